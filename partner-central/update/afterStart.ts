import { changedFields, isSameDetails } from '../profile/compareDetails';
import type { TaskDetails } from '../model/types';
import type { CallLimits } from '../service/service';
import type { PartnerReference, ProfileUpdateTask } from '../service/types';
import { baseOf, hasSucceeded } from './base';
import { serviceTime, timeOf } from './serviceTime';
import type { UpdateContext } from './updateCommand';

/**
 * Whether a task that an earlier execution has started, and that has succeeded then, has been overtaken: the
 * partner's latest task is another one, and the profile is not what was wanted.
 */
export async function isOutdated(
	{ runtime, service, state, journal }: UpdateContext,
	partner: PartnerReference,
	task: ProfileUpdateTask,
	wanted: TaskDetails,
	limits: CallLimits,
): Promise<boolean> {
	const firstTriedAt = journal.read()?.firstTriedAt ?? 0;
	if (!hasSucceeded(task) || !(timeOf(task.StartedAt) < firstTriedAt)) return false;
	const look = await state.read(service, partner, false, limits);
	if (look.task?.TaskId === task.TaskId) return false;
	if (!look.partner) return true;
	return changedFields(baseOf(look.partner, look.task, serviceTime(runtime)), wanted).length > 0;
}

/** The update that a start whose answer was lost has begun, if it can be seen. It is this item's own. */
export async function findStarted(
	{ service, state, onTask }: UpdateContext,
	partner: PartnerReference,
	wanted: TaskDetails,
	limits: CallLimits,
): Promise<ProfileUpdateTask | undefined> {
	const task = await service
		.getProfileUpdateTask(partner, { ...limits, maxAttempts: 1 })
		// Then nobody knows, and that is what is said.
		.catch(() => undefined);
	if (!task || !isSameDetails(task.TaskDetails ?? {}, wanted)) return undefined;
	state.own(task.TaskId);
	onTask(task);
	return task;
}
