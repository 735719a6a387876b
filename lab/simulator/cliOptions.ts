import { parseArgs } from 'node:util';
import type { SimulatorOptions } from './options';

/** The options that say what the service is like; `npm run n8n` has them too. */
export const SERVICE_USAGE = `\
  --task-duration <seconds>   how long an update is in review (default 2)
  --daily-quota <number>      profile updates per account, catalog and day (default 10)
  --accounts <number>         AWS accounts, each with a role and a partner (default 1)
  --empty                     no partner to begin with: Create in Sandbox makes one
  --deny <operations>         refuse them as without permission: ListPartners,GetPartner
  --rewrite-addresses         after an update, GetPartner tells a copy's address for the logo`;

export const USAGE = `Local AWS Partner Central Account service.

Usage: npm run simulator -- [options]

  --port <number>             port of the service (default 0: a free one)
  --sts-port <number>         port of STS (default: free, or the port after --port)
${SERVICE_USAGE}
  --session-duration <seconds>
                              length of AssumeRole sessions (default: as asked for)
  --external-id <text>        external id the role asks for (default: none)
  --help                      this text

Prints one JSON line with endpoints, example keys and partner ids, then serves until
it is stopped with Ctrl+C. Its endpoint, opened in a browser, shows what happens.
`;

export type CliCommand =
	| { kind: 'help' }
	| { kind: 'mistake'; message: string }
	| { kind: 'start'; options: SimulatorOptions };

/** For `parseArgs`; those of {@link SERVICE_USAGE}. */
export const SERVICE_OPTIONS = {
	'task-duration': { type: 'string' },
	'daily-quota': { type: 'string' },
	accounts: { type: 'string' },
	empty: { type: 'boolean' },
	deny: { type: 'string' },
	'rewrite-addresses': { type: 'boolean' },
} as const;

type ServiceValues = {
	[Name in keyof typeof SERVICE_OPTIONS]?: (typeof SERVICE_OPTIONS)[Name]['type'] extends 'boolean'
		? boolean
		: string;
};

/** @throws RangeError that names the option */
export function readServiceOptions(values: ServiceValues): SimulatorOptions {
	return {
		taskDurationMs: readSecondsAsMs('task-duration', values['task-duration']),
		dailyUpdateQuota: readWhole('daily-quota', values['daily-quota'], 1_000_000),
		accounts: readWhole('accounts', values.accounts, 100),
		empty: values.empty,
		deny: values.deny?.split(',').map((name) => name.trim()),
		rewriteAddresses: values['rewrite-addresses'],
	};
}

const KNOWN_OPTIONS = {
	...SERVICE_OPTIONS,
	port: { type: 'string' },
	'sts-port': { type: 'string' },
	'session-duration': { type: 'string' },
	'external-id': { type: 'string' },
	help: { type: 'boolean' },
} as const;

/** Reads the command line; a mistake comes back as a sentence that names the option. */
export function readCliOptions(args: string[]): CliCommand {
	try {
		const { values } = parseArgs({ args, options: KNOWN_OPTIONS });
		if (values.help === true) return { kind: 'help' };
		return {
			kind: 'start',
			options: {
				...readServiceOptions(values),
				port: readWhole('port', values.port, 65_535),
				stsPort: readWhole('sts-port', values['sts-port'], 65_535),
				sessionDurationMs: readSecondsAsMs('session-duration', values['session-duration']),
				externalId: values['external-id'],
			},
		};
	} catch (error) {
		// parseArgs throws a TypeError for each mistake it finds, the readers below a RangeError.
		const { message } = error as Error;
		return { kind: 'mistake', message: message.replaceAll('\n', ' ') };
	}
}

function readWhole(name: string, text: string | undefined, max: number): number | undefined {
	if (text === undefined) return undefined;
	const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
	if (value <= max) return value;
	throw new RangeError(`--${name} must be a whole number from 0 to ${max}, not "${text}".`);
}

function readSecondsAsMs(name: string, text: string | undefined): number | undefined {
	if (text === undefined) return undefined;
	if (/^\d{1,9}(\.\d+)?$/.test(text)) return Number(text) * 1000;
	throw new RangeError(`--${name} must be a number of seconds, 0 or more, not "${text}".`);
}
