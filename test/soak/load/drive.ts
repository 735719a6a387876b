/** Keeps so many executions going at a time, in rounds; between two rounds nothing is under way. */
import type { Engine } from '../../support/engine';
import type { ExecutionRecord } from '../ledger/record';
import type { Random } from '../random';
import type { SoakService } from '../service/connect';
import { choosePlan } from './choosePlan';
import { execute } from './execute';
import { Triggers } from './triggers';

/** Out of all executions. */
const TRIGGER_SHARE = 0.06;

export interface LoadOptions {
	executions: number;
	concurrency: number;
	executionsPerRound: number;
	/** Milliseconds since the epoch; no execution begins later, when there have been enough. */
	endMs: number;
	enough: number;
}

export interface LoadObserver {
	onExecution(record: ExecutionRecord): void;
	/** Nothing is under way now. */
	onQuiet(executionsSoFar: number): Promise<void>;
}

export async function drive(
	engine: Engine,
	service: SoakService,
	random: Random,
	{ executions, concurrency, executionsPerRound, endMs, enough }: LoadOptions,
	{ onExecution, onQuiet }: LoadObserver,
): Promise<void> {
	const triggers = new Triggers(engine);
	let begun = 0;
	const isOver = () => begun >= executions || (begun >= enough && Date.now() >= endMs);

	const runOne = async () => {
		begun += 1;
		const execution = begun;
		onExecution(
			random.chance(TRIGGER_SHARE)
				? await triggers.poll(random, execution)
				: await execute(engine, service, execution, choosePlan(random, execution)),
		);
	};

	while (!isOver()) {
		const roundEnd = begun + executionsPerRound;
		const lane = async () => {
			while (begun < roundEnd && !isOver()) await runOne();
		};
		await Promise.all(Array.from({ length: concurrency }, lane));
		await onQuiet(begun);
	}
}
