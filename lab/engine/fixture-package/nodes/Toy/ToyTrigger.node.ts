import type {
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
	IPollFunctions,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

/** Counts its polls in its static data; says nothing at the first. */
export class ToyTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Toy Trigger',
		name: 'toyTrigger',
		group: ['trigger'],
		version: 1,
		description: 'A trigger that proves the test engine',
		defaults: { name: 'Toy Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		properties: [],
	};

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		const state = this.getWorkflowStaticData('node') as { polls?: number };
		state.polls = (state.polls ?? 0) + 1;
		if (this.getMode() !== 'manual' && state.polls === 1) return null;
		return [[{ json: { polls: state.polls, mode: this.getMode() } }]];
	}
}
