const { spawnSync } = require('node:child_process');

/**
 * Runs npm and waits for it: the npm that started this script, or else the one on the PATH.
 *
 * @param {string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} options
 */
function runNpm(args, options) {
	const npmCli = process.env.npm_execpath;
	if (npmCli?.endsWith('npm-cli.js')) {
		return spawnSync(process.execPath, [npmCli, ...args], options);
	}
	return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

module.exports = { runNpm };
