/** Asks `n8n-node cloud-support`, which ends with 0 whatever it says, and fails unless n8n Cloud may take the package. */
const { spawnSync } = require('node:child_process');

const { status, stdout } = spawnSync(
	process.execPath,
	['node_modules/@n8n/node-cli/bin/n8n-node.mjs', 'cloud-support'],
	{
		encoding: 'utf8',
		env: { ...process.env, NO_COLOR: '1' },
		stdio: ['ignore', 'pipe', 'inherit'],
	},
);
console.log(stdout);
process.exitCode = status !== 0 || !stdout.includes('Cloud support is ENABLED') ? 1 : 0;
