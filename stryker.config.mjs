const BUILD_DIR = 'build/mutation';

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
	mutate: ['partner-central/**/*.ts'],
	testRunner: 'mocha',
	mochaOptions: {
		require: ['tsx/cjs', './scripts/jest-in-mocha.js'],
		spec: [
			'test/unit/{addressCheck,events,failure,model,profile,service,text,update}/**/*.test.ts',
			// Holds the names of columns to the page that tells of them.
			'test/unit/columns.docs.test.ts',
		],
		// Random values: a mutant that only one of them finds would survive on another day. Megabytes: slow.
		ignore: ['**/*.property.test.ts', '**/hostileInput.test.ts'],
	},
	coverageAnalysis: 'perTest',
	concurrency: 2,
	// Ample, because a busy machine is not to pass for an endless loop.
	timeoutMS: 20_000,
	incrementalFile: `${BUILD_DIR}/incremental.json`,
	tempDirName: `${BUILD_DIR}/sandbox`,
	ignorePatterns: ['**', '!{lab,partner-central,scripts,test}/**', '!docs/columns.md', '!*.json'],
	reporters: ['progress-append-only', 'clear-text'],
	// The survivors are told one by one: each is a gap of the tests, or changes nothing that one could test.
	clearTextReporter: { reportTests: false, allowColor: false },
	thresholds: { high: 98, low: 95, break: 95 },
	allowConsoleColors: false,
	cleanTempDir: 'always',
};
