const compile = [
	'@swc/jest',
	{
		swcrc: false,
		jsc: { parser: { syntax: 'typescript' }, target: 'es2022', keepClassNames: true },
		module: { type: 'commonjs' },
	},
];

/**
 * The five kinds of tests. `jest --selectProjects unit` runs one kind alone.
 *
 * - unit: pure functions with injected clock and randomness
 * - contract: other people's clients against the simulator
 * - engine: the built dist/ run by n8n's own execution engine against the simulator
 * - fuzz: hostile parameters; a short run here, the long one is `npm run test:fuzz`
 * - package: what `npm pack` produces, and what n8n's scanner says about it
 */
const project = (kind, testEnvironment = '<rootDir>/test/support/coverage/jestEnvironment.ts') => ({
	displayName: kind,
	testEnvironment,
	testMatch: [`<rootDir>/test/${kind}/**/*.test.ts`],
	modulePathIgnorePatterns: ['<rootDir>/build/', '<rootDir>/coverage/'],
	transform: { '^.+\\.ts$': compile },
});

module.exports = {
	// Line coverage is counted by the test environments, see test/support/coverage.
	projects: [
		project('unit'),
		project('contract'),
		project('engine', '<rootDir>/test/support/engine/jestEnvironment.ts'),
		project('fuzz', '<rootDir>/test/support/engine/jestEnvironment.ts'),
		project('package', 'node'),
	],
};
