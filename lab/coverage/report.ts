/**
 * Merges what v8Collector.ts has written and fails when too few lines of the shipped code are covered.
 * Run it from the project's folder after the tests. Reports: a table, and coverage/report/ as HTML and lcov.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CoverageReport, type V8CoverageEntry } from 'monocart-coverage-reports';

const SHIPPED = /^(credentials|nodes|partner-central)\//;
const MIN_LINES_PERCENT = 95;

/** @returns the percentage of covered lines of all shipped code. */
async function writeReport(rawDir: string, outputDir: string): Promise<number> {
	const report = new CoverageReport({
		outputDir,
		logging: 'error',
		// Istanbul's kinds of reports only: V8's own count a line with one idle branch as uncovered.
		reports: ['text', 'lcov', 'json-summary'],
		sourceFilter: (path) => SHIPPED.test(path),
	});
	for (const file of readdirSync(rawDir)) {
		await report.add(JSON.parse(readFileSync(join(rawDir, file), 'utf8')) as V8CoverageEntry[]);
	}
	await report.generate();
	const summary = JSON.parse(readFileSync(join(outputDir, 'coverage-summary.json'), 'utf8')) as {
		total: { lines: { pct: number } };
	};
	return summary.total.lines.pct;
}

async function main(): Promise<void> {
	const percent = await writeReport(resolve('coverage/raw'), resolve('coverage/report'));
	if (percent >= MIN_LINES_PERCENT) return;
	console.error(`Shipped code: ${percent} % of the lines are covered, not ${MIN_LINES_PERCENT} %.`);
	process.exitCode = 1;
}

void main();
