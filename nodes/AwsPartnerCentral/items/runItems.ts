import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import pLimit from 'p-limit';

import { failureCodes, type Failure } from '../../../partner-central/failure/failure';
import { partnerName } from '../../../partner-central/service/partnerName';
import type { Runtime } from '../../../partner-central/service/runtime';
import { createService } from '../../../partner-central/service/service';
import { failureOf } from '../errors/itemFailure';
import { itemTitle, nameItem, withItemName, type ItemName } from '../errors/itemName';
import { toNodeError } from '../errors/toNodeError';
import { failTool, isTool } from '../errors/toolFailure';
import { readParallelPartners } from '../parameters/parallelPartners';
import { createRuntime } from '../transport/createRuntime';
import { ItemCredential } from '../transport/itemCredential';
import { now } from '../transport/now';
import { createAddressVisitor } from '../transport/visitAddress';
import { groupByPartner } from './groupByPartner';
import { ItemHints } from './itemHints';
import { endRecord, ItemRecords, type ItemRecord } from './itemRecords';
import { outputItems, type ItemResult } from './outputItems';
import type { ItemEnvironment, Operation, PreparedItem } from './operation';
import { lookUpNames } from './partnerNames';
import { parametersOf, prepareItems } from './prepareItems';
import { RunKnowledge } from './runKnowledge';
import { workflowDeadline } from './workflowDeadline';

