const compile = [
	'@swc/jest',
	{
		swcrc: false,
		jsc: { parser: { syntax: 'typescript' }, target: 'es2022', keepClassNames: true },
		module: { type: 'commonjs' },
	},
];

/**
 * The kinds of tests. `jest --selectProjects unit` runs one kind alone.
 *
 * - unit: pure functions with injected clock and randomness
 * - contract: other people's clients against the simulator
 * - engine: the built dist/ run by n8n's own execution engine against the simulator
 * - package: what `npm pack` produces, and what n8n's scanner says about it
 * - exhaustive: tables of everything in the engine, hostile values, memory; `npm run test:all` runs them
 */
const project = (kind, testEnvironment = '<rootDir>/lab/coverage/jestEnvironment.ts') => ({
	displayName: kind,
	testEnvironment,
	testMatch: [`<rootDir>/test/${kind}/**/*.test.ts`],
	modulePathIgnorePatterns: ['<rootDir>/build/', '<rootDir>/coverage/'],
	transform: { '^.+\\.ts$': compile },
});

module.exports = {
	// Jest by itself leaves a processor free, and so runs everything in one process where there are two.
	maxWorkers: '100%',
	// For tests that hang. None takes so long unless the machine is busy.
	testTimeout: 60_000,
	// Line coverage is counted by the test environments, see lab/coverage.
	projects: [
		project('unit'),
		project('contract'),
		project('engine', '<rootDir>/lab/engine/jestEnvironment.ts'),
		project('package', 'node'),
		project('exhaustive', '<rootDir>/lab/engine/jestEnvironment.ts'),
	],
};
