/** The trigger node as n8n polls it: the static data go from poll to poll as they do in n8n's database. */
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { chain, type Engine, type PollOptions, type WorkflowExport } from './engine';
import { CREDENTIAL, CREDENTIAL_TYPE, locator, NODE_TYPE, type TestBed } from './partnerCentral';

const TRIGGER = 'Trigger';
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

export class PolledTrigger {
	/** What n8n has stored; JSON, so that nothing but data survives. */
	stored = '{}';

	constructor(
		private readonly bed: PollBed,
		private readonly parameters: INodeParameters = {},
		private readonly engine: Engine = bed.engine,
	) {}

	/** One poll. @returns the items, or null when there is nothing new */
	async poll(options: PollOptions = {}): Promise<IDataObject[] | null> {
		const workflow = workflowOf(this.bed, this.parameters);
		const { items, staticData } = await this.engine.poll(workflow, TRIGGER, {
			staticData: JSON.parse(this.stored) as IDataObject,
			...options,
		});
		this.stored = JSON.stringify(staticData);
		return items;
	}

	/** The events of one poll, with the task each is about. */
	async events(): Promise<string[]> {
		return ((await this.poll()) ?? []).map(({ Event, TaskId }) => `${Event} ${TaskId}`);
	}

	/** The same node with other settings, as after a change in the editor; or in another process. */
	with(parameters: INodeParameters, engine = this.engine): PolledTrigger {
		const changed = new PolledTrigger(this.bed, { ...this.parameters, ...parameters }, engine);
		changed.stored = this.stored;
		return changed;
	}
}
