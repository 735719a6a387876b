/** Several rows of one partner, and reads that lag behind: no row undoes, cancels or takes over another. */
import type { IDataObject } from 'n8n-workflow';
import { after, endTasksWhenLookedAt } from '../support/moments';
import { changingJson, richProfile } from '../support/partialUpdate';
import { NODE, useTestBed, waiting } from '../support/partnerCentral';
import { CANCEL, GET, ownTasks, POLICIES, startOther, under } from '../support/updateInProgress';

const bed = useTestBed();

beforeEach(() => bed.simulator.setProfile(bed.partner(), richProfile()));

const ROWS: IDataObject[] = [{ 'Display Name': 'First row' }, { Description: 'Second row' }];
const BOTH = { DisplayName: 'First row', Description: 'Second row' };

/** GetPartner goes on showing the partner as it was at its first answer. */
function letReadsLag(): void {
	let first: string | undefined;
	bed.simulator.hooks.after('GetPartner', (_request, answer) => {
		const changeable = answer as { body: string };
		first ??= changeable.body;
		changeable.body = first;
	});
}

it.each(POLICIES)('%s: rows that are not waited for are all published', async (policy) => {
	// The second row meets the first one's update in progress, and looks until it has ended.
	bed.endOnPoll(3);
	const { options } = under(policy);
	const run = await bed.run({ ...changingJson(), options }, { input: ROWS });
	expect(run.error(NODE)).toBeUndefined();
	bed.simulator.finishTask(bed.partner());
	expect(ownTasks(bed).map(({ Status }) => Status)).toEqual(['SUCCEEDED', 'SUCCEEDED']);
	expect(run.json(NODE).map(({ TaskId }) => TaskId)).toEqual(
		ownTasks(bed).map(({ TaskId }) => TaskId),
	);
	expect(bed.simulator.profileOf(bed.partner())).toMatchObject(BOTH);
	expect(bed.bodies(CANCEL)).toEqual([]);
});

it('a row that waits in vain for an earlier one is told so, and not sent to look for somebody else', async () => {
	const run = await bed.run(changingJson(), { input: ROWS });
	const [first] = ownTasks(bed);
	expect(run.error(NODE)).toMatchObject({
		message: expect.stringContaining(
			`The profile update that an earlier item has started for partner ${bed.partner()} (${first?.TaskId}) is in progress`,
		),
		description: expect.stringMatching(/^Turn on Options &gt; Combine Items/),
	});
});

it.each(['waited for', 'not waited for'])(
	'rows that are %s do not undo each other when reads lag behind',
	async (how) => {
		letReadsLag();
		endTasksWhenLookedAt(bed);
		const wait = how === 'waited for' ? waiting() : {};
		await bed.run({ ...changingJson(), ...wait }, { input: ROWS });
		if (how === 'not waited for') bed.simulator.finishTask(bed.partner());
		expect(bed.simulator.profileOf(bed.partner())).toMatchObject(BOTH);
	},
);

it("waitThenStart does not undo somebody else's update when reads lag behind", async () => {
	letReadsLag();
	startOther(bed, richProfile({ DisplayName: 'Theirs' }));
	bed.endOnPoll(3);
	const json = { Description: 'Ours' };
	await bed.run({ ...changingJson(json), ...under('waitThenStart'), waitForCompletion: false });
	bed.simulator.finishTask(bed.partner());
	expect(bed.simulator.profileOf(bed.partner())).toMatchObject({
		DisplayName: 'Theirs',
		Description: 'Ours',
	});
});

it('a start that AWS has held up does not undo what was published meanwhile', async () => {
	bed.simulator.faults.inject({
		operation: 'StartProfileUpdateTask',
		kind: 'throttling',
		retryAfterSeconds: 60,
	});
	after(bed, 'StartProfileUpdateTask', 1, () => {
		startOther(bed, richProfile({ DisplayName: 'Theirs' }));
		bed.simulator.finishTask(bed.partner());
	});
	await bed.run(changingJson({ Description: 'Ours' }));
	expect(ownTasks(bed)[0]?.TaskDetails).toMatchObject({
		DisplayName: 'Theirs',
		Description: 'Ours',
	});
});

it('a nightly row does not spend an update on what AWS has made something else of', async () => {
	endTasksWhenLookedAt(bed);
	const json = { Description: 'As it was sent' };
	await bed.run({ ...changingJson(json), ...waiting() });
	bed.simulator.setProfile(bed.partner(), richProfile({ Description: 'As AWS has rewritten it' }));
	await bed.time.pass(24 * 3_600_000);
	await bed.putCredential();
	const run = await bed.run(changingJson(json));
	expect(run.json(NODE)[0]).toMatchObject({ Status: 'UNCHANGED' });
	expect(ownTasks(bed)).toHaveLength(1);
	expect(run.hints.map(({ message }) => message)).toEqual([
		expect.stringMatching(/AWS has already approved exactly this profile .* in Description\./),
	]);
});

it('after the end of the daily quota no other start is sent, and rows without a change succeed', async () => {
	await bed.restart({ dailyUpdateQuota: 2 });
	const input = bed.simulator.partners.map((partner, index) => ({
		partner,
		name: index === 7 ? bed.simulator.profileOf(partner)?.DisplayName : `Row ${index}`,
	}));
	const run = await bed.run(
		{
			updateMode: 'partial',
			profileInput: 'json',
			partner: { __rl: true, mode: 'id', value: '={{ $json.partner }}' },
			profileJson: '={{ { DisplayName: $json.name } }}',
			options: { parallelPartners: 1 },
		},
		{ input, settings: { onError: 'continueRegularOutput' } },
	);
	expect(bed.bodies('StartProfileUpdateTask')).toHaveLength(3);
	const failed = run.json(NODE).filter(({ error }) => error !== undefined);
	expect(failed).toHaveLength(5);
	for (const { error } of failed) expect(error).toContain("The day's quota of profile updates");
	expect(run.json(NODE).map(({ Status }) => Status)).toEqual([
		'IN_PROGRESS',
		'IN_PROGRESS',
		...Array<undefined>(5).fill(undefined),
		'UNCHANGED',
	]);
	expect(bed.bodies(GET)).toHaveLength(8);
});
