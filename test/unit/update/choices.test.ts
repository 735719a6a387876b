/** What a person chooses from: codes are part of workflows, labels and descriptions of n8n's panel. */
import type { Choice } from '../../../partner-central/text/choice';
import { inProgressChoices } from '../../../partner-central/update/inProgressPolicy';
import { refusedBeforeChoices } from '../../../partner-central/update/refusedBeforePolicy';
import { invitationEventChoices } from '../../../partner-central/events/invitationEvents';
import { taskEventChoices } from '../../../partner-central/events/taskEvents';

const lists: Array<[string, readonly Choice[], Record<string, string>]> = [
	[
		'the policies for an update in progress',
		inProgressChoices,
		{
			fail: 'Fail',
			waitThenStart: 'Wait Then Start',
			cancelThenStart: 'Cancel Then Start',
			useExisting: 'Use Existing',
		},
	],
	[
		'the policies for what was refused before',
		refusedBeforeChoices,
		{ fail: 'Fail', startAgain: 'Start Again' },
	],
	[
		'the events of the trigger',
		taskEventChoices,
		{ canceled: 'Canceled', failed: 'Failed', started: 'Started', succeeded: 'Succeeded' },
	],
	[
		'the events of invitations',
		invitationEventChoices,
		{
			accepted: 'Accepted',
			canceled: 'Canceled',
			expired: 'Expired',
			received: 'Received',
			rejected: 'Rejected',
		},
	],
];

describe.each(lists)('%s', (_name, choices, labels) => {
	test('have the codes of the contract, each under a readable label', () => {
		expect(Object.fromEntries(choices.map(({ code, label }) => [code, label]))).toEqual(labels);
	});

	test('are described, each in words of its own', () => {
		const descriptions = choices.map(({ description }) => description);
		for (const text of descriptions) expect(text).toMatch(/^[A-Z].+ .+[^.]$/);
		expect(new Set(descriptions).size).toBe(choices.length);
	});
});
