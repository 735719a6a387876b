import type { INodePropertyOptions } from 'n8n-workflow';

import { byName } from '../../../partner-central/text/byName';
import type { Choice } from '../../../partner-central/text/choice';

/** Dropdown entries, by name as n8n wants them. */
export function toOptions(choices: readonly Choice[]): INodePropertyOptions[] {
	return inOrder(choices).sort(byName);
}

/** Dropdown entries of a short list whose first one is what most people want. */
export function inOrder(choices: readonly Choice[]): INodePropertyOptions[] {
	return choices.map(({ code, label, description }) => ({
		name: label,
		value: code,
		...(description ? { description } : {}),
	}));
}
