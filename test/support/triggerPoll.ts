/** The trigger node as n8n polls it: the static data go from poll to poll as they do in n8n's database. */
import type { IDataObject, INodeParameters, WorkflowActivateMode } from 'n8n-workflow';
import {
	chain,
	type Engine,
	type PollOptions,
	type PollResult,
	type WorkflowExport,
} from '../../lab/engine';
import { CREDENTIAL, CREDENTIAL_TYPE, locator, NODE_TYPE, type TestBed } from './partnerCentral';

const TRIGGER = 'Trigger';
/** Where the node's data stand in the static data of its workflow. */
const NODE_DATA = `node:${TRIGGER}`;
const ALL_EVENTS = ['started', 'succeeded', 'failed', 'canceled'];

/** What a polled trigger needs of its surroundings. */
export type PollBed = Pick<TestBed, 'engine' | 'partner'>;

/** A workflow of the trigger alone; all events of the first partner unless `parameters` say otherwise. */
function workflowOf(bed: PollBed, parameters: INodeParameters): WorkflowExport {
	const node = {
		type: `${NODE_TYPE}Trigger`,
		name: TRIGGER,
		parameters: { partner: locator(bed.partner()), events: ALL_EVENTS, ...parameters },
		credentials: { [CREDENTIAL_TYPE]: { id: null, name: CREDENTIAL } },
	};
	const { nodes, connections } = chain([node]);
	return { nodes: nodes.slice(1), connections: { [TRIGGER]: connections[TRIGGER] ?? {} } };
}

/** What n8n's database holds; JSON, so that nothing but data survives. */
interface Stored {
	/** Static data of the workflow, those of its nodes included. */
	workflow: string;
	/** The node's durable poll cursor, which stands in for its static data. */
	cursor?: string;
}

export interface TriggerSettings {
	engine?: Engine;
	/** As n8n does it with N8N_POLLER_DURABLE_CURSORS_ENABLED. */
	durableCursors?: boolean;
}

export class PolledTrigger {
	private database: Stored = { workflow: '{}' };

	private activation: WorkflowActivateMode = 'activate';

	/** Polls of the present activation. */
	private active: (() => Promise<PollResult>) | undefined;

	constructor(
		private readonly bed: PollBed,
		private readonly parameters: INodeParameters = {},
		private readonly settings: TriggerSettings = {},
	) {}

	/** Everything n8n has stored. */
	get stored(): string {
		return JSON.stringify(this.database);
	}

	/** One poll, the first one at activation. @returns the items, or null when there is nothing new */
	async poll(options: PollOptions = {}): Promise<IDataObject[] | null> {
		if (options.mode === 'manual') return (await this.open(this.nodeData(), options)()).items;
		return this.settings.durableCursors ? await this.pollDurably() : await this.pollInMemory();
	}

	/** The events of one poll, with the task each is about. */
	async events(): Promise<string[]> {
		return ((await this.poll()) ?? []).map(({ Event, TaskId }) => `${Event} ${TaskId}`);
	}

	/** The same node with other parameters, as after a change of the active workflow. */
	with(parameters: INodeParameters): PolledTrigger {
		return this.next('update', { ...this.parameters, ...parameters });
	}

	/** After n8n was ended and started again, as another process. */
	restarted(engine?: Engine): PolledTrigger {
		return this.next('init', this.parameters, engine && { ...this.settings, engine });
	}

	/** After the workflow was switched off and on again. */
	switchedOn(): PolledTrigger {
		return this.next('activate');
	}

	private next(
		activation: WorkflowActivateMode,
		parameters = this.parameters,
		settings = this.settings,
	): PolledTrigger {
		const next = new PolledTrigger(this.bed, parameters, settings);
		next.database = { ...this.database };
		next.activation = activation;
		return next;
	}

	private open(staticData: IDataObject, options: PollOptions): () => Promise<PollResult> {
		const engine = this.settings.engine ?? this.bed.engine;
		const workflow = workflowOf(this.bed, this.parameters);
		return engine.activate(workflow, TRIGGER, { staticData, ...options });
	}

	/** n8n holds the workflow from one activation to the next, and stores what has changed in it. */
	private async pollInMemory(): Promise<IDataObject[] | null> {
		this.active ??= this.open(this.nodeData(), { activation: this.activation });
		const { items, staticData } = await this.active();
		this.database.workflow = JSON.stringify(staticData);
		return items;
	}

	/**
	 * n8n reads the workflow and the cursor for each poll. It stores the cursor with the items or after a
	 * silent poll, but not after a silent poll at activation; and what a poll leaves in the workflow's data
	 * at activation only.
	 */
	private async pollDurably(): Promise<IDataObject[] | null> {
		// After a start n8n goes on by its schedule, and so it does after a change that leaves that alone.
		const isActivation = this.activation === 'activate';
		const poll = this.open(this.nodeData(), { activation: isActivation ? 'activate' : 'update' });
		this.activation = 'update';
		this.database.cursor ??= '{}';
		const { items, staticData } = await poll();
		const { [NODE_DATA]: cursor, ...workflow } = staticData;
		if (items !== null || !isActivation) this.database.cursor = JSON.stringify(cursor);
		if (isActivation) this.database.workflow = JSON.stringify(workflow);
		return items;
	}

	private nodeData(): IDataObject {
		const { workflow, cursor } = this.database;
		const staticData = JSON.parse(workflow) as IDataObject;
		if (cursor !== undefined) staticData[NODE_DATA] = JSON.parse(cursor) as IDataObject;
		return staticData;
	}
}
