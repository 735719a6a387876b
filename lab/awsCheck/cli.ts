import { parseArgs } from 'node:util';
import { MAX_UPDATES } from './updates';

export const USAGE = `Asks the Sandbox of a real AWS account what AWS's pages leave open, and prints a table of the answers.

Usage: npm run aws:check -- [options]

  --partner <id>       the partner in the Sandbox (default: the account's first)
  --timeout <minutes>  how long to wait for AWS's decision on each update (default 30)
  --poll <seconds>     the pause between two looks (default 5)
  --endpoint <url>     another address of the service, such as that of the simulator
  --yes                do not ask before the updates
  --help               this text

It makes at most ${MAX_UPDATES} updates, of the 10 that AWS allows in a day, all of them in the catalog Sandbox, and puts
the profile back as it was, also after Ctrl+C. The keys come from the environment (AWS_ACCESS_KEY_ID,
AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN) or from AWS's own files (AWS_PROFILE names one of them).
`;

export interface CliOptions {
	partner?: string;
	endpoint?: string;
	timeoutMs: number;
	pollMs: number;
	yes: boolean;
	help: boolean;
}

const KNOWN_OPTIONS = {
	partner: { type: 'string' },
	timeout: { type: 'string', default: '30' },
	poll: { type: 'string', default: '5' },
	endpoint: { type: 'string' },
	yes: { type: 'boolean', default: false },
	help: { type: 'boolean', default: false },
} as const;

/** @throws TypeError or RangeError with a sentence that names the option */
export function readCliOptions(args: string[]): CliOptions {
	const { timeout, poll, ...rest } = parseArgs({ args, options: KNOWN_OPTIONS }).values;
	return {
		...rest,
		timeoutMs: readNumber('timeout', timeout) * 60_000,
		pollMs: readNumber('poll', poll) * 1000,
	};
}

function readNumber(name: string, text: string): number {
	if (/^\d{1,6}(\.\d+)?$/.test(text) && Number(text) > 0) return Number(text);
	throw new RangeError(`--${name} must be a number above 0, not "${text}".`);
}
