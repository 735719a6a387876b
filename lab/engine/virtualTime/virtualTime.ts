/**
 * Time for n8n's engine and the built package that passes only while nothing else happens: pauses and timeouts
 * of minutes take no time, and how busy the machine is makes no difference.
 *
 * Requests go over real HTTP, to a simulator that reads the same clock ({@link VirtualTime} is one). The time
 * jumps to the next timer when no request is under way except those whose answers a fault holds back, and the
 * event loop has come to rest.
 */
import { withGlobal, type Clock as FakeClock } from '@sinonjs/fake-timers';
import type { Clock } from '../../simulator';
import type { Engine } from '../engine';
import { globalOf } from './engineClock';
import { RequestsInFlight, type Stalls } from './requestsInFlight';
import { countRequestTimeouts } from './requestTimeouts';
import { Unpacking } from './unpacking';

/** Any moment will do, but it should not be that of the machine: nothing may depend on it. */
const START_MS = Date.parse('2027-04-05T06:07:08Z');
/**
 * Between an answer and what follows from it lie promises, ticks and immediates, but no disk and no thread:
 * they are done after a few turns of the event loop. More than it ever takes, and cheap.
 */
const CALM_TURNS = 12;
/** In the middle: jitter neither shortens nor lengthens, a backoff takes half of its time. */
const RANDOM = 0.5;
/** What goes on for longer than any test has in mind hangs. */
const DAY_MS = 24 * 3_600_000;

/** What of the engine's global object is replaced while time is virtual. */
interface EngineGlobal {
	Math: Pick<Math, 'random'>;
	setTimeout(callback: () => void, ms: number): unknown;
	clearTimeout(timer: unknown): void;
}

export class VirtualTime implements Clock {
	private readonly clock: FakeClock;
	private readonly requests = new RequestsInFlight();
	private readonly unpacking = new Unpacking();
	private readonly restore: () => void;
	private isOver = false;
	/** How much of what was awaited has ended. */
	private ended = 0;
	/** The step that is being taken, for all who wait. */
	private step: Promise<void> | undefined;
	private whenAsleep: Array<() => void> = [];
	/** Requests that the test keeps waiting. */
	private held = 0;

	/**
	 * From now on the engine's clock, timers and randomness are virtual.
	 * @param stallsNow Answers that are held back at the moment; `Simulator.stalls`
	 */
	constructor(
		engine: Engine,
		private readonly stallsNow: () => Stalls,
	) {
		const outside = globalOf(engine) as EngineGlobal;
		const { random } = outside.Math;
		const clock = withGlobal(outside).install({
			now: START_MS,
			toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'],
			// Node's own fetch stops the timers of its old connections by this global object as well.
			shouldClearNativeTimers: true,
		});
		const stopCounting = countRequestTimeouts(outside);
		outside.Math.random = () => RANDOM;
		this.requests.start();
		this.unpacking.start();
		this.clock = clock;
		this.restore = () => {
			outside.Math.random = random;
			stopCounting();
			clock.uninstall();
		};
	}

	/** Gives the engine the real time back. */
	end(): void {
		this.isOver = true;
		this.requests.stop();
		this.unpacking.stop();
		this.restore();
	}

	now(): number {
		return this.clock.now;
	}

	/** Since the beginning, in milliseconds. */
	get elapsedMs(): number {
		return this.clock.now - START_MS;
	}

	/**
	 * Lets the time pass until the work is done. Several works may be awaited at once.
	 * @param limitMs virtual milliseconds after which the work counts as hanging
	 * @throws HangError when it would take longer than that, or waits for what will never happen
	 */
	async until<T>(work: Promise<T>, limitMs = DAY_MS): Promise<T> {
		const startedAtMs = this.clock.now;
		let isDone = false;
		const done = work.finally(() => {
			isDone = true;
			this.ended += 1;
		});
		// Awaited below; until then a failure is not an unhandled one.
		done.catch(() => undefined);
		while (!isDone && !this.isOver) {
			if (this.clock.now - startedAtMs > limitMs) {
				throw new HangError(`it goes on after ${limitMs / 1000} seconds of virtual time`);
			}
			this.step ??= this.takeStep().finally(() => (this.step = undefined));
			await this.step;
		}
		return await done;
	}

	/** Lets so much time pass, with all that happens in it. */
	async pass(ms: number): Promise<void> {
		await this.until(
			new Promise<void>((resolve) => void this.clock.setTimeout(() => resolve(), ms)),
			ms,
		);
	}

	/** Resolves when nothing but the time is waited for, before any of it passes; only while something is awaited. */
	async asleep(): Promise<void> {
		await new Promise<void>((resolve) => this.whenAsleep.push(resolve));
	}

	/** In a hook: keeps a request waiting for a moment that may take time. No other request lets the time pass. */
	async holdUntil<T>(moment: Promise<T>): Promise<T> {
		this.held += 1;
		try {
			return await moment;
		} finally {
			this.held -= 1;
		}
	}

	/** To the next timers, unless something that is awaited ends before. */
	private async takeStep(): Promise<void> {
		const { ended } = this;
		const isAtEnd = () => this.isOver || this.ended !== ended;
		await this.rest(isAtEnd);
		if (isAtEnd()) return;
		const sleepers = this.whenAsleep.splice(0);
		for (const wake of sleepers) wake();
		if (sleepers.length > 0) return;
		if (this.clock.countTimers() === 0) throw new HangError('it waits for nothing');
		this.clock.next();
		// Those of the same moment: what they lead to may meet.
		this.clock.tick(0);
	}

	/** Ends when nothing happens any more unless the time passes. */
	private async rest(isAtEnd: () => boolean): Promise<void> {
		let seen = this.requests.activity;
		for (let calmTurns = 0; calmTurns < CALM_TURNS && !isAtEnd(); ) {
			await new Promise((resolve) => setImmediate(resolve));
			const { activity } = this.requests;
			const { beforeHeaders, midBody } = this.stallsNow();
			const isCalm =
				activity === seen &&
				!this.unpacking.goesOn &&
				this.requests.areAllStalled({ beforeHeaders: beforeHeaders + this.held, midBody });
			calmTurns = isCalm ? calmTurns + 1 : 0;
			seen = activity;
		}
	}
}

export class HangError extends Error {
	override readonly name = 'HangError';
}
