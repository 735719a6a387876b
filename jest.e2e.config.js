const base = require('./jest.config').projects.find(({ displayName }) => displayName === 'package');

/**
 * Tests against real n8n, which `npm run test:e2e` prepares and runs. They have a configuration of their
 * own because they take minutes and 2.4 GB.
 */
module.exports = {
	...base,
	displayName: 'e2e',
	testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
	globalSetup: '<rootDir>/test/e2e/support/globalSetup.ts',
	globalTeardown: '<rootDir>/test/e2e/support/globalTeardown.ts',
	// One n8n at a time: each takes a processor and some hundred megabytes.
	maxWorkers: 1,
	// A command of n8n takes 4 s on a small machine; this is a limit for hanging tests, not a measure.
	testTimeout: 180_000,
};
