/**
 * `npm run lint`: the project's rules everywhere (eslint.config.js), by the command that n8n asks for; n8n's default
 * alone on what is shipped (eslint.config.mjs); and whether n8n Cloud may take the package.
 */
const { runSteps } = require('./run-steps');

const ESLINT = 'node_modules/eslint/bin/eslint.js';
const N8N_NODE = 'node_modules/@n8n/node-cli/bin/n8n-node.mjs';
const SHIPPED = ['credentials', 'nodes', 'partner-central', 'index.js', 'package.json'];

const LINT = [
	['Lint', N8N_NODE, 'lint'],
	[
		"n8n's default lint",
		ESLINT,
		'--config',
		'eslint.config.mjs',
		'--max-warnings',
		'0',
		...SHIPPED,
	],
	['Cloud support', 'scripts/cloud-support.js'],
];

module.exports = { LINT };

if (require.main === module) runSteps(LINT);
