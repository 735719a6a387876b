/**
 * `npm run test:e2e`: builds the node and tests it in real n8n. The first run installs n8n, which takes
 * minutes. Arguments go to jest, such as the name of a test file.
 */
require('../ensure-installed');

const { mkdirSync, rmSync } = require('node:fs');
const path = require('node:path');

const { PROJECT_DIR, runSteps } = require('../run-steps');

/** Jest's results for programs that count them, .ci/run for one. */
const RESULTS_FILE = path.join('build', 'test-e2e-results.json');

const STEPS = [
	['Build', 'node_modules/gulp/bin/gulp.js', 'build', '--silent'],
	['n8n', 'scripts/run-typescript.js', 'scripts/n8n/install.ts'],
	[
		'Tests',
		'node_modules/jest/bin/jest.js',
		'--config=jest.e2e.config.js',
		'--json',
		`--outputFile=${RESULTS_FILE}`,
		...process.argv.slice(2),
	],
];

rmSync(path.join(PROJECT_DIR, RESULTS_FILE), { force: true });
mkdirSync(path.join(PROJECT_DIR, 'build'), { recursive: true });

runSteps(STEPS);
