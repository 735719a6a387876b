/** `ifUpdateInProgress`: what the node does when the partner already has an update in progress. */
import { changingJson, richProfile } from '../support/partialUpdate';
import { NODE, useTestBed } from '../support/partnerCentral';
import { fieldParameters } from '../../lab/profile/profileParameters';
import {
	CANCEL,
	cancelledIds,
	GET,
	OTHER,
	ownTasks,
	POLICIES,
	START,
	startOther,
	under,
} from '../support/updateInProgress';

const bed = useTestBed();

describe.each(POLICIES)('under %s', (policy) => {
	it('a partner without an update costs one start and no look', async () => {
		await bed.run({ ...under(policy), waitForCompletion: false });
		expect(bed.operations()).toEqual([START]);
	});

	it('an update in progress with exactly the wanted details is adopted and waited for', async () => {
		const other = startOther(bed, richProfile());
		bed.endOnPoll(3);
		const run = await bed.run({ ...fieldParameters(richProfile()), ...under(policy) });
		expect(run.json(NODE)).toEqual([
			expect.objectContaining({ TaskId: other.TaskId, Status: 'SUCCEEDED', Adopted: true }),
		]);
		expect(bed.operations()).toEqual([START, GET, GET, GET]);
		expect(ownTasks(bed)).toEqual([]);
	});

	it('an identical update is adopted in mode Only What Is Given, too, with what would have changed', async () => {
		const wanted = richProfile({ Description: 'New words' });
		bed.simulator.setProfile(bed.partner(), richProfile());
		const other = startOther(bed, wanted);
		const run = await bed.run({
			...changingJson({ Description: 'New words' }),
			...under(policy),
			waitForCompletion: false,
		});
		expect(run.json(NODE)).toEqual([
			expect.objectContaining({
				TaskId: other.TaskId,
				Adopted: true,
				ChangedFields: ['Description'],
			}),
		]);
		expect(bed.operations()).toEqual(['GetPartner', GET, START, GET]);
	});

	it('another conflict is no update in progress', async () => {
		await bed.run({ options: { clientToken: 'mine' } });
		bed.simulator.finishTask(bed.partner());
		const parameters = under(policy);
		const options = { ...parameters.options, clientToken: 'mine' };
		const run = await bed.run({ displayName: 'Other', ...parameters, options });
		expect(run.error(NODE)?.message).toContain('client token was already used');
		expect(bed.operations()).toEqual([START, START]);
	});

	it('a credential that may not read tasks is told which permission is missing', async () => {
		startOther(bed);
		bed.simulator.deny(GET);
		const run = await bed.run(under(policy));
		expect(run.error(NODE)).toMatchObject({
			message: expect.stringContaining('Another profile update of partner'),
			httpCode: '409',
			description: expect.stringContaining('AWS did not allow GetProfileUpdateTask'),
		});
		expect(ownTasks(bed)).toEqual([]);
		expect(cancelledIds(bed)).toEqual([]);
	});
});

it('fail: the item fails and names the other update', async () => {
	const other = startOther(bed);
	const run = await bed.run(under('fail'), { settings: { onError: 'continueRegularOutput' } });
	expect(run.json(NODE)).toEqual([
		{
			error: `Another profile update of partner ${bed.partner()} (${other.TaskId}) is in progress since ${other.StartedAt}, and AWS allows one at a time`,
			details: expect.objectContaining({
				errorCode: 'ConflictException',
				reason: 'INCOMPATIBLE_PARTNER_PROFILE_TASK_STATE',
				TaskId: other.TaskId,
				Status: 'IN_PROGRESS',
			}),
		},
	]);
	expect(bed.operations()).toEqual([START, GET]);
});

it('waitThenStart: waits for the other update, starts its own, and waits for that', async () => {
	const other = startOther(bed);
	bed.endOnPoll(3);
	bed.endOnPoll(5);
	const run = await bed.run(under('waitThenStart'));
	const [own] = ownTasks(bed);
	expect(run.json(NODE)).toEqual([
		expect.objectContaining({ TaskId: own?.TaskId, Status: 'SUCCEEDED' }),
	]);
	expect(run.json(NODE)[0]).not.toHaveProperty('Adopted');
	expect(bed.operations()).toEqual([START, GET, GET, GET, START, GET, GET]);
	expect(bed.simulator.tasksOf(bed.partner())[0]).toMatchObject({
		TaskId: other.TaskId,
		Status: 'SUCCEEDED',
	});
	expect(new Set(bed.bodies(START).map(({ ClientToken }) => ClientToken)).size).toBe(1);
});

it('cancelThenStart: cancels the update it has read, then starts its own', async () => {
	const other = startOther(bed);
	bed.endOnPoll(2);
	const run = await bed.run(under('cancelThenStart'));
	expect(run.json(NODE)).toEqual([expect.objectContaining({ Status: 'SUCCEEDED' })]);
	expect(bed.operations()).toEqual([START, GET, CANCEL, START, GET]);
	expect(cancelledIds(bed)).toEqual([other.TaskId]);
	expect(bed.simulator.tasksOf(bed.partner())[0]).toMatchObject({ Status: 'CANCELED' });
	expect(ownTasks(bed)).toHaveLength(1);
});

it('useExisting: returns the other update without starting one', async () => {
	const other = startOther(bed);
	const run = await bed.run({ ...under('useExisting'), waitForCompletion: false });
	expect(run.json(NODE)).toEqual([
		expect.objectContaining({
			TaskId: other.TaskId,
			TaskDetails: OTHER,
			Status: 'IN_PROGRESS',
			Adopted: true,
		}),
	]);
	expect(bed.operations()).toEqual([START, GET]);
});

it('useExisting: waits for the other update when asked to', async () => {
	const other = startOther(bed);
	bed.endOnPoll(2, { status: 'FAILED' });
	const run = await bed.run(under('useExisting'));
	expect(run.error(NODE)?.message).toContain(`${other.TaskId} of partner`);
	expect(run.error(NODE)?.message).toContain("failed AWS's review");
});

it.each(['Wait Then Start', 'WAIT_THEN_START'])('the policy may be given as "%s"', async (text) => {
	startOther(bed);
	bed.endOnPoll(1);
	await bed.run({ options: { ifUpdateInProgress: `={{ "${text}" }}` } });
	expect(ownTasks(bed)).toHaveLength(1);
});
