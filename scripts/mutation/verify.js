/**
 * `npm run test:mutation`: whether the domain's tests notice when its code is changed.
 * Stryker fails below the least score, the step after it for a survivor that nobody has judged.
 *
 * usage: npm run test:mutation                  what has changed since the last run on this machine
 *        npm run test:mutation -- --force       everything anew
 *        npm run test:mutation -- --update      rewrites the list of survivors; new ones need a verdict
 */
const { runSteps } = require('../run-steps');

const args = process.argv.slice(2);

runSteps([
	['Install', 'scripts/ensure-installed.js'],
	[
		'Mutants',
		'node_modules/@stryker-mutator/core/bin/stryker.js',
		'run',
		...args.filter((argument) => argument !== '--update'),
	],
	[
		'Survivors',
		'scripts/run-typescript.js',
		'scripts/mutation/judge.ts',
		...args.filter((argument) => argument === '--update'),
	],
]);
