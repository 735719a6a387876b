import { changedFields, isSameDetails } from '../profile/compareDetails';
import type { ProfileField } from '../profile/fields';
import { listChanges, type ProfileChange } from '../profile/profileChanges';
import { isBlank } from '../text/cells';
import type { Problem } from '../text/problem';
import type { KnownProfile, TaskDetails } from '../model/types';
import type { Validated } from '../profile/validateDetails';
import type { Partner, ProfileUpdateTask } from '../service/types';
import { baseOf, hasSucceeded } from './base';
import type { Look } from './look';
import type { RefusedBeforePolicy } from './refusedBeforePolicy';
import { taskState } from './taskStatus';

/** The whole profile that is wanted, made from the one as it is: the same for any when all of it is given. */
export type Wish = (base: KnownProfile) => Validated;

/** What is to be done next about an update. */
export type Plan =
	/** Nothing is left to change. */
	| {
			kind: 'unchanged';
			partner: Partner;
			/** The profile that was compared with. */
			base: KnownProfile;
			shownOtherwise?: ShownOtherwise;
	  }
	/** The profile that would result cannot be sent. */
	| InvalidPlan
	/** Another update has to end first: this run's own, or one that would undo what is right already. */
	| ({ kind: 'inTheWay'; task: ProfileUpdateTask; isNeedless: boolean } & WantedProfile)
	/** AWS has refused exactly this the last time. */
	| ({ kind: 'refusedBefore'; task: ProfileUpdateTask } & WantedProfile)
	| ({ kind: 'start' } & WantedProfile);

export interface InvalidPlan {
	kind: 'invalid';
	problems: Problem[];
	/** The partner has no profile yet that could fill in what is not given. */
	isFirst: boolean;
}

export interface WantedProfile {
	details: TaskDetails;
	/** Both are known when the current profile is. */
	base?: KnownProfile;
	changes?: ProfileChange[];
}

/** An update has succeeded with what is wanted, and yet the profile shows something else. */
export interface ShownOtherwise {
	TaskId: string;
	fields: ProfileField[];
}

export interface PlanRules {
	wish: Wish;
	/** Nothing is started when nothing would change. */
	skipIfUnchanged: boolean;
	ifRefusedBefore: RefusedBeforePolicy;
}

/**
 * From a look to a plan. Without a partner in it nothing is compared.
 * @param isOwn Tells tasks that this run has started.
 * @param now The service's time, in milliseconds since the epoch.
 */
export function makePlan(
	{ partner, task }: Look,
	{ wish, skipIfUnchanged, ifRefusedBefore }: PlanRules,
	isOwn: (task: ProfileUpdateTask) => boolean,
	now: number,
): Plan {
	const base = partner && baseOf(partner, task, now);
	const result = wish(base ?? {});
	if (!result.ok) {
		const isFirst = base !== undefined && isBlank(base.DisplayName);
		return { kind: 'invalid', problems: result.problems, isFirst };
	}
	const { details } = result;
	const isInProgress = task !== undefined && taskState(task.Status) === 'inProgress';
	const changes = base && listChanges(base, details);
	const isDone = hasSucceeded(task) && changedFields(task.TaskDetails ?? {}, details).length === 0;
	const isNeedless = skipIfUnchanged && partner !== undefined && (changes?.length === 0 || isDone);
	if (isInProgress && (isOwn(task) || (isNeedless && !isCarriedOutBy(task, wish)))) {
		return { kind: 'inTheWay', task, details, base, changes, isNeedless };
	}
	if (!isNeedless) {
		const wanted = { details, base, changes };
		return ifRefusedBefore === 'fail' && wasRefused(task, details)
			? { kind: 'refusedBefore', task, ...wanted }
			: { kind: 'start', ...wanted };
	}
	const shownOtherwise = isDone ? otherwise(partner, task.TaskId, details) : undefined;
	return { kind: 'unchanged', partner, base: base ?? {}, shownOtherwise };
}

function otherwise(
	{ Profile = {} }: Partner,
	TaskId: string,
	details: TaskDetails,
): ShownOtherwise | undefined {
	const fields = changedFields(Profile, details);
	return fields.length > 0 ? { TaskId, fields } : undefined;
}

function wasRefused(
	task: ProfileUpdateTask | undefined,
	details: TaskDetails,
): task is ProfileUpdateTask {
	return (
		task !== undefined &&
		taskState(task.Status) === 'failed' &&
		isSameDetails(task.TaskDetails ?? {}, details)
	);
}

/** Whether a task leaves nothing to wish for, whatever else it changes. */
function isCarriedOutBy({ TaskDetails }: ProfileUpdateTask, wish: Wish): boolean {
	if (!TaskDetails) return false;
	const wanted = wish(TaskDetails);
	return wanted.ok && changedFields(TaskDetails, wanted.details).length === 0;
}

/** An adopted task need not carry what was wanted here; what counts is what it changes. */
export function changesBy(
	{ TaskDetails }: ProfileUpdateTask,
	base: KnownProfile | undefined,
): ProfileChange[] | undefined {
	return base && TaskDetails && listChanges(base, TaskDetails);
}
