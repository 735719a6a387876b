/** A request that is made anew, because another task has ended between two starts. */
import type { Partner } from '../../../partner-central/service/types';
import {
	otherTask,
	OTHER_TASK,
	partner,
	playUpdate,
	START_MS,
	startRequest,
	steps,
	task,
	wantedDetails,
} from '../../support/domain';

const { started, startRefused, seen } = steps;

const before: Partner = {
	Catalog: 'AWS',
	Arn: 'arn',
	Id: partner.Identifier,
	Profile: wantedDetails({ Description: 'Before.' }),
};
/** The other task has changed the name meanwhile. */
const renamed = wantedDetails({ DisplayName: 'Somebody Else' });
const ended = seen(otherTask({ Status: 'SUCCEEDED' }));
const race = [startRefused(), ended];
const quick = {
	schedule: { deadline: START_MS + 60_000, pollIntervalMs: 1000, maxPollIntervalMs: 1000 },
	waitForCompletion: false,
};

test('the renewed request is what is started, and its changes are those that are told', async () => {
	const request = startRequest({ TaskDetails: renamed, ClientToken: 'token-2' });
	const current = { ...before, Profile: { ...renamed, LogoUrl: 'https://old.example' } };
	const { outcome, runtime } = await playUpdate([...race, started()], {
		...quick,
		current: before,
		renew: async () => await Promise.resolve({ request, current }),
	});
	expect(runtime.bodyOf(2)).toEqual(request);
	expect(outcome).toEqual({
		kind: 'inProgress',
		task: task(),
		adopted: false,
		changedFields: ['LogoUrl'],
	});
});

test('nothing is started when nothing is left to change', async () => {
	const current = { ...before, Profile: wantedDetails() };
	const { outcome, owned } = await playUpdate(race, {
		...quick,
		current: before,
		renew: async () => await Promise.resolve({ request: startRequest(), current }),
	});
	expect(outcome).toEqual({ kind: 'unchanged', partner: current });
	expect(owned).toEqual([]);
});

test('without a way to renew it the request stays as it was', async () => {
	const { outcome, runtime } = await playUpdate([...race, started()], { ...quick });
	expect(outcome).toMatchObject({ kind: 'inProgress', changedFields: undefined });
	expect(runtime.bodyOf(2)).toEqual(runtime.bodyOf(0));
});

test('the looks at another task that is waited for are reported', async () => {
	const script = [startRefused(), seen(otherTask()), ended, started()];
	const { looks } = await playUpdate(script, { ...quick, ifUpdateInProgress: 'waitThenStart' });
	expect(looks).toEqual([0, 1]);
});

test('a task that blocks to the end is named, and is not ours', async () => {
	const looks = [seen(otherTask()), seen(otherTask()), seen(otherTask())];
	const { outcome, owned } = await playUpdate([startRefused(), ...looks], {
		ifUpdateInProgress: 'waitThenStart',
	});
	expect(outcome).toEqual({ kind: 'blocked', inProgress: otherTask() });
	expect(owned).toEqual([]);
});

test('of an adopted task is told what that one changes', async () => {
	const { outcome } = await playUpdate([startRefused(), seen(otherTask())], {
		...quick,
		current: before,
		ifUpdateInProgress: 'useExisting',
	});
	expect(outcome).toMatchObject({
		adopted: true,
		task: { TaskId: OTHER_TASK },
		changedFields: ['DisplayName', 'Description'],
	});
});
