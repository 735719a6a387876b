/**
 * Counts what .ci/run has done: every test of jest's results, the demo, and each command that
 * failed for another reason than a failed test (types, lint, format, build, coverage).
 *
 * usage: node .ci/summary.js <status of npm test> <status of npm run demo>
 */
const { readFileSync } = require('node:fs');
const path = require('node:path');

const RESULTS_FILE = path.join(__dirname, '..', 'build', 'test-results.json');

const [testStatus, demoStatus] = process.argv.slice(2).map(Number);

const tests = readResults();
const testsFailed = tests.numFailedTests + tests.numRuntimeErrorTestSuites;
const stepFailed = testStatus !== 0 && testsFailed === 0 ? 1 : 0;

const passed = tests.numPassedTests + (demoStatus === 0 ? 1 : 0);
const failed = testsFailed + stepFailed + (demoStatus === 0 ? 0 : 1);
const skipped = tests.numPendingTests + tests.numTodoTests;

if (stepFailed) console.log('npm test failed before or after the tests themselves; see above.');
if (demoStatus !== 0) console.log(`npm run demo failed with status ${demoStatus}.`);
if (skipped > 0) console.log('Skipped tests count as a failure.');

process.exitCode = failed > 0 || skipped > 0 ? 1 : 0;
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);

/** Jest's own counts; all zero when npm test ended before jest began. */
function readResults() {
	const none = {
		numPassedTests: 0,
		numFailedTests: 0,
		numRuntimeErrorTestSuites: 0,
		numPendingTests: 0,
		numTodoTests: 0,
	};
	try {
		return { ...none, ...JSON.parse(readFileSync(RESULTS_FILE, 'utf8')) };
	} catch (error) {
		if (error.code !== 'ENOENT') throw error;
		return none;
	}
}
