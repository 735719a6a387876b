import { parseArgs } from 'node:util';

const DEFAULT_PORT = 5678;

/** Long enough to see the node wait, short enough not to get bored. */
const DEFAULT_TASK_SECONDS = 6;

/** A day: longer than anybody looks on. */
const MAX_TASK_SECONDS = 86_400;

export const USAGE = `Real n8n on this machine, with the node of this project, a local Partner Central service and
all example workflows. Needs no AWS account.

Usage: npm run n8n -- [options]

  --port <number>             port of n8n's editor (default ${DEFAULT_PORT})
  --task-duration <seconds>   how long the simulator reviews an update (default ${DEFAULT_TASK_SECONDS})
  --reset                     start afresh: forget workflows, credentials and account of earlier starts
  --help                      this text

Stop it with Ctrl-C.`;

export interface StartOptions {
	port: number;
	taskDurationMs: number;
	reset: boolean;
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
				port: { type: 'string', default: String(DEFAULT_PORT) },
				'task-duration': { type: 'string', default: String(DEFAULT_TASK_SECONDS) },
				reset: { type: 'boolean', default: false },
				help: { type: 'boolean', default: false },
			},
		});
		if (values.help) return { kind: 'help' };
		const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : NaN;
		if (!(port >= 1 && port <= 65_535)) {
			return mistake('port', 'a whole number from 1 to 65535', values.port);
		}
		const duration = values['task-duration'];
		const seconds = /^\d{1,5}(?:\.\d{1,3})?$/.test(duration) ? Number(duration) : NaN;
		if (!(seconds <= MAX_TASK_SECONDS)) {
			return mistake('task-duration', `a number of seconds up to ${MAX_TASK_SECONDS}`, duration);
		}
		return { kind: 'start', port, taskDurationMs: seconds * 1000, reset: values.reset };
	} catch (error) {
		// parseArgs throws a TypeError that names the option.
		return { kind: 'mistake', message: (error as Error).message };
	}
}

function mistake(option: string, rule: string, value: string): StartCommand {
	return { kind: 'mistake', message: `--${option} must be ${rule}, not "${value}".` };
}
