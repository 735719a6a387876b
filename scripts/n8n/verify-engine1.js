/**
 * `npm run test:n8n-1`: builds the node and runs all engine tests in the execution engine of n8n 1.x. The first
 * run installs that. Arguments go to jest, such as the name of a test file.
 */
require('../ensure-installed');

const { jestStep, runSteps } = require('../run-steps');

runSteps([
	['Build', 'node_modules/gulp/bin/gulp.js', 'build', '--silent'],
	['n8n 1.x', 'scripts/run-typescript.js', 'scripts/n8n/install.ts', 'engine1'],
	jestStep('test-n8n-1-results.json', '--config=jest.n8n-1.config.js', ...process.argv.slice(2)),
]);
