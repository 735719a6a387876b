/** From a look to what is to be done next. */
import type { KnownProfile } from '../../../partner-central/model/types';
import type { Partner, ProfileUpdateTask } from '../../../partner-central/service/types';
import { makePlan, type PlanRules, type Wish } from '../../../partner-central/update/plan';
import {
	changing,
	localizedContent,
	otherTask,
	OTHER_TASK,
	partner,
	START_MS,
	wantedDetails,
} from '../../support/domain';

const MINUTES_MS = 60_000;
const endedAgo = (minutes: number) => new Date(START_MS - minutes * MINUTES_MS).toISOString();

const whole: Wish = () => ({ ok: true, details: wantedDetails() });
const shown = (Profile?: KnownProfile): Partner => ({
	...partner,
	Id: partner.Identifier,
	Arn: 'arn',
	Profile,
});
const succeeded = (details: KnownProfile | undefined, EndedAt?: string) =>
	otherTask({ Status: 'SUCCEEDED', TaskDetails: details, EndedAt });

function plan(
	look: { partner?: Partner; task?: ProfileUpdateTask },
	wish: Wish,
	rules: Partial<PlanRules> & { isOwn?: boolean } = {},
) {
	const { isOwn = false, ...rest } = rules;
	return makePlan(
		{ ...look, denied: [] },
		{ wish, skipIfUnchanged: true, ifRefusedBefore: 'fail', ...rest },
		() => isOwn,
		START_MS,
	);
}

describe('the profile that is merged and compared with', () => {
	const ours = changing({ Description: 'Ours.' });
	const theirs = wantedDetails({ DisplayName: 'Theirs' });
	const copies = (copy: string): KnownProfile => ({
		...wantedDetails({
			WebsiteUrl: `https://${copy}.example.com`,
			LogoUrl: `https://${copy}/1.png`,
		}),
		LocalizedContents: [
			localizedContent('fr-FR', {
				WebsiteUrl: `https://${copy}/fr`,
				LogoUrl: `https://${copy}/2.png`,
			}),
		],
	});
	const noProfile: KnownProfile = {};
	const headquarters = { CountryCode: 'US', SubdivisionCode: 'WA' };

	test.each<[string, KnownProfile | undefined, ProfileUpdateTask | undefined, KnownProfile]>([
		['what is shown, where no update is known', wantedDetails(), undefined, wantedDetails()],
		['nothing, before the first update', undefined, undefined, noProfile],
		[
			'the update of ten minutes ago, though the read may lag behind',
			wantedDetails(),
			succeeded(theirs, endedAgo(10)),
			theirs,
		],
		[
			'what is shown eleven minutes after an update',
			wantedDetails(),
			succeeded(theirs, endedAgo(11)),
			wantedDetails(),
		],
		[
			'what is shown, where the end of an update is not told',
			wantedDetails(),
			succeeded(theirs),
			wantedDetails(),
		],
		[
			'what is shown, where an update does not tell its details',
			wantedDetails(),
			succeeded(undefined, endedAgo(1)),
			wantedDetails(),
		],
		[
			'what is shown, after a failed update',
			wantedDetails(),
			{ ...succeeded(theirs, endedAgo(1)), Status: 'FAILED' },
			wantedDetails(),
		],
		[
			'the update of long ago that differs in addresses only: AWS keeps copies',
			copies('aws'),
			succeeded(copies('own'), endedAgo(9999)),
			copies('own'),
		],
		[
			'what is shown, where a translation of an update of long ago reads otherwise',
			copies('aws'),
			succeeded({ ...copies('own'), LocalizedContents: [localizedContent('de-DE')] }, endedAgo(99)),
			copies('aws'),
		],
		['a first update of just now', undefined, succeeded(theirs, endedAgo(1)), theirs],
		[
			'an update with the headquarters that it has kept',
			wantedDetails({ Headquarters: headquarters }),
			succeeded(theirs, endedAgo(1)),
			{ ...theirs, Headquarters: headquarters },
		],
	])('is %s', (_case, profile, task, base) => {
		expect(plan({ partner: shown(profile), task }, ours)).toMatchObject({ kind: 'start', base });
	});

	test('is unknown where the partner may not be read, whatever an update tells', () => {
		const task = succeeded(wantedDetails(), endedAgo(1));
		expect(plan({ task }, whole)).toEqual({ kind: 'start', details: wantedDetails() });
	});
});

