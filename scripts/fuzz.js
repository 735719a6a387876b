/**
 * `npm run test:fuzz`: the long run of the generated tests: 100,000 profiles, and every parameter of both
 * nodes with every hostile value. The same seed makes the same values.
 *
 * usage: npm run test:fuzz -- [--seed <number>] [--profiles <number>] [--runs <number>] [--only <name of a test>]
 */
const { mkdirSync, rmSync } = require('node:fs');
const path = require('node:path');
const { parseArgs } = require('node:util');

const { PROJECT_DIR, runSteps } = require('./run-steps');

/** Jest's results for programs that count them, .ci/run for one. */
const RESULTS_FILE = path.join('build', 'test-fuzz-results.json');

const { values } = parseArgs({
	options: {
		seed: { type: 'string', default: '' },
		profiles: { type: 'string', default: '100000' },
		runs: { type: 'string', default: '25' },
		only: { type: 'string' },
	},
});

const only = values.only === undefined ? [] : ['--testNamePattern', literal(values.only)];

const STEPS = [
	['Install', 'scripts/ensure-installed.js'],
	['Build', 'node_modules/gulp/bin/gulp.js', 'build', '--silent'],
	[
		'Fuzz',
		'node_modules/jest/bin/jest.js',
		...['--selectProjects', 'fuzz', '--json', `--outputFile=${RESULTS_FILE}`],
		...only,
	],
];

rmSync(path.join(PROJECT_DIR, RESULTS_FILE), { force: true });
mkdirSync(path.join(PROJECT_DIR, 'build'), { recursive: true });

runSteps(STEPS, {
	FUZZ_SEED: values.seed,
	FUZZ_PROFILES: values.profiles,
	FUZZ_RUNS_PER_PARAMETER: values.runs,
});

/** A test's whole name as jest's pattern that matches nothing else. */
function literal(name) {
	return `^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`;
}
