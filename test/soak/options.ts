import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';

export const USAGE = `Many executions of the built nodes against the simulator, with faults on 5 % of the calls.

Usage: npm run test:soak -- [options]

  --executions <number>   how many executions (default 10000, without a limit with --minutes)
  --minutes <number>      begin no execution after so long (default: no limit), but not before
                          there have been enough of them to judge the memory by
  --concurrency <number>  executions at the same time (default 50)
  --seed <number>         decides what is asked for and which calls meet a fault (default: random)
  --help                  this text
`;

const DEFAULT_EXECUTIONS = 10_000;
const DEFAULT_CONCURRENCY = 50;

export interface SoakOptions {
	/** May be Infinity. */
	executions: number;
	/** May be Infinity. */
	minutes: number;
	concurrency: number;
	seed: number;
}

/** @throws RangeError or TypeError with a sentence that names the option */
export function readOptions(args: string[]): SoakOptions | 'help' {
	const { values } = parseArgs({
		args,
		options: {
			executions: { type: 'string' },
			minutes: { type: 'string' },
			concurrency: { type: 'string' },
			seed: { type: 'string' },
			help: { type: 'boolean' },
		},
	});
	if (values.help === true) return 'help';
	const minutes = positive('minutes', values.minutes) ?? Infinity;
	return {
		minutes,
		executions:
			positive('executions', values.executions) ??
			(minutes === Infinity ? DEFAULT_EXECUTIONS : Infinity),
		concurrency: positive('concurrency', values.concurrency) ?? DEFAULT_CONCURRENCY,
		seed: positive('seed', values.seed) ?? randomInt(1, 1_000_000_000),
	};
}

function positive(name: string, text: string | undefined): number | undefined {
	if (text === undefined) return undefined;
	const value = Number(text);
	const isWhole = Number.isInteger(value) || name === 'minutes';
	if (value > 0 && isWhole) return value;
	throw new RangeError(`--${name} must be a number above 0, not "${text}".`);
}