describe('unchanged', () => {
	const right = shown(wantedDetails());

	test.each<[string, Partner, ProfileUpdateTask | undefined, object | undefined]>([
		['nothing differs', right, undefined, undefined],
		['an update of before has done it', right, succeeded(wantedDetails()), undefined],
		[
			'AWS shows something else of such an update',
			shown(wantedDetails({ Description: 'Rewritten.' })),
			succeeded(wantedDetails()),
			{ TaskId: OTHER_TASK, fields: ['Description'] },
		],
		[
			'AWS shows nothing of such an update yet',
			shown(),
			succeeded(wantedDetails({ Headquarters: { CountryCode: 'DE', SubdivisionCode: 'BE' } })),
			{ TaskId: OTHER_TASK, fields: expect.arrayContaining(['DisplayName', 'LogoUrl']) },
		],
	])('where %s', (_case, seen, task, shownOtherwise) => {
		expect(plan({ partner: seen, task }, whole)).toEqual({
			kind: 'unchanged',
			partner: seen,
			base: seen.Profile ?? {},
			shownOtherwise,
		});
	});

	test.each([
		['was cancelled', otherTask({ Status: 'CANCELED', TaskDetails: wantedDetails() })],
		['had other details', succeeded(wantedDetails({ DisplayName: 'Other' }))],
	])('is nothing by an update that %s', (_case, task) => {
		const seen = shown(wantedDetails({ Description: 'Before.' }));
		const changes = [{ Field: 'Description' }];
		expect(plan({ partner: seen, task }, whole)).toMatchObject({ kind: 'start', changes });
	});

	test('is sent all the same where that is chosen', () => {
		const rules = { skipIfUnchanged: false };
		expect(plan({ partner: right }, whole, rules)).toMatchObject({ kind: 'start', changes: [] });
	});
});

describe('what would result cannot be sent', () => {
	const problems = [{ path: ['LogoUrl'], text: 'Logo URL is missing' }];

	test.each<[string, Partner | undefined, boolean]>([
		['a profile that is not known', undefined, false],
		['a profile', shown(wantedDetails()), false],
		['a partner without a profile', shown(), true],
		['a profile without a name', shown({ DisplayName: ' ' }), true],
	])('of %s', (_case, seen, isFirst) => {
		const result = plan({ partner: seen }, () => ({ ok: false, problems }));
		expect(result).toEqual({ kind: 'invalid', problems, isFirst });
	});
});

describe('an update in progress', () => {
	const right = shown(wantedDetails());
	const inProgress = otherTask();

	test.each<[string, ProfileUpdateTask, object, object]>([
		['would undo what is right', inProgress, {}, { kind: 'inTheWay', isNeedless: true }],
		[
			'does not tell its details',
			{ ...inProgress, TaskDetails: undefined },
			{},
			{ kind: 'inTheWay' },
		],
		[
			'is left to AWS where a start is wanted',
			inProgress,
			{ skipIfUnchanged: false },
			{ kind: 'start' },
		],
		[
			'is an own one',
			inProgress,
			{ skipIfUnchanged: false, isOwn: true },
			{ kind: 'inTheWay', task: inProgress, isNeedless: false },
		],
		[
			'carries out the wish',
			otherTask({ TaskDetails: wantedDetails() }),
			{},
			{ kind: 'unchanged' },
		],
		['has ended', { ...inProgress, Status: 'CANCELED' }, { isOwn: true }, { kind: 'unchanged' }],
	])('%s', (_case, task, rules, expected) => {
		expect(plan({ partner: right, task }, whole, rules)).toMatchObject(expected);
	});

	test('that would make the wish impossible is in the way', () => {
		const task = otherTask({ TaskDetails: { ...wantedDetails(), Description: '' } });
		const wish: Wish = (base) =>
			base.Description === '' ? { ok: false, problems: [] } : whole(base);
		expect(plan({ partner: right, task }, wish)).toMatchObject({ kind: 'inTheWay', task });
	});
});

describe('refused before', () => {
	const failed = otherTask({ Status: 'FAILED', TaskDetails: wantedDetails() });

	test('also where the profile may not be read, but the update', () => {
		expect(plan({ task: failed }, whole)).toMatchObject({ kind: 'refusedBefore', task: failed });
	});

	test.each<[string, ProfileUpdateTask, object, string]>([
		['the last time', failed, {}, 'refusedBefore'],
		['with other details', { ...failed, TaskDetails: wantedDetails({ LogoUrl: '' }) }, {}, 'start'],
		['and wanted again', failed, { ifRefusedBefore: 'startAgain' }, 'start'],
		['but canceled', { ...failed, Status: 'CANCELED' }, {}, 'start'],
		['with details that are not told', { ...failed, TaskDetails: undefined }, {}, 'start'],
	])('%s', (_case, task, rules, kind) => {
		expect(plan({ partner: shown(), task }, whole, rules)).toMatchObject({ kind });
	});
});
