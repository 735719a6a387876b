import {
	otherTask,
	OTHER_TASK,
	OWN_TASK,
	partner,
	playUpdate,
	steps,
	task,
	wantedDetails,
} from '../../support/domain';

const { started, startRefused, seen } = steps;

const current = (profile: object) => ({
	Catalog: 'AWS',
	Arn: 'arn',
	Id: partner.Identifier,
	Profile: profile,
});

describe('before the start', () => {
	test('a profile that is right already is left alone', async () => {
		const partnerNow = current(wantedDetails());
		const { outcome, owned } = await playUpdate([], { current: partnerNow });
		expect(outcome).toEqual({ kind: 'unchanged', partner: partnerNow });
		expect(owned).toEqual([]);
	});

	test('what differs is told with the task', async () => {
		const partnerNow = current(
			wantedDetails({ LogoUrl: 'https://old.example', IndustrySegments: ['OTHER'] }),
		);
		const { outcome } = await playUpdate([started()], {
			current: partnerNow,
			waitForCompletion: false,
		});
		expect(outcome).toEqual({
			kind: 'inProgress',
			task: task(),
			adopted: false,
			changedFields: ['LogoUrl', 'IndustrySegments'],
		});
	});

	test('a partner without a profile gets every field', async () => {
		const partnerNow = { Catalog: 'AWS', Arn: 'arn', Id: partner.Identifier };
		const { outcome } = await playUpdate([started()], {
			current: partnerNow,
			waitForCompletion: false,
		});
		expect(outcome).toMatchObject({ changedFields: Object.keys(wantedDetails()) });
	});

	test('without a current profile nothing is compared', async () => {
		const { outcome, owned, looks } = await playUpdate([started()], { waitForCompletion: false });
		expect(outcome).toEqual({
			kind: 'inProgress',
			task: task(),
			adopted: false,
			changedFields: undefined,
		});
		expect(owned).toEqual([task()]);
		expect(looks).toEqual([]);
	});

	test('a conflict owns no task and is not waited for', async () => {
		const { outcome, owned } = await playUpdate([startRefused(), seen(otherTask())]);
		expect(outcome).toEqual({ kind: 'conflict', inProgress: otherTask() });
		expect(owned).toEqual([]);
	});
});

describe('the wait', () => {
	test.each(['SUCCEEDED', 'FAILED', 'CANCELED'])('ends with %s', async (Status) => {
		const { outcome, looks } = await playUpdate([started(), seen(task({ Status }))]);
		expect(outcome).toMatchObject({ kind: Status.toLowerCase(), task: { Status }, adopted: false });
		expect(looks).toEqual([0, 1]);
	});

	test('an adopted task is waited for and named', async () => {
		const same = otherTask({ TaskDetails: wantedDetails() });
		const { outcome, owned } = await playUpdate([
			startRefused(),
			seen(same),
			seen({ ...same, Status: 'SUCCEEDED' }),
		]);
		expect(outcome).toMatchObject({
			kind: 'succeeded',
			adopted: true,
			task: { TaskId: OTHER_TASK },
		});
		expect(owned).toEqual([same]);
	});

	test('a cancelled execution tells the task that goes on', async () => {
		const { outcome } = await playUpdate([started()], { cancelAtSleep: 1 });
		expect(outcome).toMatchObject({ kind: 'aborted', task: { TaskId: OWN_TASK } });
	});
});
