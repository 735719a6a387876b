/** Updates that nobody stands in the way of. */
import type { IDataObject } from 'n8n-workflow';
import { fieldParameters } from '../../../lab/profile/profileParameters';
import { localizedContent, taskDetails } from '../../../lab/profile/taskDetails';
import { changingFields } from '../partialUpdate';
import { glance, look, start, wait } from './call';
import { APART, MIXED } from './layouts';
import type { Way } from './way';
import { addressesOf } from './web';

/** Every item wants another name, so that each is an update of its own. */
export const full = fieldParameters(taskDetails({ DisplayName: '={{ $json.name }}' }));
export const partial = changingFields({ displayName: '={{ $json.name }}' });
export const waiting = { waitForCompletion: true };

export const published = (DisplayName: string) => ({
	Status: 'SUCCEEDED',
	TaskDetails: expect.objectContaining({ DisplayName }) as IDataObject,
});

const translated = (DisplayName: string, LocalizedContents: unknown) => ({
	Status: 'SUCCEEDED',
	TaskDetails: expect.objectContaining({ DisplayName, LocalizedContents }) as IDataObject,
});

export const withAddresses: Way = {
	name: 'partial start, with a look at the addresses',
	parameters: {
		...partial,
		websiteUrl: '={{ $json.website }}',
		logoUrl: '={{ $json.logo }}',
		options: { checkAddresses: 'warn' },
	},
	row: (member, bed) => ({ ...member, ...addressesOf(bed) }),
	calls: [...look, start],
	mostCalls: 4,
	// The second item of a partner would find the addresses there.
	layouts: APART,
	starts: true,
	output: (DisplayName) => ({
		...published(DisplayName),
		Status: 'IN_PROGRESS',
		Warnings: [expect.stringContaining('answers with HTTP 404') as string],
	}),
	outputLater: published,
};

export const updates: Way[] = [
	{
		name: 'start',
		parameters: full,
		calls: [start],
		// Another execution meets its update when that has ended, and looks whether it still holds.
		mostCalls: 3,
		starts: true,
		output: (DisplayName) => ({ ...published(DisplayName), Status: 'IN_PROGRESS' }),
		outputLater: published,
	},
	{
		name: 'start and wait',
		parameters: { ...full, ...waiting },
		calls: [start, ...wait],
		starts: true,
		output: published,
	},
	{
		name: 'start and wait, unless unchanged, with other translations kept',
		parameters: {
			...full,
			...waiting,
			options: { skipIfUnchanged: true, otherTranslations: 'keep' },
		},
		calls: [...glance, start, ...wait],
		mostCalls: 6, // Its update may end between the conflict and the look at it.
		starts: true,
		output: published,
	},
	{
		name: 'partial start and wait',
		parameters: { ...partial, ...waiting },
		calls: [...look, start, ...wait],
		starts: true,
		output: published,
	},
	{
		name: 'partial start and wait, without other translations',
		parameters: {
			...partial,
			...waiting,
			localizedContentsInput: 'json',
			localizedContentsJson: JSON.stringify([localizedContent('it-IT')]),
			options: { otherTranslations: 'remove' },
		},
		calls: [...look, start, ...wait],
		starts: true,
		output: (name) => translated(name, [localizedContent('it-IT')]),
	},
	{
		name: 'partial start and wait, of what was refused before',
		parameters: { ...partial, ...waiting, options: { ifRefusedBefore: 'startAgain' } },
		calls: [...look, start, ...wait],
		meets: 'refused',
		layouts: APART,
		starts: true,
		output: published,
	},
	{
		// An update that was counted twice would leave one item too few to be done.
		name: 'partial start, all but one',
		parameters: partial,
		calls: [...look, start],
		mostCalls: 4,
		leavesOne: true,
		layouts: MIXED,
		starts: true,
		output: (DisplayName) => ({ ...published(DisplayName), Status: 'IN_PROGRESS' }),
		outputLater: published,
	},
	withAddresses,
];
