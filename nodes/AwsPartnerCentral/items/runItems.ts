import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import pLimit from 'p-limit';

import { partnerName } from '../../../partner-central/service/partnerName';
import type { Runtime } from '../../../partner-central/service/runtime';
import { createService } from '../../../partner-central/service/service';
import { failureOf } from '../errors/itemFailure';
import { isTool } from '../errors/toolFailure';
import { readParallelPartners } from '../parameters/parallelPartners';
import { createRuntime } from '../transport/createRuntime';
import { ItemCredential } from '../transport/itemCredential';
import { now } from '../transport/now';
import { createAddressVisitor } from '../transport/visitAddress';
import { combineItems } from './combineItems';
import { compareItems } from './compareItems';
import { groupByPartner } from './groupByPartner';
import { ItemHints } from './itemHints';
import { ItemResults } from './itemResults';
import { endRecord, ItemRecords, type ItemRecord } from './itemRecords';
import { outputItems } from './outputItems';
import type { ItemEnvironment, Operation, PreparedItem } from './operation';
import { lookUpNames } from './partnerNames';
import { prepareItems } from './prepareItems';
import { RunKnowledge } from './runKnowledge';
import { RunParameters } from './runParameters';
import { workflowDeadline } from './workflowDeadline';

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
	private readonly parameters: RunParameters;
	private readonly results: ItemResults;
	private hints = new ItemHints();
	/** By item, of partners that were seen. */
	private readonly partnerNames = new Map<number, string>();
	/** Fires when the execution is cancelled, or when an item has failed and the node stops. */
	private readonly stop = new AbortController();
	private readonly deadline: number;
	private readonly isTool: boolean;
	private readonly continueOnFail: boolean;
	private readonly records: ItemRecords;
	private readonly knowledge: RunKnowledge;

	constructor(
		private readonly context: IExecuteFunctions,
		private readonly operation: Operation,
		operationName: string,
	) {
		this.parameters = new RunParameters(context);
		this.results = new ItemResults(context);
		this.deadline = workflowDeadline(context, now());
		this.isTool = isTool(context);
		// A tool is called for one item, and its failure is put into words for the model at the end.
		this.continueOnFail = context.continueOnFail() && !this.isTool;
		this.records = new ItemRecords(context, operationName);
		this.knowledge = new RunKnowledge(this.records.startedUpdates, createAddressVisitor(context));
	}

	async execute(): Promise<INodeExecutionData[]> {
		const { prepared, hints } = await prepareItems(
			this.context,
			this.operation,
			this.parameters,
			(...failure) => this.results.fail(...failure),
		);
		this.hints = hints;
		if (!this.isOver) await this.untilStopped(async () => await this.runGroups(prepared));
		for (const message of hints.messages()) {
			this.context.addExecutionHints({ message, location: 'outputPane' });
		}
		if (this.isOver) return this.results.endWithFirstFailure(this.isTool);
		if (!this.willBeRetried()) this.records.forget();
		return this.results.all.flatMap((result, itemIndex) =>
			outputItems(
				this.context,
				this.parameters,
				result,
				itemIndex,
				this.partnerNames.get(itemIndex),
			),
		);
	}

	/** An item has failed, and the node is to stop at the first failure. */
	private get isOver(): boolean {
		return this.results.haveFailure && !this.continueOnFail;
	}

	/**
	 * Whether n8n may still run the node again. With Continue On Fail the node has succeeded, and yet Retry On Fail
	 * repeats it while its first item has failed.
	 */
	private willBeRetried(): boolean {
		if (!this.continueOnFail) return this.results.haveFailure;
		return this.context.getNode().retryOnFail === true && this.results.all[0]?.ok === false;
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
		const { failedPartners } = this.results;
		await lookUpNames(context, prepared, failedPartners, stop.signal, (...failure) =>
			this.results.fail(...failure),
		);
		if (this.isOver) return;
		compareItems(this.operation, prepared, this.hints, (...failure) =>
			this.results.fail(...failure),
		);
		if (this.isOver) return;
		this.results.followers = await combineItems(
			context,
			this.operation,
			prepared,
			failedPartners,
			(...failure) => this.results.fail(...failure),
		);
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
			this.results.succeed(itemIndex, outputs);
			if (!record.isLeftOpen) record.outputs = outputs;
		} catch (error) {
			const failure = failureOf(error, prepared.partner);
			endRecord(record, failure);
			this.results.fail(itemIndex, failure, prepared.partner);
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
		this.results.succeed(itemIndex, outputs);
		this.results.startedTasks.push(...tasks.map(({ taskId }) => taskId));
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
				this.results.startedTasks.push(taskId);
				record.tasks.push({ taskId, isOwn });
			},
			reportProgress: (message) => {
				this.context.logger.debug(message, { itemIndex });
				this.context.sendMessageToUI(message);
			},
			reportPartner: (partner) => {
				for (const index of this.results.withFollowers(itemIndex)) {
					this.partnerNames.set(index, partnerName(partner));
				}
			},
			leaveOpen: () => {
				record.isLeftOpen = true;
			},
			addHint: (text, name) => this.hints.add(text, name === undefined ? [] : [name]),
		};
	}

	/** The first item's option counts for all. */
	private parallelPartners(): number {
		try {
			return readParallelPartners(this.parameters.of(0));
		} catch {
			// Its own item has failed with the reason.
			return 1;
		}
	}
}
