/** Another update ends while ours waits: what it has published is merged or compared again, not undone. */
import type { INodeParameters } from 'n8n-workflow';
import type { TaskDetails } from '../../lab/simulator';
import { before } from '../support/moments';
import { changingJson, richProfile, sentDetails } from '../support/partialUpdate';
import { NODE, useTestBed } from '../support/partnerCentral';
import { fieldParameters } from '../../lab/profile/profileParameters';
import { localizedContent } from '../../lab/profile/taskDetails';
import { CANCEL, GET, ownTasks, START, startOther, under } from '../support/updateInProgress';

const bed = useTestBed();

beforeEach(() => bed.simulator.setProfile(bed.partner(), richProfile()));

const LOOK = ['GetPartner', GET];

const finish = () => bed.simulator.finishTask(bed.partner());

/** What somebody else publishes meanwhile: another name and one translation more. */
const THEIRS: Partial<TaskDetails> = {
	DisplayName: 'Their name',
	LocalizedContents: [...(richProfile().LocalizedContents ?? []), localizedContent('it-IT')],
};
const OURS = { Description: 'Our words' };

it.each([
	['waitThenStart', 'while it is waited for', () => before(bed, GET, 3, finish)],
	['cancelThenStart', 'just before it is cancelled', () => before(bed, CANCEL, 1, finish)],
	['fail', 'between the conflict and the look', () => before(bed, GET, 2, finish)],
	['useExisting', 'between the conflict and the look', () => before(bed, GET, 2, finish)],
] as const)('%s: an update that ends %s is merged', async (policy, _when, arrange) => {
	startOther(bed, richProfile(THEIRS));
	arrange();
	before(bed, START, 2, () => bed.endOnPoll(1));
	const run = await bed.run({ ...changingJson(OURS), ...under(policy) });
	expect(sentDetails(bed)).toEqual([richProfile(OURS), richProfile({ ...THEIRS, ...OURS })]);
	expect(run.json(NODE)).toEqual([
		expect.objectContaining({ Status: 'SUCCEEDED', ChangedFields: ['Description'] }),
	]);
	expect(bed.simulator.profileOf(bed.partner())).toMatchObject({ ...THEIRS, ...OURS });
	expect(ownTasks(bed)).toHaveLength(1);
});

it('a cancelled update leaves nothing behind to merge', async () => {
	startOther(bed, richProfile(THEIRS));
	await bed.run({ ...changingJson(OURS), ...under('cancelThenStart'), waitForCompletion: false });
	expect(sentDetails(bed)).toEqual([richProfile(OURS), richProfile(OURS)]);
});

const SAME = { ...THEIRS, ...OURS };

it.each<[string, INodeParameters, object]>([
	['Partial', changingJson(OURS), {}],
	['Full with Skip If Unchanged', fieldParameters(richProfile(SAME)), { skipIfUnchanged: true }],
])(
	'%s: nothing is left to do when the other update has done it',
	async (_name, parameters, more) => {
		// Not what is wanted in every field, so that it is not adopted, but so after it was published.
		startOther(bed, richProfile({ ...SAME, Headquarters: undefined }));
		before(bed, GET, 3, finish);
		const waitOptions = under('waitThenStart');
		const options = { ...waitOptions.options, ...more };
		const run = await bed.run({ ...parameters, ...waitOptions, options });
		expect(run.json(NODE)).toEqual([
			expect.objectContaining({
				Status: 'UNCHANGED',
				ChangedFields: [],
				TaskDetails: expect.objectContaining(SAME),
			}),
		]);
		expect(ownTasks(bed)).toEqual([]);
		expect(bed.operations()).toEqual([...LOOK, START, GET, GET, ...LOOK]);
	},
);

it('what the other update has published may make ours impossible: then nothing is started', async () => {
	const codes = Array.from(
		{ length: 17 },
		(_entry, index) => `${String.fromCharCode(97 + index)}x`,
	);
	const many = codes.map((code) => localizedContent(`${code}-XX`));
	startOther(bed, richProfile({ LocalizedContents: [...many, localizedContent('fr-FR')] }));
	before(bed, GET, 3, finish);
	const json = {
		LocalizedContents: ['it-IT', 'ja-JP', 'ko-KR'].map((locale) => localizedContent(locale)),
	};
	const run = await bed.run({ ...changingJson(json), ...under('waitThenStart') });
	expect(run.error(NODE)?.message).toContain('The profile that would result cannot be sent');
	expect(ownTasks(bed)).toEqual([]);
});

it('Full without a comparison sends what is given, whatever has happened', async () => {
	startOther(bed, richProfile(THEIRS));
	before(bed, GET, 2, finish);
	before(bed, START, 2, () => bed.endOnPoll(1));
	await bed.run({ ...fieldParameters(richProfile(OURS)), ...under('waitThenStart') });
	expect(sentDetails(bed)).toEqual([richProfile(OURS), richProfile(OURS)]);
	expect(bed.operations()).not.toContain('GetPartner');
});
