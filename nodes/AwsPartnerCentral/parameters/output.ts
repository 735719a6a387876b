import type { INodeProperties } from 'n8n-workflow';

import type { Choice } from '../../../partner-central/text/choice';
import type { ItemParameters } from './itemParameters';
import { toOptions } from './toOptions';

type OutputForm = 'raw' | 'simplified';

const outputChoices: Array<Choice<OutputForm>> = [
	{ code: 'raw', label: 'Raw', description: 'The update as AWS returns it, with what has changed' },
	{
		code: 'simplified',
		label: 'Simplified',
		description:
			'A flat item for a table: partner, status, what has changed, why and what to do; failed items have the same columns',
	},
];

export const outputProperty: INodeProperties = {
	displayName: 'Output',
	name: 'output',
	type: 'options',
	default: 'raw',
	options: toOptions(outputChoices),
	description: 'What an item of the output looks like',
};

/** How an item shall come out. */
export function readOutputForm(parameters: ItemParameters): OutputForm {
	return parameters.choice(parameters.raw('output', 'raw'), 'Output', outputChoices, 'raw');
}
