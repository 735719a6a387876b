import type { INodeProperties } from 'n8n-workflow';

import { toEntries } from '../../../partner-central/text/cells';
import { matchChoice } from '../../../partner-central/text/matchChoice';
import { quote } from '../../../partner-central/text/quote';
import { taskEventChoices, type TaskEvent } from '../../../partner-central/update/taskEvents';
import type { ItemParameters } from '../parameters/itemParameters';
import { toOptions } from '../parameters/toOptions';

export const eventsProperty: INodeProperties = {
	displayName: 'Trigger On',
	name: 'events',
	type: 'multiOptions',
	required: true,
	default: ['succeeded', 'failed'],
	options: toOptions(taskEventChoices).map((option) => ({
		...option,
		// Otherwise the list of triggers says no more than "On Failed".
		action: `On profile update ${option.name.toLowerCase()}`,
	})),
	hint: "AWS shows only a partner's latest update: one that begins between two polls hides the end of an earlier one",
};

/** The chosen events; by an expression also as one text, by code or label. */
export function readEvents(parameters: ItemParameters): TaskEvent[] {
	const entries = toEntries(parameters.raw('events', []));
	if (entries.length === 0) parameters.addProblem(eventsProperty.displayName, 'is missing');
	const events = new Set<TaskEvent>();
	for (const entry of entries) {
		const event = typeof entry === 'string' ? matchChoice(taskEventChoices, entry) : undefined;
		if (event === undefined) {
			const allowed = taskEventChoices.map(({ label }) => `"${label}"`).join(', ');
			parameters.addProblem(
				eventsProperty.displayName,
				`must be some of ${allowed}, but is ${quote(entry)}`,
			);
			break;
		}
		events.add(event);
	}
	return [...events];
}
