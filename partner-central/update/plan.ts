import { changedFields, type KnownProfile } from '../profile/compareDetails';
import type { ProfileField } from '../profile/fields';
import type { Problem } from '../text/problem';
import type { TaskDetails } from '../profile/schema';
import type { Validated } from '../profile/validateDetails';
import type { Partner, ProfileUpdateTask } from '../service/types';
import { baseOf, hasSucceeded } from './base';
import type { Look } from './look';
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
	| { kind: 'invalid'; problems: Problem[] }
	/** Another update has to end first: this run's own, or one that would undo what is right already. */
	| {
			kind: 'inTheWay';
			task: ProfileUpdateTask;
			details: TaskDetails;
			base?: KnownProfile;
			isNeedless: boolean;
	  }
	| {
			kind: 'start';
			details: TaskDetails;
			/** Both are known when the current profile is. */
			base?: KnownProfile;
			changes?: ProfileField[];
	  };

/** An update has succeeded with what is wanted, and yet the profile shows something else. */
export interface ShownOtherwise {
	TaskId: string;
	fields: ProfileField[];
}

/**
 * From a look to a plan. Without a partner in it nothing is compared.
 * @param isOwn Tells tasks that this run has started.
 * @param now The service's time, in milliseconds since the epoch.
 */
export function makePlan(
	look: Look,
	wish: Wish,
	isOwn: (task: ProfileUpdateTask) => boolean,
	now: number,
): Plan {
	const { partner, task } = look;
	const base = partner && (baseOf(look, now) ?? {});
	const wanted = wish(base ?? {});
	if (!wanted.ok) return { kind: 'invalid', problems: wanted.problems };
	const { details } = wanted;
	const isInProgress = task !== undefined && taskState(task.Status) === 'inProgress';
	const changes = base && changedFields(base, details);
	const isDone = hasSucceeded(task) && changedFields(task.TaskDetails ?? {}, details).length === 0;
	const isNeedless = partner !== undefined && (changes?.length === 0 || isDone);
	if (isInProgress && (isOwn(task) || (isNeedless && !isCarriedOutBy(task, wish)))) {
		return { kind: 'inTheWay', task, details, base, isNeedless };
	}
	if (!isNeedless) return { kind: 'start', details, base, changes };
	const fields = isDone ? changedFields(partner.Profile ?? {}, details) : [];
	return {
		kind: 'unchanged',
		partner,
		base: base ?? {},
		...(isDone && fields.length > 0 ? { shownOtherwise: { TaskId: task.TaskId, fields } } : {}),
	};
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
): ProfileField[] | undefined {
	return base && TaskDetails && changedFields(base, TaskDetails);
}
