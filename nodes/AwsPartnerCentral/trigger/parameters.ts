import type { INodeProperties } from 'n8n-workflow';

import { invitationEventChoices } from '../../../partner-central/events/invitationEvents';
import { taskEventChoices } from '../../../partner-central/events/taskEvents';
import { toEntries } from '../../../partner-central/text/cells';
import type { Choice } from '../../../partner-central/text/choice';
import { matchChoice } from '../../../partner-central/text/matchChoice';
import { quote } from '../../../partner-central/text/quote';
import type { ItemParameters } from '../parameters/itemParameters';
import { outputProperty } from '../parameters/output';
import { partnerByIdProperty } from '../parameters/partner';
import { toOptions } from '../parameters/toOptions';

type Watched = 'partner' | 'allPartners' | 'connectionInvitations';

const watchedChoices: Array<Choice<Watched>> = [
	{
		code: 'partner',
		label: 'One Partner',
		description: "When a partner's profile update begins or ends",
	},
	{
		code: 'allPartners',
		label: 'All Partners',
		description: 'When a profile update of any partner of the catalog begins or ends',
	},
	{
		code: 'connectionInvitations',
		label: 'Connection Invitations',
		description: 'When another partner wants to be connected, and what becomes of invitations',
	},
];

const EVENTS = {
	displayName: 'Trigger On',
	name: 'events',
	type: 'multiOptions',
	required: true,
	default: ['succeeded', 'failed'],
} satisfies Partial<INodeProperties>;

export const watchProperties: INodeProperties[] = [
	{
		displayName: 'Watch',
		name: 'watch',
		type: 'options',
		default: 'partner',
		options: toOptions(watchedChoices),
		description: 'What starts the workflow',
	},
	{ ...partnerByIdProperty, ...showFor('partner') },
	{
		...EVENTS,
		...showFor('partner', 'allPartners'),
		options: toOptions(taskEventChoices).map((option) => ({
			...option,
			// Otherwise the list of triggers says no more than "On Failed".
			action: `On profile update ${option.name.toLowerCase()}`,
		})),
		hint: "AWS shows only a partner's latest update: one that begins between two polls hides the end of an earlier one",
	},
	{
		...EVENTS,
		default: ['received'],
		...showFor('connectionInvitations'),
		options: toOptions(invitationEventChoices),
		hint: 'Ends are those of invitations that you have received and of those that you have sent',
	},
	{ ...outputProperty, ...showFor('partner', 'allPartners') },
];

function showFor(...watch: Watched[]): Pick<INodeProperties, 'displayOptions'> {
	return { displayOptions: { show: { watch } } };
}

export function readWatched(parameters: ItemParameters): Watched {
	const given = parameters.chosen('watch', 'Watch');
	return parameters.choice(given, 'Watch', watchedChoices, 'partner');
}

/** The chosen events; by an expression also as one text, by code or label. */
export function readEvents<Event extends string>(
	parameters: ItemParameters,
	choices: ReadonlyArray<Choice<Event>>,
): Event[] {
	const entries = toEntries(parameters.raw('events', []));
	if (entries.length === 0) parameters.addProblem(EVENTS.displayName, 'is missing');
	const events = new Set<Event>();
	for (const entry of entries) {
		const event = typeof entry === 'string' ? matchChoice(choices, entry) : undefined;
		if (event === undefined) {
			const allowed = choices.map(({ label }) => `"${label}"`).join(', ');
			parameters.addProblem(
				EVENTS.displayName,
				`must be some of ${allowed}, but is ${quote(entry)}`,
			);
			break;
		}
		events.add(event);
	}
	return [...events];
}
