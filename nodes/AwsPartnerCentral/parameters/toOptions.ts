import type { INodePropertyOptions } from 'n8n-workflow';

import type { Choice } from '../../../partner-central/text/choice';

/** Dropdown entries, by name as n8n wants them. */
export function toOptions(choices: readonly Choice[]): INodePropertyOptions[] {
	return inOrder(choices).sort((a, b) => (sortKey(a.name) < sortKey(b.name) ? -1 : 1));
}

/** Dropdown entries of a short list whose first one is what most people want. */
export function inOrder(choices: readonly Choice[]): INodePropertyOptions[] {
	return choices.map(({ code, label, description }) => ({
		name: label,
		value: code,
		...(description ? { description } : {}),
	}));
}

/** English labels need no collation, and loading one would double the time that loading the node takes. */
function sortKey(label: string): string {
	return label.toLowerCase();
}
