/**
 * `npm run test:fuzz`: every parameter of both nodes with every hostile value. The same seed makes the same values.
 *
 * usage: npm run test:fuzz -- [--seed <number>] [--runs <number>] [--only <name of a test>]
 */
const { parseArgs } = require('node:util');

const { jestStep, runSteps } = require('./run-steps');

const { values } = parseArgs({
	options: {
		seed: { type: 'string', default: '' },
		runs: { type: 'string', default: '15' },
		only: { type: 'string' },
	},
});

const only = values.only === undefined ? [] : ['--testNamePattern', literal(values.only)];

const STEPS = [
	['Install', 'scripts/ensure-installed.js'],
	['Build', 'node_modules/gulp/bin/gulp.js', 'build', '--silent'],
	jestStep('test-fuzz-results.json', '--selectProjects', 'fuzz', ...only),
];

runSteps(STEPS, {
	FUZZ_SEED: values.seed,
	FUZZ_RUNS_PER_PARAMETER: values.runs,
});

/** A test's whole name as jest's pattern that matches nothing else. */
function literal(name) {
	return `^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`;
}
