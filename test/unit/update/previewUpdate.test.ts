/** What a start would do, told by reading alone. */
import { createService } from '../../../partner-central/service/service';
import { PartnerState } from '../../../partner-central/update/partnerState';
import type { Wish } from '../../../partner-central/update/plan';
import { previewUpdate } from '../../../partner-central/update/previewUpdate';
import type { LookContext, ProfileWish } from '../../../partner-central/update/updateCommand';
import {
	changing,
	otherTask,
	partner,
	ScriptedRuntime,
	START_MS,
	steps,
	wantedDetails,
	type Step,
} from '../../support/domain';

const { noTask, notFound, json, partnerSeen, partnerRefused, seen, exception } = steps;

const denied = exception('AccessDeniedException', 403);
const visible = (answer: unknown): Step => ({ operation: VISIBILITY, answer: json(answer) });
const VISIBILITY = 'GetProfileVisibility';
const PUBLIC = visible({ Visibility: 'PUBLIC' });

const change = (Wanted: string) => ({
	Field: 'Description',
	Current: wantedDetails().Description,
	Wanted,
});
const ours = changing({ Description: 'Ours.' });

async function preview(
	script: Step[],
	more: Partial<ProfileWish & Pick<LookContext, 'inspect'>> = {},
) {
	const { inspect = async () => await Promise.resolve([]), ...wish } = more;
	const runtime = new ScriptedRuntime(script);
	const looks: unknown[] = [];
	const result = await previewUpdate(
		{
			runtime,
			service: createService(runtime),
			state: new PartnerState(),
			onLook: (look) => looks.push(look),
			inspect,
		},
		// What a start would do without a look, here it is looked at.
		{
			partner,
			wish: ours,
			look: 'never',
			skipIfUnchanged: false,
			ifRefusedBefore: 'fail',
			...wish,
		},
		{ deadline: START_MS + 5000 },
	);
	expect(runtime.calls()).toEqual(runtime.planned());
	expect(looks).toHaveLength(1);
	return { result, runtime };
}

const before = partnerSeen(wantedDetails());
const running = otherTask({ TaskDetails: wantedDetails({ Description: 'Theirs.' }) });
const same = otherTask({ TaskDetails: wantedDetails({ Description: 'Ours.' }) });
const silent = { ...running, TaskDetails: undefined };
const refused = { ...same, Status: 'FAILED' };

test.each<[string, Step, Wish, object]>([
	[
		'what would change',
		noTask,
		ours,
		{
			status: 'WOULD_CHANGE',
			details: wantedDetails({ Description: 'Ours.' }),
			changes: [change('Ours.')],
		},
	],
	[
		'that nothing would change, whatever a start does then',
		noTask,
		changing({}),
		{ status: 'UNCHANGED', details: wantedDetails(), changes: [] },
	],
	[
		'that another update is in the way, and what that changes',
		seen(running),
		ours,
		{
			status: 'BLOCKED',
			changes: [change('Ours.')],
			inProgress: { task: running, changes: [change('Theirs.')], isWanted: false },
		},
	],
	[
		'that an update in progress would undo what is right',
		seen(running),
		changing({ Description: wantedDetails().Description }),
		{
			status: 'BLOCKED',
			changes: [],
			inProgress: { task: running, changes: [change('Theirs.')], isWanted: false },
		},
	],
	[
		'an update in progress that says nothing',
		seen(silent),
		ours,
		{
			status: 'BLOCKED',
			changes: [change('Ours.')],
			inProgress: { task: silent, changes: [], isWanted: false },
		},
	],
	[
		'an update in progress with exactly this',
		seen(same),
		ours,
		{
			status: 'WOULD_CHANGE',
			changes: [change('Ours.')],
			inProgress: { task: same, changes: [change('Ours.')], isWanted: true },
		},
	],
	[
		'what AWS has refused before',
		seen(refused),
		ours,
		{ status: 'REFUSED_BEFORE', changes: [change('Ours.')], refused },
	],
])('tells %s', async (_case, taskStep, wish, expected) => {
	const { result } = await preview([before, taskStep, PUBLIC], { wish });
	expect(result).toEqual({
		inProgress: undefined,
		refused: undefined,
		details: expect.anything(),
		visibility: 'PUBLIC',
		partner: expect.objectContaining({ Id: partner.Identifier, Profile: wantedDetails() }),
		...expected,
	});
});

test('asks for the visibility of the partner, within the time', async () => {
	const { runtime } = await preview([before, noTask, PUBLIC]);
	expect(runtime.bodyOf(2)).toEqual(partner);
	expect(runtime.requests.map(({ timeoutMs }) => timeoutMs)).toEqual([5000, 5000, 5000]);
});

test.each<[string, Step, string | undefined]>([
	['private', visible({ Visibility: 'PRIVATE' }), 'PRIVATE'],
	['not told', visible({}), undefined],
	['no text', visible({ Visibility: 1 }), undefined],
	['not for this credential', { operation: VISIBILITY, answer: denied }, undefined],
	['not there before the first update', { operation: VISIBILITY, answer: notFound() }, undefined],
])('the visibility is %s', async (_case, step, visibility) => {
	expect((await preview([before, noTask, step])).result).toMatchObject({ visibility });
});

test.each<[string, Step[], string]>([
	['the partner may not be read', [partnerRefused(denied)], 'AccessDeniedException'],
	[
		'the visibility is refused for another reason',
		[before, noTask, { operation: VISIBILITY, answer: exception('ValidationException', 400) }],
		'ValidationException',
	],
])('fails where %s', async (_case, script, type) => {
	await expect(preview(script)).rejects.toMatchObject({ type });
});

describe('what must not be sent is told without its visibility', () => {
	const problems = [{ path: ['LogoUrl'], text: 'Logo URL is no image' }];

	test('because of the profile that would result', async () => {
		const wish: Wish = () => ({ ok: false, problems });
		const { result } = await preview([before, noTask], { wish });
		expect(result).toEqual({ kind: 'invalid', problems, isFirst: false });
	});

	test('because of what an inspection finds, which sees what would be sent', async () => {
		const inspect: LookContext['inspect'] = async ({ details, changes }) => {
			expect([details.Description, changes]).toEqual(['Ours.', [change('Ours.')]]);
			return await Promise.resolve(problems);
		};
		const { result } = await preview([before, noTask], { inspect });
		expect(result).toEqual({ kind: 'invalid', problems, isFirst: false });
	});

	test('but nothing is inspected that would not be sent', async () => {
		const inspect = async () => await Promise.resolve(problems);
		const { result } = await preview([before, seen(refused), PUBLIC], { inspect });
		expect(result).toMatchObject({ status: 'REFUSED_BEFORE' });
	});
});
