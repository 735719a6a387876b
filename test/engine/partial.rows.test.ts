/** Rows of one partner that each bring a part: each merges with what the row before it has written. */
import type { IDataObject } from 'n8n-workflow';
import { after, endTasksWhenLookedAt } from '../support/moments';
import { changingJson, localesOf, richProfile, sentDetails } from '../support/partialUpdate';
import { locator, NODE, useTestBed, waiting } from '../support/partnerCentral';
import { taskDetails } from '../../lab/profile/taskDetails';

const bed = useTestBed();

const translation = (locale: string): IDataObject => ({
	[`Display Name (${locale})`]: `Name ${locale}`,
	[`Description (${locale})`]: `Text ${locale}`,
});
const LOCALES = ['fr-FR', 'de-DE', 'it-IT', 'ja-JP'];
const ROWS = LOCALES.map(translation);

beforeEach(() => bed.simulator.setProfile(bed.partner(), taskDetails()));

it('each waits for its own update, then the next begins with the profile it has made', async () => {
	endTasksWhenLookedAt(bed);
	const run = await bed.run({ ...changingJson(), ...waiting() }, { input: ROWS });
	expect(run.json(NODE).map(({ Status }) => Status)).toEqual(Array(4).fill('SUCCEEDED'));
	expect(sentDetails(bed).map(localesOf)).toEqual(
		LOCALES.map((_locale, index) => LOCALES.slice(0, index + 1)),
	);
	expect(localesOf(bed.simulator.profileOf(bed.partner()))).toEqual(LOCALES);
	expect(bed.operations().filter((operation) => operation === 'GetPartner')).toHaveLength(4);
});

it('without waiting, each waits for the update before it and merges with its result', async () => {
	endTasksWhenLookedAt(bed);
	const options = { ifUpdateInProgress: 'waitThenStart' };
	const run = await bed.run({ ...changingJson(), options }, { input: ROWS.slice(0, 3) });
	expect(run.json(NODE).map(({ Status }) => Status)).toEqual(Array(3).fill('IN_PROGRESS'));
	bed.simulator.finishTask(bed.partner());
	expect(localesOf(bed.simulator.profileOf(bed.partner()))).toEqual(LOCALES.slice(0, 3));
	expect(bed.simulator.tasksOf(bed.partner())).toHaveLength(3);
});

it('a row that changes nothing any more starts nothing', async () => {
	endTasksWhenLookedAt(bed);
	const run = await bed.run(
		{ ...changingJson(), ...waiting() },
		{ input: [translation('fr-FR'), translation('fr-FR'), translation('de-DE')] },
	);
	expect(run.json(NODE).map(({ Status, ChangedFields }) => [Status, ChangedFields])).toEqual([
		['SUCCEEDED', ['LocalizedContents']],
		['UNCHANGED', []],
		['SUCCEEDED', ['LocalizedContents']],
	]);
	expect(bed.simulator.tasksOf(bed.partner())).toHaveLength(2);
});

it('a row after a refused one keeps nothing of it', async () => {
	bed.simulator.scriptOutcomes(bed.partner(), { status: 'FAILED', durationMs: 0 });
	endTasksWhenLookedAt(bed);
	const run = await bed.run(
		{ ...changingJson(), ...waiting() },
		{ input: ROWS.slice(0, 2), settings: { onError: 'continueRegularOutput' } },
	);
	expect(run.json(NODE)[0]?.error).toContain("failed AWS's review");
	expect(sentDetails(bed).map(localesOf)).toEqual([['fr-FR'], ['de-DE']]);
});

it('a row after a start whose answer was lost reads what that start has made', async () => {
	bed.simulator.scriptOutcomes(bed.partner(), { status: 'SUCCEEDED', durationMs: 0 });
	bed.simulator.faults.inject({
		operation: 'StartProfileUpdateTask',
		kind: 'throttling',
		afterProcessing: true,
		retryAfterSeconds: 3600,
	});
	const run = await bed.run(changingJson(), {
		input: ROWS.slice(0, 2),
		settings: { onError: 'continueRegularOutput' },
	});
	expect(run.json(NODE)[0]?.error).toContain('too many requests');
	expect(sentDetails(bed).map(localesOf)).toEqual([['fr-FR'], ['fr-FR', 'de-DE']]);
});

it('rows of two partners do not mix', async () => {
	bed.simulator.setProfile(bed.partner(1), richProfile());
	endTasksWhenLookedAt(bed);
	const input = ['it-IT', 'ja-JP'].flatMap((locale) =>
		[bed.partner(0), bed.partner(1)].map((id) => ({ id, ...translation(locale) })),
	);
	await bed.run(
		{ ...changingJson(), ...waiting(), partner: locator('={{ $json.id }}') },
		{ input },
	);
	expect(localesOf(bed.simulator.profileOf(bed.partner(0)))).toEqual(['it-IT', 'ja-JP']);
	expect(localesOf(bed.simulator.profileOf(bed.partner(1)))).toEqual([
		'fr-FR',
		'de-DE',
		'it-IT',
		'ja-JP',
	]);
});

it('a retry of the node goes on with the row that failed', async () => {
	endTasksWhenLookedAt(bed);
	after(bed, 'StartProfileUpdateTask', 1, () => bed.simulator.deny('GetPartner'));
	bed.simulator.hooks.after('GetPartner', ({ status }) => {
		if (status !== 200) bed.simulator.allow('GetPartner');
	});
	const run = await bed.run(
		{ ...changingJson(), ...waiting() },
		{ input: ROWS.slice(0, 2), settings: { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 } },
	);
	expect(run.json(NODE).map(({ Status }) => Status)).toEqual(['SUCCEEDED', 'SUCCEEDED']);
	expect(sentDetails(bed).map(localesOf)).toEqual([['fr-FR'], ['fr-FR', 'de-DE']]);
});

it.each(['partial', 'full'])(
	'%s: rows below the last one of a sheet are no failures',
	async (mode) => {
		const run = await bed.run(
			{
				...changingJson(),
				updateMode: mode,
				partner: locator('={{ $json["Partner ID"] }}'),
			},
			{
				input: [
					{ 'Partner ID': '', Description: '', Done: '' },
					{ 'Partner ID': ' ', Description: '', Done: false, row_number: 7 },
				],
			},
		);
		expect(run.output(NODE).map(({ json, pairedItem }) => [json, pairedItem])).toEqual([
			[{ Status: 'EMPTY_ROW' }, { item: 0 }],
			[{ Status: 'EMPTY_ROW' }, { item: 1 }],
		]);
		expect(bed.operations()).toEqual([]);
	},
);

it('a row that says something of a profile and names no partner is a failure', async () => {
	const run = await bed.run(
		{ ...changingJson(), partner: locator('={{ $json["Partner ID"] }}') },
		{ input: [{ 'Partner ID': '', Description: 'Text' }] },
	);
	expect(run.error(NODE)?.message).toContain('Partner is missing');
});
