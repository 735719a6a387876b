import { changedFields } from '../profile/compareDetails';
import type { ProfileField } from '../profile/fields';
import type { TaskDetails } from '../profile/schema';
import type { Runtime } from '../service/runtime';
import type { Service } from '../service/service';
import type { Partner, ProfileUpdateTask, StartRequest } from '../service/types';
import type { InProgressPolicy } from './inProgressPolicy';
import { awaitUpdate, type AwaitOptions, type AwaitResult } from './awaitUpdate';
import { startProfileUpdate, type StartResult } from './startProfileUpdate';
import type { Poll } from './waitForTask';

export interface UpdateCommand extends AwaitOptions {
	request: StartRequest;
	ifUpdateInProgress: InProgressPolicy;
	/** The partner as it is now, when it was read: nothing is started when nothing would change. */
	current?: Partner;
	/** Reads the partner again and makes the request anew, after another task has ended. */
	renew?: () => Promise<{ request: StartRequest; current: Partner }>;
	waitForCompletion: boolean;
}

export interface UpdateObserver {
	/** A task is ours from here on, whatever happens next. */
	onTask(task: ProfileUpdateTask): void;
	onPoll(poll: Poll): void;
}

export type UpdateOutcome =
	| { kind: 'unchanged'; partner: Partner }
	| Exclude<StartResult, { task: ProfileUpdateTask } | { kind: 'unneeded' }>
	| (({ kind: 'inProgress'; task: ProfileUpdateTask } | AwaitResult) & TaskFacts);

export interface TaskFacts {
	adopted: boolean;
	/** Known when the current profile was read. */
	changedFields?: ProfileField[];
}

/** One profile update from the wanted details to its end: compare, start, wait. */
export async function updateProfile(
	runtime: Runtime,
	service: Service,
	command: UpdateCommand,
	observer: UpdateObserver,
): Promise<UpdateOutcome> {
	const { request, renew, schedule } = command;
	const changesOf = (partner: Partner, details: TaskDetails) =>
		changedFields(partner.Profile ?? {}, details);
	let { current } = command;
	let changes = current && changesOf(current, request.TaskDetails);
	if (current && changes?.length === 0) return { kind: 'unchanged', partner: current };

	const renewRequest = async () => {
		if (!renew) return request;
		const renewed = await renew();
		current = renewed.current;
		changes = changesOf(current, renewed.request.TaskDetails);
		return changes.length > 0 ? renewed.request : undefined;
	};
	const start = await startProfileUpdate(
		runtime,
		service,
		request,
		command.ifUpdateInProgress,
		schedule,
		{ renewRequest, onPoll: (poll) => observer.onPoll(poll) },
	);
	if (start.kind === 'unneeded') return { kind: 'unchanged', partner: current as Partner };
	if (start.kind === 'conflict' || start.kind === 'blocked') return start;
	observer.onTask(start.task);

	const adopted = start.kind === 'adopted';
	// An adopted task need not carry what was wanted here; what counts is what it changes.
	const theirs = adopted ? (start.task.TaskDetails as TaskDetails | undefined) : undefined;
	if (current && theirs) changes = changesOf(current, theirs);
	const facts = { adopted, changedFields: changes };
	if (!command.waitForCompletion) return { kind: 'inProgress', task: start.task, ...facts };
	const wait = await awaitUpdate(runtime, service, request, start.task, command, (poll) =>
		observer.onPoll(poll),
	);
	return { ...wait, ...facts };
}
