const path = require('node:path');

const { maxWorkers, projects, testTimeout } = require('./jest.config');

const engine = projects.find(({ displayName }) => displayName === 'engine');

// For lab/engine/core.ts; jest's workers get the environment of this process.
process.env.N8N_CORE_PACKAGE = path.join(__dirname, '.n8n', 'engine1', 'node_modules', 'n8n-core');

/**
 * The engine tests and the tables of faults, retries and stops in the execution engine of n8n 1.x, which
 * `npm run test:n8n-1` installs. Where 1.x itself does something else, the test names both
 * (lab/engine/byMajor.ts).
 */
module.exports = {
	...engine,
	maxWorkers,
	testTimeout,
	displayName: 'engine of n8n 1.x',
	testMatch: [...engine.testMatch, '<rootDir>/test/exhaustive/*.matrix.test.ts'],
	// n8n 1.x never stops the timer of its SSH tunnels, and its `sleep` cannot be stopped.
	forceExit: true,
};
