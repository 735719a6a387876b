const { spawnSync } = require('node:child_process');
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

module.exports = { PROJECT_DIR, runSteps };