interface FailedItem {
	itemIndex: number;
	failure: Failure;
	name: ItemName;
}

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
	private hints = new ItemHints();
	/** By item, of partners that were seen. */
	private readonly partnerNames = new Map<number, string>();
	/** Fires when the execution is cancelled, or when an item has failed and the node stops. */
	private readonly stop = new AbortController();
	private readonly deadline: number;
	private firstFailure: FailedItem | undefined;
	private readonly isTool: boolean;
	private readonly continueOnFail: boolean;
	private readonly records: ItemRecords;
	private readonly knowledge: RunKnowledge;

	constructor(
		private readonly context: IExecuteFunctions,
		private readonly operation: Operation,
		operationName: string,
	) {
		this.deadline = workflowDeadline(context, now());
		this.isTool = isTool(context);
		// A tool is called for one item, and its failure is put into words for the model at the end.
		this.continueOnFail = context.continueOnFail() && !this.isTool;
		this.records = new ItemRecords(context, operationName);
		this.knowledge = new RunKnowledge(this.records.startedUpdates, createAddressVisitor(context));
	}

	async execute(): Promise<INodeExecutionData[]> {
		const { prepared, hints } = await prepareItems(this.context, this.operation, (...failure) =>
			this.fail(...failure),
		);
		this.hints = hints;
		if (!this.isOver) await this.untilStopped(async () => await this.runGroups(prepared));
		for (const message of hints.messages()) {
			this.context.addExecutionHints({ message, location: 'outputPane' });
		}
		if (this.isOver) return this.endWithFirstFailure();
		if (!this.willBeRetried()) this.records.forget();
		return this.results.flatMap((result, itemIndex) =>
			outputItems(this.context, result, itemIndex, this.partnerNames.get(itemIndex)),
		);
	}

	/** An item has failed, and the node is to stop at the first failure. */
	private get isOver(): boolean {
		return this.firstFailure !== undefined && !this.continueOnFail;
	}

	/**
	 * Whether n8n may still run the node again. With Continue On Fail the node has succeeded, and yet Retry On Fail
	 * repeats it while its first item has failed.
	 */
	private willBeRetried(): boolean {
		if (!this.continueOnFail) return this.firstFailure !== undefined;
		return this.context.getNode().retryOnFail === true && this.results[0]?.ok === false;
	}

	/** Does something that breaks off when the execution is stopped. */
	private async untilStopped(work: () => Promise<void>): Promise<void> {
		const cancelSignal = this.context.getExecutionCancelSignal();
		const onCancel = () => this.stop.abort();
		if (cancelSignal?.aborted) onCancel();
		cancelSignal?.addEventListener('abort', onCancel);
		try {
			await work();
		} finally {
			cancelSignal?.removeEventListener('abort', onCancel);
		}
	}

	private async runGroups(prepared: Array<PreparedItem | undefined>): Promise<void> {
		const { context, stop } = this;
		await lookUpNames(context, prepared, stop.signal, (...failure) => this.fail(...failure));
		if (this.isOver) return;
		const limit = pLimit(this.parallelPartners());
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
	}

	private async runItem(itemIndex: number, prepared: PreparedItem): Promise<void> {
		if (this.isOver) return;
		const record = this.records.of(itemIndex, prepared);
		try {
			const credential = new ItemCredential(this.context, itemIndex);
			const account = await credential.accountKey();
			if (record.outputs) {
				this.recall(record, record.outputs, itemIndex, account, prepared);
				return;
			}
			record.tasks = [];
			record.isLeftOpen = false;
			const runtime = createRuntime(this.context, this.stop.signal, credential);
			const environment = this.environment(itemIndex, record, account, runtime);
			const outputs = await this.operation.run(prepared, environment);
			this.results[itemIndex] = { ok: true, outputs };
			if (!record.isLeftOpen) record.outputs = outputs;
		} catch (error) {
			const failure = failureOf(error, prepared.partner);
			endRecord(record, failure);
			this.fail(itemIndex, failure, prepared.partner);
			if (!this.continueOnFail) this.stop.abort();
		}
	}

	/** The item was finished in an earlier try. Its tasks may still be in progress, and are not somebody else's. */
	private recall(
		{ tasks }: ItemRecord,
		outputs: IDataObject[],
		itemIndex: number,
		account: string,
		{ partner }: PreparedItem,
	): void {
		this.results[itemIndex] = { ok: true, outputs };
		this.startedTasks.push(...tasks.map(({ taskId }) => taskId));
		if (!partner) return;
		const state = this.knowledge.partner(account, partner);
		for (const { taskId, isOwn } of tasks) if (isOwn) state.own(taskId);
	}

	private environment(
		itemIndex: number,
		record: ItemRecord,
		account: string,
		runtime: Runtime,
	): ItemEnvironment {
		return {
			itemIndex,
			executionKey: this.records.executionKey,
			tokens: this.records.tokensOf(itemIndex, record),
			notes: record.notes,
			runtime,
			service: createService(runtime),
			workflowDeadline: this.deadline,
			partnerState: (partner) => this.knowledge.partner(account, partner),
			updateBudget: this.knowledge.budget,
			addressCheck: this.knowledge.addressCheck,
			dailyQuota: (catalog) => this.knowledge.quota(account, catalog),
			reportTask: (taskId, isOwn) => {
				this.startedTasks.push(taskId);
				record.tasks.push({ taskId, isOwn });
			},
			reportProgress: (message) => {
				this.context.logger.debug(message, { itemIndex });
				this.context.sendMessageToUI(message);
			},
			reportPartner: (partner) => this.partnerNames.set(itemIndex, partnerName(partner)),
			leaveOpen: () => {
				record.isLeftOpen = true;
			},
			addHint: (text, name) => this.hints.add(text, name === undefined ? [] : [name]),
		};
	}

	/** The first item's option counts for all. */
	private parallelPartners(): number {
		try {
			return readParallelPartners(parametersOf(this.context, 0));
		} catch {
			// Its own item has failed with the reason.
			return 1;
		}
	}

	private fail(itemIndex: number, reason: Failure, partner?: PreparedItem['partner']): void {
		const name = nameItem(this.context.getInputData(), itemIndex, partner);
		const failure = { ...reason, message: withItemName(reason.message, name) };
		this.results[itemIndex] = { ok: false, failure, name };
		this.firstFailure ??= { itemIndex, failure, name };
	}

	private endWithFirstFailure(): INodeExecutionData[] {
		const { itemIndex, failure, name } = this.firstFailure as FailedItem;
		if (this.isTool) return failTool(this.context, failure);
		const others = this.results.flatMap((result, index) =>
			// Items that were broken off because of the first failure have not failed themselves.
			index === itemIndex || result.ok || isStopped(result.failure) ? [] : [itemTitle(result.name)],
		);
		throw toNodeError(this.context.getNode(), failure, itemIndex, {
			startedTasks: this.startedTasks.filter((taskId) => taskId !== failure.TaskId),
			otherFailures: others,
			inN8n: name.inN8n,
		});
	}
}

function isStopped({ errorCode }: Failure): boolean {
	return errorCode === failureCodes.executionStopped;
}
