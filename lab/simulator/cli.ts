import { readCliOptions, USAGE } from './cliOptions';
import { startSimulator } from './simulator';

/** Starts a simulator, prints one JSON line, serves until SIGINT or SIGTERM. */
async function main(): Promise<void> {
	const command = readCliOptions(process.argv.slice(2));
	if (command.kind === 'help') {
		process.stdout.write(USAGE);
		return;
	}
	if (command.kind === 'mistake') {
		process.stderr.write(`${command.message}\nTry --help.\n`);
		process.exitCode = 2;
		return;
	}
	const simulator = await startSimulator(command.options);
	const stop = (): void => void simulator.close();
	process.once('SIGINT', stop);
	process.once('SIGTERM', stop);
	const { endpoint, stsEndpoint, region, accessKeyId, secretAccessKey } = simulator;
	const { roleArn, catalogs, partners, accounts } = simulator;
	const facts = { endpoint, stsEndpoint, region, accessKeyId, secretAccessKey };
	process.stdout.write(`${JSON.stringify({ ...facts, roleArn, catalogs, partners, accounts })}\n`);
	// Programs read the line above; this one is for a person.
	process.stderr.write(`Open ${endpoint} in a browser to watch what happens.\n`);
}

main().catch((error: unknown) => {
	const reason = error instanceof Error ? error.message : String(error);
	process.stderr.write(`The simulator could not start: ${reason}\n`);
	process.exitCode = 1;
});
