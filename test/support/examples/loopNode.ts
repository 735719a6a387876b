/** Stand-in for n8n's Loop Over Items: one item after the other leaves by the second output, then all by the first. */
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeNode } from '../../../lab/engine/describeNode';

async function loopOverItems(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const memory = this.getContext('node') as { left?: INodeExecutionData[] };
	memory.left ??= this.getInputData().map((data, item) => ({ ...data, pairedItem: { item } }));
	const next = memory.left.shift();
	return next ? [[], [next]] : [this.getInputData(), []];
}

export const loopNode: Record<string, INodeType> = {
	'n8n-nodes-base.splitInBatches': {
		description: describeNode('splitInBatches', { outputs: ['main', 'main'] }),
		execute: loopOverItems,
	},
};
