import type { INodePropertyOptions } from 'n8n-workflow';

import type { Choice } from '../../../partner-central/text/choice';

/** Dropdown entries, by name as n8n wants them. */
export function toOptions(choices: readonly Choice[]): INodePropertyOptions[] {
	return inOrder(choices).sort(byName);
}

/** English labels need no collation, and loading one would double the time that loading the node takes. */
export function byName(one: { name: string }, other: { name: string }): number {
	return one.name.toLowerCase() < other.name.toLowerCase() ? -1 : 1;
}

/** Dropdown entries of a short list whose first one is what most people want. */
export function inOrder(choices: readonly Choice[]): INodePropertyOptions[] {
	return choices.map(({ code, label, description }) => ({
		name: label,
		value: code,
		...(description ? { description } : {}),
	}));
}
