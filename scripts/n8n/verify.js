/**
 * `npm run test:e2e`: builds the node and tests it in real n8n. The first run installs n8n, which takes
 * minutes. Arguments go to jest, such as the name of a test file.
 */
require('../ensure-installed');

const { spawnSync } = require('node:child_process');
const { mkdirSync, rmSync } = require('node:fs');
const path = require('node:path');

const PROJECT_DIR = path.join(__dirname, '..', '..');

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

STEPS.forEach(([title, script, ...args], index) => {
	const step = `${index + 1}/${STEPS.length} ${title}`;
	console.log(`\n=== ${step}: ${[path.parse(script).name, ...args].join(' ')}`);
	const { status } = spawnSync(process.execPath, [script, ...args], {
		cwd: PROJECT_DIR,
		stdio: 'inherit',
	});
	if (status !== 0) {
		console.error(`\n=== ${step}: failed`);
		process.exit(status ?? 1);
	}
});
console.log('\n=== All steps passed');
