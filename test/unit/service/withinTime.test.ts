import { setTimeout as realSleep } from 'node:timers/promises';
import { NetworkError } from '../../../partner-central/service/networkError';
import { withinTime } from '../../../partner-central/service/withinTime';

/** A sleep that ends when the test says so, and tells whether it was called off. */
function sleeper() {
	let wake = () => {};
	const seen = { ms: 0, calledOff: false };
	const sleep = async (ms: number, signal: AbortSignal) => {
		seen.ms = ms;
		signal.addEventListener('abort', () => (seen.calledOff = true));
		await new Promise<void>((resolve) => (wake = resolve));
	};
	return { sleep, seen, wake: () => wake() };
}

const never = new Promise<string>(() => undefined);

test('work that is done in time: its result, and the timer is called off, not the work', async () => {
	const { sleep, seen } = sleeper();
	const signal = await withinTime('GetPartner', 30_250, sleep, async (given) => given);
	expect(signal.aborted).toBe(false);
	expect(seen).toEqual({ ms: 30_250, calledOff: true });
});

test('work that fails in time: its own error', async () => {
	const { sleep } = sleeper();
	const failing = Promise.reject(new TypeError('broken'));
	await expect(withinTime('GetPartner', 1000, sleep, async () => await failing)).rejects.toThrow(
		TypeError,
	);
});

test('an answer that trickles in for ever is given up as a network failure, and broken off', async () => {
	const { sleep, wake } = sleeper();
	let isBrokenOff = false;
	const work = async (signal: AbortSignal) => {
		signal.addEventListener('abort', () => (isBrokenOff = true));
		return await never;
	};
	const result = withinTime('AssumeRole', 30_250, sleep, work);
	wake();
	const error: unknown = await result.catch((reason: unknown) => reason);
	expect(error).toBeInstanceOf(NetworkError);
	expect(error).toMatchObject({
		operation: 'AssumeRole',
		reason: 'no complete answer came within 30 seconds',
	});
	expect(isBrokenOff).toBe(true);
});

test("a sleep that objects to being called off, as n8n's does, changes nothing", async () => {
	const sleep = async (ms: number, signal: AbortSignal) => {
		await realSleep(ms, undefined, { signal });
	};
	expect(await withinTime('GetPartner', 60_000, sleep, async () => 1)).toBe(1);
});
