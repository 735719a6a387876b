/**
 * Counts what .ci/run has done: every test of jest's results, each command without tests, and each command
 * that failed for another reason than a failed test (types, lint, format, build, coverage, installing).
 *
 * usage: node .ci/summary.js (<command> <status> <results files in build/, separated by blanks, or ''>)...
 */
const { readFileSync } = require('node:fs');
const path = require('node:path');

const total = { passed: 0, failed: 0, skipped: 0 };

const args = process.argv.slice(2);
for (let index = 0; index < args.length; index += 3) {
	const [command, status, resultsFiles] = args.slice(index, index + 3);
	if (resultsFiles) countTests(command, Number(status), resultsFiles.split(' '));
	else if (Number(status) === 0) total.passed += 1;
	else fail(command, status);
}

if (total.skipped > 0) console.log('Skipped tests count as a failure.');
process.exitCode = total.failed > 0 || total.skipped > 0 ? 1 : 0;
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);

function countTests(command, status, resultsFiles) {
	let failed = 0;
	for (const file of resultsFiles) {
		const tests = readResults(path.join(__dirname, '..', 'build', file));
		failed += tests.numFailedTests + tests.numRuntimeErrorTestSuites;
		total.passed += tests.numPassedTests;
		total.skipped += tests.numPendingTests + tests.numTodoTests;
		if (status === 0 && tests.numPassedTests === 0) fail(`${command} (no test in ${file})`, status);
	}
	total.failed += failed;
	if (status !== 0 && failed === 0) {
		fail(`${command} (before, between or after the tests themselves)`, status);
	}
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
