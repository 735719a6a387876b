import { changedFields, type KnownProfile } from '../profile/compareDetails';
import type { ProfileField } from '../profile/fields';
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

interface UpdateObserver {
	/** A task is ours from here on, whatever happens next. */
	onTask(task: ProfileUpdateTask): void;
	onPoll(poll: Poll): void;
}

export type UpdateOutcome =
	| { kind: 'unchanged'; partner: Partner }
	| Exclude<StartResult, { task: ProfileUpdateTask } | { kind: 'unneeded' }>
	| (({ kind: 'inProgress'; task: ProfileUpdateTask } | AwaitResult) & TaskFacts);

interface TaskFacts {
	adopted: boolean;
	/** Known when the current profile was read. */
	changedFields?: ProfileField[];
}

/** What is to be sent, and what that would change. */
interface Plan {
	request: StartRequest;
	current?: Partner;
	/** Known when the current profile is. */
	changes?: ProfileField[];
}

/** One profile update from the wanted details to its end: compare, start, wait. */
export async function updateProfile(
	runtime: Runtime,
	service: Service,
	command: UpdateCommand,
	observer: UpdateObserver,
): Promise<UpdateOutcome> {
	const { ifUpdateInProgress, renew, schedule } = command;
	const onPoll = (poll: Poll) => observer.onPoll(poll);

	let plan = planOf(command);
	if (changesNothing(plan)) return { kind: 'unchanged', partner: plan.current };

	const renewRequest = async () => {
		if (renew) plan = planOf(await renew());
		return changesNothing(plan) ? undefined : plan.request;
	};
	const startCommand = { request: plan.request, ifUpdateInProgress, schedule, renewRequest };
	const start = await startProfileUpdate(runtime, service, startCommand, onPoll);
	if (start.kind === 'unneeded') return { kind: 'unchanged', partner: plan.current as Partner };
	if (start.kind === 'conflict' || start.kind === 'blocked') return start;
	observer.onTask(start.task);

	const facts = factsOf(start, plan);
	if (!command.waitForCompletion) return { kind: 'inProgress', task: start.task, ...facts };
	const wait = await awaitUpdate(runtime, service, plan.request, start.task, command, onPoll);
	return { ...wait, ...facts };
}

function planOf({ request, current }: Pick<UpdateCommand, 'request' | 'current'>): Plan {
	return { request, current, changes: current && changesOf(current, request.TaskDetails) };
}

function changesNothing(plan: Plan): plan is Required<Plan> {
	return plan.changes?.length === 0;
}

function factsOf(
	{ kind, task }: Extract<StartResult, { task: ProfileUpdateTask }>,
	{ current, changes }: Plan,
): TaskFacts {
	const adopted = kind === 'adopted';
	// An adopted task need not carry what was wanted here; what counts is what it changes.
	const theirs = adopted ? task.TaskDetails : undefined;
	return { adopted, changedFields: current && theirs ? changesOf(current, theirs) : changes };
}

function changesOf({ Profile }: Partner, details: KnownProfile): ProfileField[] {
	return changedFields(Profile ?? {}, details);
}
