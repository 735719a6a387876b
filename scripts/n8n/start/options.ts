import { parseArgs } from 'node:util';

const DEFAULT_PORT = 5678;

export const USAGE = `Real n8n on this machine, with the node of this project, a local Partner Central service and
all example workflows. Needs no AWS account.

Usage: npm run n8n -- [options]

  --port <number>   port of n8n's editor (default ${DEFAULT_PORT})
  --reset           start afresh: forget workflows, credentials and account of earlier starts
  --help            this text

Stop it with Ctrl-C.`;

export type StartCommand =
	| { kind: 'help' }
	| { kind: 'mistake'; message: string }
	| { kind: 'start'; port: number; reset: boolean };

/** Reads the command line; a mistake comes back as a sentence. */
export function readOptions(args: string[]): StartCommand {
	try {
		const { values } = parseArgs({
			args,
			options: {
				port: { type: 'string', default: String(DEFAULT_PORT) },
				reset: { type: 'boolean', default: false },
				help: { type: 'boolean', default: false },
			},
		});
		if (values.help) return { kind: 'help' };
		const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : NaN;
		if (port >= 1 && port <= 65_535) return { kind: 'start', port, reset: values.reset };
		return {
			kind: 'mistake',
			message: `--port must be a whole number from 1 to 65535, not "${values.port}".`,
		};
	} catch (error) {
		// parseArgs throws a TypeError that names the option.
		return { kind: 'mistake', message: (error as Error).message };
	}
}
