/**
 * `npm run test:fuzz`: the long run of the generated tests: 100,000 profiles, and every parameter of both
 * nodes with every hostile value. The same seed makes the same values.
 *
 * usage: npm run test:fuzz -- [--seed <number>] [--profiles <number>] [--runs <number>] [--only <name of a test>]
 */
const { parseArgs } = require('node:util');

const { jestStep, runSteps } = require('./run-steps');

const { values } = parseArgs({
	options: {
		seed: { type: 'string', default: '' },
		profiles: { type: 'string', default: '100000' },
		runs: { type: 'string', default: '15' },
		only: { type: 'string' },
	},
});

const only = values.only === undefined ? [] : ['--testNamePattern', literal(values.only)];

const STEPS = [
	['Install', 'scripts/ensure-installed.js'],
	['Build', 'node_modules/gulp/bin/gulp.js', 'build', '--silent'],
	// Two files, so two workers, also where jest would leave a processor free.
	jestStep('test-fuzz-results.json', '--selectProjects', 'fuzz', '--maxWorkers=2', ...only),
];

runSteps(STEPS, {
	FUZZ_SEED: values.seed,
	FUZZ_PROFILES: values.profiles,
	FUZZ_RUNS_PER_PARAMETER: values.runs,
});

/** A test's whole name as jest's pattern that matches nothing else. */
function literal(name) {
	return `^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`;
}
