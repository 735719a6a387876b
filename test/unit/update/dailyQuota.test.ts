/** Once AWS has refused a start because the day's updates are used up, no other is sent. */
import { createService } from '../../../partner-central/service/service';
import { DailyQuota } from '../../../partner-central/update/dailyQuota';
import {
	partner,
	ScriptedRuntime,
	startRequest,
	steps,
	task,
	type Step,
} from '../../support/domain';

const { started, startRefused, seen, broken, exception, START } = steps;

const quota = (reason: string) =>
	startRefused(exception('ServiceQuotaExceededException', 402, { reason }));
const usedUp = quota('LIMIT_EXCEEDED_NUMBER_OF_PROFILE_UPDATE_PER_DAY');

function guarded(script: Step[]) {
	const runtime = new ScriptedRuntime(script);
	return { runtime, service: new DailyQuota().guard(createService(runtime)) };
}

test('the refusal stands for all later starts, and for nothing else', async () => {
	const { runtime, service } = guarded([started(), usedUp, seen(task())]);
	expect(await service.startProfileUpdateTask(startRequest())).toEqual(task());
	const refusal = await service.startProfileUpdateTask(startRequest()).catch((error) => error);
	expect(refusal).toMatchObject({ httpStatus: 402 });
	await expect(service.startProfileUpdateTask(startRequest())).rejects.toBe(refusal);
	expect(await service.getProfileUpdateTask(partner)).toEqual(task());
	expect(runtime.calls()).toEqual(runtime.planned());
});

test.each<[string, Step]>([
	['another quota', quota('LIMIT_EXCEEDED_NUMBER_OF_PARTNER')],
	[
		'another error with that reason',
		startRefused(
			exception('ConflictException', 409, {
				reason: 'LIMIT_EXCEEDED_NUMBER_OF_PROFILE_UPDATE_PER_DAY',
			}),
		),
	],
	['a network that is gone', broken(START)],
])('%s stops nobody', async (_case, step) => {
	const { service } = guarded([step, started()]);
	await expect(
		service.startProfileUpdateTask(startRequest(), { maxAttempts: 1 }),
	).rejects.toBeInstanceOf(Error);
	expect(await service.startProfileUpdateTask(startRequest())).toEqual(task());
});

test('limits of a call are kept', async () => {
	const { runtime, service } = guarded([started()]);
	await service.startProfileUpdateTask(startRequest(), { deadline: runtime.now() + 1234 });
	expect(runtime.requests[0]?.timeoutMs).toBe(1234);
});
