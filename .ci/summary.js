/**
 * Counts what .ci/run has done: every test of jest's results, the demo, and each command that
 * failed for another reason than a failed test (types, lint, format, build, coverage, installing).
 *
 * usage: node .ci/summary.js <status of npm test> <of npm run demo> <of npm run test:e2e>
 */
const { readFileSync } = require('node:fs');
const path = require('node:path');

const [testStatus, demoStatus, e2eStatus] = process.argv.slice(2).map(Number);

const total = { passed: 0, failed: 0, skipped: 0 };

countTests('npm test', testStatus, 'test-results.json');
countTests('npm run test:e2e', e2eStatus, 'test-e2e-results.json');
if (demoStatus === 0) total.passed += 1;
else fail('npm run demo', demoStatus);

if (total.skipped > 0) console.log('Skipped tests count as a failure.');
process.exitCode = total.failed > 0 || total.skipped > 0 ? 1 : 0;
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);

function countTests(command, status, resultsFile) {
	const tests = readResults(path.join(__dirname, '..', 'build', resultsFile));
	const failed = tests.numFailedTests + tests.numRuntimeErrorTestSuites;
	total.passed += tests.numPassedTests;
	total.failed += failed;
	total.skipped += tests.numPendingTests + tests.numTodoTests;
	if (status !== 0 && failed === 0)
		fail(`${command} (before or after the tests themselves)`, status);
}

function fail(command, status) {
	console.log(`${command} failed with status ${status}.`);
	total.failed += 1;
}

/** Jest's own counts; all zero when a command ended before jest began. */
function readResults(file) {
	const none = {
		numPassedTests: 0,
		numFailedTests: 0,
		numRuntimeErrorTestSuites: 0,
		numPendingTests: 0,
		numTodoTests: 0,
	};
	try {
		return { ...none, ...JSON.parse(readFileSync(file, 'utf8')) };
	} catch (error) {
		if (error.code !== 'ENOENT') throw error;
		return none;
	}
}
