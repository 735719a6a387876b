import { parseArgs } from 'node:util';

import type { SimulatorOptions } from '../../simulator';
import { readServiceOptions, SERVICE_OPTIONS, SERVICE_USAGE } from '../../simulator/cliOptions';

const DEFAULT_PORT = 5678;

/** Long enough to see the node wait, short enough not to get bored. */
const DEFAULT_TASK_SECONDS = 6;

/** AWS allows 10, which a person who tries things out has used up in minutes. */
const DEFAULT_DAILY_UPDATES = 1000;

/** For the example of several accounts. */
const DEFAULT_ACCOUNTS = 3;

export const USAGE = `Real n8n on this machine, with the node of this project, a local Partner Central service and
all example workflows. Needs no AWS account.

Usage: npm run n8n -- [options]

  --port <number>             port of n8n's editor (default ${DEFAULT_PORT})
  --reset                     start afresh: forget workflows, credentials and account of earlier starts
  --help                      this text

Of the Partner Central service (here with ${DEFAULT_TASK_SECONDS} seconds, ${DEFAULT_DAILY_UPDATES} updates and ${DEFAULT_ACCOUNTS} accounts, if you say nothing):

${SERVICE_USAGE}

Stop it with Ctrl-C.`;

export interface StartOptions {
	port: number;
	reset: boolean;
	service: SimulatorOptions;
}

export type StartCommand =
	| { kind: 'help' }
	| { kind: 'mistake'; message: string }
	| ({ kind: 'start' } & StartOptions);

/** Reads the command line; a mistake comes back as a sentence. */
export function readOptions(args: string[]): StartCommand {
	try {
		const { values } = parseArgs({
			args,
			options: {
				...SERVICE_OPTIONS,
				port: { type: 'string', default: String(DEFAULT_PORT) },
				reset: { type: 'boolean', default: false },
				help: { type: 'boolean', default: false },
			},
		});
		if (values.help) return { kind: 'help' };
		const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : NaN;
		if (!(port >= 1 && port <= 65_535)) {
			return mistake('port', 'a whole number from 1 to 65535', values.port);
		}
		const service = readServiceOptions({
			'task-duration': String(DEFAULT_TASK_SECONDS),
			'daily-quota': String(DEFAULT_DAILY_UPDATES),
			accounts: String(DEFAULT_ACCOUNTS),
			...values,
		});
		return { kind: 'start', port, reset: values.reset, service };
	} catch (error) {
		// parseArgs and the service's readers throw errors that name the option.
		return { kind: 'mistake', message: (error as Error).message };
	}
}

function mistake(option: string, rule: string, value: string): StartCommand {
	return { kind: 'mistake', message: `--${option} must be ${rule}, not "${value}".` };
}
