import type { INodePropertyOptions } from 'n8n-workflow';

import type { Choice } from '../../../partner-central/profile/choices';

/** Dropdown entries, by name as n8n wants them. */
export function toOptions(choices: readonly Choice[]): INodePropertyOptions[] {
	return choices
		.map(({ code, label, description }) => ({
			name: label,
			value: code,
			...(description ? { description } : {}),
		}))
		.sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
