/** Packages that come as ES modules only; jest runs CommonJS, so they are compiled like the sources. */
const ES_MODULE_PACKAGES = ['p-limit', 'yocto-queue'];

const compile = [
	'@swc/jest',
	{
		swcrc: false,
		jsc: { parser: { syntax: 'typescript' }, target: 'es2022', keepClassNames: true },
		module: { type: 'commonjs' },
	},
];

/**
 * The four kinds of tests. `jest --selectProjects unit` runs one kind alone.
 *
 * - unit: pure functions with injected clock and randomness
 * - contract: other people's clients against the simulator
 * - engine: the built dist/ run by n8n's own execution engine against the simulator
 * - package: what `npm pack` produces, and what n8n's scanner says about it
 */
const project = (kind, testEnvironment = '<rootDir>/test/support/coverage/jestEnvironment.ts') => ({
	displayName: kind,
	testEnvironment,
	testMatch: [`<rootDir>/test/${kind}/**/*.test.ts`],
	modulePathIgnorePatterns: ['<rootDir>/build/', '<rootDir>/coverage/'],
	transform: {
		'^.+\\.ts$': compile,
		[`/node_modules/(${ES_MODULE_PACKAGES.join('|')})/.+\\.js$`]: compile,
	},
	transformIgnorePatterns: [`/node_modules/(?!(${ES_MODULE_PACKAGES.join('|')})/)`],
});

module.exports = {
	// Line coverage is counted by the test environments, see test/support/coverage.
	projects: [
		project('unit'),
		project('contract'),
		project('engine', '<rootDir>/test/support/engine/jestEnvironment.ts'),
		project('package', 'node'),
	],
};
