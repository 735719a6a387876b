const { spawnSync } = require('node:child_process');
const { mkdirSync, rmSync } = require('node:fs');
const path = require('node:path');

const PROJECT_DIR = path.join(__dirname, '..');

/**
 * Runs scripts one after another with a title each, and ends the process at the first that fails.
 *
 * @param {Array<[title: string, script: string, ...args: string[]]>} steps scripts relative to the project
 * @param {NodeJS.ProcessEnv} [env] added to the environment of each
 */
function runSteps(steps, env = {}) {
	steps.forEach(([title, script, ...args], index) => {
		const step = `${index + 1}/${steps.length} ${title}`;
		console.log(`\n=== ${step}: ${[path.parse(script).name, ...args].join(' ')}`);
		const { status } = spawnSync(process.execPath, [script, ...args], {
			cwd: PROJECT_DIR,
			env: { ...process.env, ...env },
			stdio: 'inherit',
		});
		if (status !== 0) {
			console.error(`\n=== ${step}: failed`);
			process.exit(status ?? 1);
		}
	});
	console.log('\n=== All steps passed');
}

/**
 * The step that runs jest. It leaves its results in build/ for programs that count them, .ci/run for one;
 * those of an earlier run are removed at once.
 *
 * @param {string} resultsName name of the file with the results
 * @param {string[]} args of jest
 * @returns {[title: string, script: string, ...args: string[]]}
 */
function jestStep(resultsName, ...args) {
	const resultsFile = path.join('build', resultsName);
	rmSync(path.join(PROJECT_DIR, resultsFile), { force: true });
	mkdirSync(path.join(PROJECT_DIR, 'build'), { recursive: true });
	return [
		'Tests',
		'node_modules/jest/bin/jest.js',
		'--json',
		`--outputFile=${resultsFile}`,
		...args,
	];
}

module.exports = { PROJECT_DIR, jestStep, runSteps };
