/**
 * `npm run demo`: an example workflow with the packaged node, in n8n's own execution engine, against the
 * local simulator. Prints what happened to each row; the status is 0 when every row ended as it should.
 */
import { findDifferences } from './expectedEnds';
import { formatReport } from './report';
import { runExample } from './runExample';

// Otherwise a process that is stopped from outside skips its exit handlers, which remove temporary files.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

async function main(): Promise<void> {
	const result = await runExample((line) => console.log(line));
	console.log(formatReport(result));

	const differences = findDifferences(result.ends);
	if (differences.length === 0) {
		console.log('Every row ended as it should.');
		return;
	}
	console.error(['Not every row ended as it should:', ...differences].join('\n  '));
	process.exitCode = 1;
}

main().catch((error: unknown) => {
	console.error('The demo could not run:', error);
	process.exitCode = 1;
});
