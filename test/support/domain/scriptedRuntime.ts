import { CancelledError } from '../../../partner-central/service/cancelledError';
import type { HttpAnswer, HttpRequest, Runtime } from '../../../partner-central/service/runtime';

/** When scripted time begins. */
export const START_MS = Date.parse('2026-03-01T12:00:00Z');

/** What the service does with one request: an operation's name, and its answer or the error of the network. */
export interface Step {
	operation: string;
	/** How long the call takes. */
	tookMs?: number;
	answer: HttpAnswer | Error;
	/** Something that happens in the world while the call is under way. */
	meanwhile?: (runtime: ScriptedRuntime) => void;
}

/**
 * A runtime whose time passes only in sleeps and calls, and whose service answers by a script. A request
 * that is not the next of the script fails the test, and so does a script that is not played to its end.
 */
export class ScriptedRuntime implements Runtime {
	/** Every sleep in milliseconds, in order. */
	readonly sleeps: number[] = [];
	readonly requests: HttpRequest[] = [];
	readonly clockOffset = { ms: 0 };
	nowMs = START_MS;
	/** 0.5 makes ±10 % of jitter nothing. */
	randomValue = 0.5;
	/** The machine itself sleeps: a pause lasts so much longer. */
	oversleptMs = 0;
	/** The execution is cancelled when this many sleeps have begun. */
	cancelAtSleep = Infinity;
	cancelled = false;
	/** How far somebody has set the machine's clock since the beginning. */
	clockChangedByMs = 0;

	constructor(private readonly script: Step[] = []) {}

	now(): number {
		return this.nowMs;
	}

	wallTime(): number {
		return this.nowMs + this.clockChangedByMs;
	}

	random(): number {
		return this.randomValue;
	}

	async sleep(ms: number): Promise<void> {
		this.throwIfCancelled();
		this.sleeps.push(ms);
		if (this.sleeps.length >= this.cancelAtSleep) this.cancelled = true;
		this.throwIfCancelled();
		this.nowMs += ms + this.oversleptMs;
		return await Promise.resolve();
	}

	throwIfCancelled(): void {
		if (this.cancelled) throw new CancelledError();
	}

	async send(request: HttpRequest): Promise<HttpAnswer> {
		const step = this.script[this.requests.length];
		this.requests.push(request);
		if (step?.operation !== request.operation) {
			throw new Error(`${request.operation} was called, expected ${step?.operation ?? 'nothing'}`);
		}
		this.nowMs += step.tookMs ?? 0;
		step.meanwhile?.(this);
		if (step.answer instanceof Error) throw step.answer;
		return await Promise.resolve(step.answer);
	}

	/** Milliseconds since the start of the script. */
	elapsedMs(): number {
		return this.nowMs - START_MS;
	}

	/** The operations that were called, in order. */
	calls(): string[] {
		return this.requests.map(({ operation }) => operation);
	}

	/** The operations of the script, in order. */
	planned(): string[] {
		return this.script.map(({ operation }) => operation);
	}

	/** The body of the call at a position. */
	bodyOf(position: number): Record<string, unknown> {
		return JSON.parse(this.requests[position]?.body ?? 'null') as Record<string, unknown>;
	}
}
