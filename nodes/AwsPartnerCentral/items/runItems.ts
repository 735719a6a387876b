import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import pLimit from 'p-limit';

import { explainProblems } from '../../../partner-central/failure/explainProblems';
import { failureCodes, type Failure } from '../../../partner-central/failure/failure';
import { createService } from '../../../partner-central/service/service';
import { markForErrorOutput } from '../errors/errorOutput';
import { failureItem } from '../errors/failureItem';
import { failureOf } from '../errors/itemFailure';
import { toNodeError } from '../errors/toNodeError';
import { ItemParameters } from '../parameters/itemParameters';
import { readParallelPartners } from '../parameters/parallelPartners';
import { createRuntime } from '../transport/createRuntime';
import { CurrentPartners } from './currentPartners';
import { groupByPartner } from './groupByPartner';
import { ItemHints } from './itemHints';
import { ItemMemories, type ItemMemory } from './itemMemories';
import type { ItemEnvironment, Operation, PreparedItem } from './operation';
import { Origins } from './origins';
import { workflowDeadline } from './workflowDeadline';

type ItemResult =
	| { ok: true; outputs: IDataObject[] }
	| { ok: false; failure: Failure; partner?: PreparedItem['partner'] };

/**
 * Runs an operation for all input items. Everything is validated before anything is sent. Items of one
 * partner run in order, different partners in parallel; outputs keep the order of the inputs.
 * @param operationName Tells operations apart, with their resource.
 */
export async function runItems(
	context: IExecuteFunctions,
	operation: Operation,
	operationName: string,
): Promise<INodeExecutionData[]> {
	const run = new ItemsRun(context, operation, operationName);
	return await run.execute();
}

class ItemsRun {
	private readonly results: ItemResult[] = [];
	private readonly startedTasks: string[] = [];
	private readonly hints = new Set<string>();
	/** Fires when the execution is cancelled, or when an item has failed and the node stops. */
	private readonly stop = new AbortController();
	private readonly deadline: number;
	private firstFailure: { itemIndex: number; failure: Failure } | undefined;
	private readonly continueOnFail: boolean;
	private readonly memories: ItemMemories;
	private readonly origins: Origins;
	private readonly currentPartners = new CurrentPartners();

	constructor(
		private readonly context: IExecuteFunctions,
		private readonly operation: Operation,
		operationName: string,
	) {
		this.deadline = workflowDeadline(context, Date.now());
		this.continueOnFail = context.continueOnFail();
		this.origins = new Origins(context);
		this.memories = new ItemMemories(context, operationName, this.origins.runIndex);
	}

	async execute(): Promise<INodeExecutionData[]> {
		const prepared = this.prepareAll();
		if (this.isOver) this.throwFirstFailure();
		await this.runGroups(prepared);
		if (this.isOver) this.throwFirstFailure();
		if (!this.firstFailure) {
			this.memories.forget();
			this.origins.forget();
		}
		return this.results.flatMap((result, itemIndex) => this.toItems(result, itemIndex));
	}

	/** An item has failed, and the node is to stop at the first failure. */
	private get isOver(): boolean {
		return this.firstFailure !== undefined && !this.continueOnFail;
	}

	private prepareAll(): Array<PreparedItem | undefined> {
		const hints = new ItemHints();
		const prepared = this.context.getInputData().map((_item, itemIndex) => {
			const parameters = this.parametersOf(itemIndex);
			try {
				const prepared = this.operation.prepare(parameters, this.origins.of(itemIndex));
				hints.gather(parameters);
				if (parameters.problems.length === 0) return prepared;
				this.fail(itemIndex, explainProblems(parameters.problems), prepared.partner);
			} catch (error) {
				this.fail(itemIndex, failureOf(error));
			}
			return undefined;
		});
		for (const message of hints.messages()) this.addHint(message);
		return prepared;
	}

	private addHint(message: string): void {
		// A hundred items have the same to say.
		if (this.hints.has(message)) return;
		this.hints.add(message);
		this.context.addExecutionHints({ message, location: 'outputPane' });
	}

