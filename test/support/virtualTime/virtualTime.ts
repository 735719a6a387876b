/**
 * Time for n8n's engine and the built package that passes only while nothing else happens: pauses and timeouts
 * of minutes take no time, and how busy the machine is makes no difference.
 *
 * Requests go over real HTTP, to a simulator that reads the same clock ({@link VirtualTime} is one). The time
 * jumps to the next timer when no request is under way except those whose answers a fault holds back, and the
 * event loop has come to rest.
 */
import { withGlobal, type Clock as FakeClock } from '@sinonjs/fake-timers';
import type { Clock } from '../../../simulator';
import type { Engine } from '../engine';
import { globalOf } from '../engineClock';
import { RequestsInFlight, type Stalls } from './requestsInFlight';
import { countRequestTimeouts } from './requestTimeouts';

/** Any moment will do, but it should not be that of the machine: nothing may depend on it. */
const START_MS = Date.parse('2027-04-05T06:07:08Z');
/**
 * Between an answer and what follows from it lie promises, ticks and immediates, but no disk and no thread:
 * they are done after a few turns of the event loop. More than it ever takes, and cheap.
 */
const CALM_TURNS = 12;
/** In the middle: jitter neither shortens nor lengthens, a backoff takes half of its time. */
const RANDOM = 0.5;

export interface Patience {
	/** Answers that are held back at the moment; `Simulator.stalls`. */
	stalls: Stalls;
	/** Virtual milliseconds after which whatever is awaited counts as hanging. */
	limitMs: number;
}

export class VirtualTime implements Clock {
	constructor(
		private readonly clock: FakeClock,
		private readonly requests: RequestsInFlight,
	) {}

	now(): number {
		return this.clock.now;
	}

	/** Since the beginning, in milliseconds. */
	get elapsedMs(): number {
		return this.clock.now - START_MS;
	}

	/**
	 * Lets the time pass until the work is done.
	 * @throws HangError when it would take longer than the limit, or waits for what will never happen
	 */
	async until<T>(work: Promise<T>, { stalls, limitMs }: Patience): Promise<T> {
		const startedAtMs = this.clock.now;
		let isDone = false;
		const done = work.finally(() => {
			isDone = true;
		});
		// Awaited below; until then a failure is not an unhandled one.
		done.catch(() => undefined);
		for (;;) {
			await this.rest(stalls, () => isDone);
			if (isDone) return await done;
			if (this.clock.countTimers() === 0) throw new HangError('it waits for nothing');
			if (this.clock.now - startedAtMs > limitMs) {
				throw new HangError(`it goes on after ${limitMs / 1000} seconds of virtual time`);
			}
			this.clock.next();
		}
	}

	/** Ends when nothing happens any more unless the time passes. */
	private async rest(stalls: Stalls, isDone: () => boolean): Promise<void> {
		let seen = this.requests.activity;
		for (let calmTurns = 0; calmTurns < CALM_TURNS && !isDone(); ) {
			await new Promise((resolve) => setImmediate(resolve));
			const { activity } = this.requests;
			const isCalm = activity === seen && this.requests.areAllStalled(stalls);
			calmTurns = isCalm ? calmTurns + 1 : 0;
			seen = activity;
		}
	}
}

export class HangError extends Error {
	override readonly name = 'HangError';
}

/** What of the engine's global object is replaced while time is virtual. */
interface EngineGlobal {
	Math: Pick<Math, 'random'>;
	setTimeout(callback: () => void, ms: number): unknown;
	clearTimeout(timer: unknown): void;
}

/** Does something in virtual time; before and after, the engine's clock and timers are the real ones. */
export async function inVirtualTime<T>(
	engine: Engine,
	act: (time: VirtualTime) => Promise<T>,
): Promise<T> {
	const outside = globalOf(engine) as EngineGlobal;
	const { random } = outside.Math;
	const clock = withGlobal(outside).install({
		now: START_MS,
		toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
	});
	const requests = new RequestsInFlight();
	const stopCounting = countRequestTimeouts(outside);
	requests.start();
	outside.Math.random = () => RANDOM;
	try {
		return await act(new VirtualTime(clock, requests));
	} finally {
		outside.Math.random = random;
		requests.stop();
		stopCounting();
		clock.uninstall();
	}
}
