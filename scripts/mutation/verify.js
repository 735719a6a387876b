/**
 * `npm run test:mutation`: whether the domain's tests notice when its code is changed. Stryker fails below
 * the least score, the step after it for a survivor that nobody has judged.
 *
 * usage: npm run test:mutation
 *        npm run test:mutation -- --incremental   quick, for work in between: takes over the results of
 *            code that has not changed since the last such run, and so misses what a new test has caught
 *            of code that runs when a module is loaded
 *        npm run test:mutation -- --update        writes the list of survivors and its page anew; new
 *            survivors need a verdict in scripts/mutation/survivors.json, and then once more
 *            node scripts/run-typescript.js scripts/mutation/judge.ts --update
 */
const { runSteps } = require('../run-steps');

const given = (option) => process.argv.slice(2).filter((argument) => argument === option);

runSteps([
	['Install', 'scripts/ensure-installed.js'],
	[
		'Mutants',
		'node_modules/@stryker-mutator/core/bin/stryker.js',
		'run',
		...given('--incremental'),
	],
	['Survivors', 'scripts/run-typescript.js', 'scripts/mutation/judge.ts', ...given('--update')],
]);
