import { isSameDetails } from '../profile/compareDetails';
import type { TaskDetails } from '../model/types';
import type { Runtime } from '../service/runtime';
import type { Service } from '../service/service';
import type { PartnerReference, ProfileUpdateTask } from '../service/types';
import { cancelTask } from './conflict';
import type { InProgressPolicy } from './inProgressPolicy';
import type { WaitSchedule } from './schedule';
import { waitForTask, type Poll } from './waitForTask';

/** What another update in progress makes of this one; `isGone`: it is out of the way. */
type Settled =
	| { kind: 'adopted'; task: ProfileUpdateTask }
	| { kind: 'conflict'; inProgress: ProfileUpdateTask }
	/** It was still in progress when the time was up. */
	| { kind: 'blocked'; inProgress: ProfileUpdateTask }
	| { kind: 'isGone'; task: ProfileUpdateTask };

interface OtherUpdate {
	task: ProfileUpdateTask;
	/** This run has started it: it is waited for, whatever the policy says. */
	isOwn: boolean;
}

/**
 * Deals with another update in progress. One that carries exactly the wanted details is as good as this one.
 * Only a task that was just seen in progress is ever cancelled.
 */
export async function settleWith(
	runtime: Runtime,
	service: Service,
	partner: PartnerReference,
	{ task: other, isOwn }: OtherUpdate,
	{ details, policy }: { details: TaskDetails; policy: InProgressPolicy },
	schedule: WaitSchedule,
	onPoll: (poll: Poll) => void,
): Promise<Settled> {
	if (isSameDetails(other.TaskDetails ?? {}, details)) return { kind: 'adopted', task: other };
	if (!isOwn && policy === 'useExisting') return { kind: 'adopted', task: other };
	if (!isOwn && policy === 'fail') return { kind: 'conflict', inProgress: other };
	const { deadline } = schedule;
	if (!isOwn && policy === 'cancelThenStart') {
		// A task that has just ended is out of the way as well.
		const canceled = await cancelTask(service, partner, other.TaskId, { deadline });
		return { kind: 'isGone', task: canceled ?? other };
	}
	const read = async (until: number) =>
		await service.getProfileUpdateTask(partner, { maxAttempts: 1, deadline: until });
	const wait = await waitForTask(runtime, other, read, schedule, onPoll);
	if (wait.kind === 'pollFailed') throw wait.error;
	if (wait.kind === 'timedOut') return { kind: 'blocked', inProgress: wait.task };
	runtime.throwIfCancelled();
	return { kind: 'isGone', task: wait.kind === 'superseded' ? wait.other : wait.task };
}