	private parametersOf(itemIndex: number): ItemParameters {
		return new ItemParameters((name, fallback, options) =>
			this.context.getNodeParameter(name, itemIndex, fallback as never, options),
		);
	}

	private async runGroups(prepared: Array<PreparedItem | undefined>): Promise<void> {
		const limit = pLimit(this.parallelPartners());
		const cancelSignal = this.context.getExecutionCancelSignal();
		const onCancel = () => this.stop.abort();
		if (cancelSignal?.aborted) onCancel();
		cancelSignal?.addEventListener('abort', onCancel);
		try {
			await Promise.all(
				groupByPartner(prepared).map(
					async (itemIndexes) =>
						await limit(async () => {
							for (const itemIndex of itemIndexes) {
								await this.runItem(itemIndex, prepared[itemIndex] as PreparedItem);
							}
						}),
				),
			);
		} finally {
			cancelSignal?.removeEventListener('abort', onCancel);
		}
	}

	private async runItem(itemIndex: number, prepared: PreparedItem): Promise<void> {
		if (this.isOver) return;
		const memory = this.memories.of(itemIndex, prepared);
		if (memory.outputs) {
			this.results[itemIndex] = { ok: true, outputs: memory.outputs };
			this.startedTasks.push(...memory.startedTasks);
			return;
		}
		memory.startedTasks = [];
		try {
			const outputs = await this.operation.run(prepared, this.environment(itemIndex, memory));
			this.results[itemIndex] = { ok: true, outputs };
			memory.outputs = outputs;
		} catch (error) {
			const failure = failureOf(error, prepared.partner);
			this.origins.end(itemIndex, failure);
			this.fail(itemIndex, failure, prepared.partner);
			if (!this.continueOnFail) this.stop.abort();
		}
	}

	private environment(itemIndex: number, memory: ItemMemory): ItemEnvironment {
		const runtime = createRuntime(this.context, this.stop.signal);
		return {
			itemIndex,
			notes: memory.notes,
			executionId: this.context.getExecutionId(),
			runtime,
			service: createService(runtime),
			workflowDeadline: this.deadline,
			currentPartners: this.currentPartners,
			reportTask: (taskId) => {
				this.startedTasks.push(taskId);
				memory.startedTasks.push(taskId);
			},
			reportProgress: (message) => {
				this.context.logger.debug(message, { itemIndex });
				this.context.sendMessageToUI(message);
			},
			addHint: (message) => this.addHint(message),
		};
	}

	/** The first item's option counts for all. */
	private parallelPartners(): number {
		try {
			return readParallelPartners(this.parametersOf(0));
		} catch {
			// Its own item has failed with the reason.
			return 1;
		}
	}

	private fail(itemIndex: number, failure: Failure, partner?: PreparedItem['partner']): void {
		this.results[itemIndex] = { ok: false, failure, partner };
		this.firstFailure ??= { itemIndex, failure };
	}

	private throwFirstFailure(): never {
		const { itemIndex, failure } = this.firstFailure as { itemIndex: number; failure: Failure };
		const others = this.results.filter(
			(result, index) =>
				// Items that were broken off because of the first failure have not failed themselves.
				index !== itemIndex && result?.ok === false && !isStopped(result.failure),
		).length;
		throw toNodeError(this.context.getNode(), failure, itemIndex, {
			startedTasks: this.startedTasks.filter((taskId) => taskId !== failure.TaskId),
			otherFailures: others,
		});
	}

	private toItems(result: ItemResult | undefined, itemIndex: number): INodeExecutionData[] {
		const pairedItem = { item: itemIndex };
		if (!result) return [];
		if (result.ok) return result.outputs.map((json) => ({ json, pairedItem }));
		const item = { json: failureItem(result.failure, result.partner), pairedItem };
		return [markForErrorOutput(this.context, item)];
	}
}

function isStopped({ errorCode }: Failure): boolean {
	return errorCode === failureCodes.executionStopped;
}
