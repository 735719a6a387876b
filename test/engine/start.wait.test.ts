/** Waiting for a task to every end it can have. */
import type { TaskEnd } from '../../lab/simulator';
import { NODE, useTestBed, waiting } from '../support/partnerCentral';
import { taskDetails } from '../../lab/profile/taskDetails';

const bed = useTestBed();

const REFUSAL: TaskEnd = {
	status: 'FAILED',
	errorDetailList: [
		{ Locale: 'en-US', Message: 'The logo <is> too small.', Reason: 'INVALID_LOGO_SIZE' },
		{ Locale: 'fr-FR', Message: 'The website does not open.', Reason: 'INVALID_WEBSITE_URL' },
		{ Locale: 'de-DE', Message: 'The text praises itself.', Reason: 'INVALID_CONTENT' },
	],
};

const task = () => bed.simulator.tasksOf(bed.partner()).at(-1);

it('returns the task that has succeeded', async () => {
	bed.endOnPoll(3);
	const run = await bed.run(waiting());
	expect(run.json(NODE)).toEqual([
		expect.objectContaining({
			TaskId: task()?.TaskId,
			Status: 'SUCCEEDED',
			EndedAt: task()?.EndedAt,
			TaskDetails: taskDetails(),
		}),
	]);
	expect(run.json(NODE)[0]).not.toHaveProperty('Adopted');
	expect(bed.operations()).toEqual([
		'StartProfileUpdateTask',
		...Array<string>(3).fill('GetProfileUpdateTask'),
	]);
	expect(bed.bodies('GetProfileUpdateTask')[0]).toEqual({
		Catalog: 'AWS',
		Identifier: bed.partner(),
	});
	expect(bed.simulator.profileOf(bed.partner())).toMatchObject(taskDetails());
});

it('tells every reason for which a task has failed', async () => {
	bed.endOnPoll(2, REFUSAL);
	const run = await bed.run(waiting());
	const error = run.error(NODE);
	expect(run.status).toBe('error');
	expect(error).toMatchObject({ name: 'NodeOperationError', context: { itemIndex: 0 } });
	expect(error?.message).toContain(`${task()?.TaskId} of partner ${bed.partner()} (catalog AWS)`);
	for (const { Locale, Message, Reason } of REFUSAL.errorDetailList ?? []) {
		// Once, and without markup.
		const shown = Message.replace('<', '‹').replace('>', '›');
		expect(error?.message).toContain(`${Locale}: ${shown} (${Reason})`);
		expect(error?.description).not.toContain(Reason + ')');
	}
	expect(error?.description).toContain('Resize the logo');
});

it('tells that a task was CANCELED before, without being taken for a stopped run', async () => {
	bed.endOnPoll(2, { status: 'CANCELED' });
	const run = await bed.run(waiting());
	expect(run.status).toBe('error');
	expect(run.error(NODE)?.message).toBe(
		`The profile update ${task()?.TaskId} of partner ${bed.partner()} (catalog AWS) was CANCELED before AWS had approved it`,
	);
	expect(JSON.stringify(run.error(NODE))).not.toContain('canceled');
});

it.each([
	['FAILED', REFUSAL, { ErrorDetailList: REFUSAL.errorDetailList }],
	['CANCELED', { status: 'CANCELED' } as TaskEnd, {}],
])('returns the task that is %s when asked to', async (Status, end, members) => {
	bed.endOnPoll(1, end);
	const run = await bed.run(waiting({ onTaskFailure: 'returnTask' }));
	expect(run.json(NODE)).toEqual([
		expect.objectContaining({ Status, TaskId: task()?.TaskId, ...members }),
	]);
});

describe('other spellings of a status', () => {
	const answerWith = (status: string, operation = 'GetProfileUpdateTask') =>
		bed.simulator.faults.inject({ operation, kind: 'unknownStatus', status });

	it('takes SUCCEED for SUCCEEDED', async () => {
		answerWith('SUCCEED');
		const run = await bed.run(waiting());
		expect(run.json(NODE)).toEqual([expect.objectContaining({ Status: 'SUCCEED' })]);
		expect(bed.bodies('GetProfileUpdateTask')).toHaveLength(1);
	});

	it('takes CANCELLED for CANCELED', async () => {
		answerWith('CANCELLED');
		const run = await bed.run(waiting());
		expect(run.error(NODE)?.message).toContain('was CANCELED before');
		expect(bed.bodies('GetProfileUpdateTask')).toHaveLength(1);
	});

	it('names a status that it does not know, and ends the wait', async () => {
		answerWith('UNDER_REVIEW');
		const run = await bed.run(waiting({ onTaskFailure: 'returnTask', onTimeout: 'returnTask' }));
		expect(run.error(NODE)?.message).toContain('has the status UNDER_REVIEW, which this node');
		expect(bed.bodies('GetProfileUpdateTask')).toHaveLength(1);
	});

	it('takes the start’s own answer for the first observation', async () => {
		answerWith('SUCCEEDED', 'StartProfileUpdateTask');
		const run = await bed.run(waiting());
		expect(run.json(NODE)).toEqual([expect.objectContaining({ Status: 'SUCCEEDED' })]);
		expect(bed.operations()).toEqual(['StartProfileUpdateTask']);
	});
});
