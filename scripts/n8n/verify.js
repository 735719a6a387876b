/**
 * `npm run test:e2e`: builds the node and tests it in real n8n. The first run installs n8n, which takes
 * minutes. Arguments go to jest, such as the name of a test file.
 */
require('../ensure-installed');

const { jestStep, runSteps } = require('../run-steps');

runSteps([
	['Build', 'node_modules/gulp/bin/gulp.js', 'build', '--silent'],
	['n8n', 'scripts/run-typescript.js', 'scripts/n8n/install.ts'],
	jestStep('test-e2e-results.json', '--config=jest.e2e.config.js', ...process.argv.slice(2)),
]);
