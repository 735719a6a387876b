/** `npm run aws:check`: see lab/awsCheck/cli.ts. Status 0: asked, and the profile is as it was. */
import { createInterface } from 'node:readline/promises';
import { PartnerCentralAccountClient } from '@aws-sdk/client-partnercentral-account';
import { nameOfError } from '../lab/awsCheck/answers';
import { checkSandbox } from '../lab/awsCheck/checkSandbox';
import { readCliOptions, USAGE, type CliOptions } from '../lab/awsCheck/cli';
import { MAX_UPDATES } from '../lab/awsCheck/updates';

const say = (line: string) => console.error(line);

async function main(): Promise<void> {
	const options = readCliOptions(process.argv.slice(2));
	if (options.help) return console.log(USAGE);
	const { endpoint } = options;
	// Without keys here, the client looks for them in the environment and in AWS's own files.
	const client = new PartnerCentralAccountClient({ region: 'us-east-1', endpoint });
	const result = await checkSandbox({
		...options,
		client,
		signal: stopSignal(),
		confirm: async () => await confirm(options),
		say,
	});
	if (!result) return say('Nothing was changed.');
	console.log(result.table);
	say(result.putBack.words);
	if (!result.putBack.isDone) process.exitCode = 1;
}

/** Fires at the first Ctrl+C; the second one ends the process as usual. */
function stopSignal(): AbortSignal {
	const stop = new AbortController();
	for (const name of ['SIGINT', 'SIGTERM'] as const) {
		process.once(name, () => {
			say(
				'Stopping; the profile is put back first. Once more Ctrl+C ends at once and leaves it as it is.',
			);
			stop.abort();
		});
	}
	return stop.signal;
}

async function confirm({ yes }: CliOptions): Promise<boolean> {
	say(
		`This makes at most ${MAX_UPDATES} updates of the partner's profile in the catalog Sandbox, of the 10 that AWS allows in a day, and puts the profile back as it was.`,
	);
	if (yes) return true;
	const terminal = createInterface({ input: process.stdin, output: process.stderr });
	// Ctrl+C and the end of the input are a no.
	const no = new Promise<string>((resolve) => terminal.once('close', () => resolve('')));
	terminal.once('SIGINT', () => terminal.close());
	const answer = await Promise.race([terminal.question('Go on? [y/N] '), no]);
	terminal.close();
	return /^y(es)?$/i.test(answer.trim());
}

main().catch((error: unknown) => {
	const { name, message } = error as Error;
	say(
		name === 'CredentialsProviderError'
			? 'No AWS keys were found. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE.'
			: message || nameOfError(error),
	);
	process.exitCode = 1;
});
