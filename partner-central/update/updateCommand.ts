import type { ProfileChange } from '../profile/profileChanges';
import type { Problem } from '../text/problem';
import type { Runtime } from '../service/runtime';
import type { Service } from '../service/service';
import type { ServiceError } from '../service/serviceError';
import type { PartnerReference, ProfileUpdateTask } from '../service/types';
import type { FollowResult } from './followTask';
import type { InProgressPolicy } from './inProgressPolicy';
import type { Journal } from './journal';
import type { Look } from './look';
import type { PartnerState } from './partnerState';
import type { Plan, PlanRules, WantedProfile } from './plan';
import type { WaitLimit, WaitPace } from './schedule';
import type { UpdateBudget } from './updateBudget';
import type { Poll } from './waitForTask';

/** What is wanted of a partner, before anything is sent. */
export interface ProfileWish extends PlanRules {
	partner: PartnerReference;
	/**
	 * Whether the partner is looked at before a start, to merge or to compare: `never`, `ifAllowed` by the
	 * credential, or `always`.
	 */
	look: 'never' | 'ifAllowed' | 'always';
}

export interface UpdateCommand extends ProfileWish {
	token: StartToken;
	ifUpdateInProgress: InProgressPolicy;
	/** How many updates the execution starts at most; 0: no limit. */
	maxUpdates: number;
	waitForCompletion: boolean;
	/** Stop the task when the time is up. */
	cancelOnTimeout: boolean;
	/** Bounds the way to the start, and once more the wait for the end. */
	pace: WaitPace;
}

export interface StartToken {
	/** The ClientToken for these details. */
	of(details: object): string;
	/** Makes all later tokens other ones. Not there when a person has chosen the token. */
	renew?(): void;
}

/** What a look at a partner works with. */
export interface LookContext {
	runtime: Runtime;
	service: Service;
	/** Shared by the items of one partner. */
	state: PartnerState;
	/** Told of each look that a plan is made from. */
	onLook(look: Look): void;
	/** Looks at what is about to be sent. @returns why it must not be */
	inspect(wanted: WantedProfile): Promise<Problem[]>;
}

/** What an update works with. */
export interface UpdateContext extends LookContext {
	/** Shared by the items of an execution. */
	budget: UpdateBudget;
	/** The item's own. */
	journal: Journal;
	/** A task is this item's from here on, whatever happens next. */
	onTask(task: ProfileUpdateTask): void;
	onPoll(poll: Poll): void;
}

export interface TaskFacts {
	adopted: boolean;
	/** What was wanted here is not in it: it was only taken because that was chosen. */
	isAnothers?: boolean;
	/** Known when the current profile was read. */
	changes?: ProfileChange[];
}

interface Conflict {
	/** The other update, if it could be read. */
	inProgress?: ProfileUpdateTask;
	/** AWS's refusal, if there was one. */
	error?: ServiceError;
	/** Why the other update could not be read. */
	unreadable?: unknown;
}

/** Why there is no task to follow. */
export type NoTask =
	| Extract<Plan, { kind: 'unchanged' | 'invalid' | 'refusedBefore' }>
	/** As many updates as wanted have been started: this one may be the next time. */
	| { kind: 'postponed'; changes?: ProfileChange[] }
	/** `isNeedless`: the profile is right already, and the other update would change it. */
	| ({ kind: 'conflict'; isNeedless?: boolean } & Conflict)
	/** The other update, or one that an earlier item of the run has started, was still in progress when the time was up. */
	| ({ kind: 'blocked'; inProgress: ProfileUpdateTask; isOwn?: boolean } & Conflict)
	/** The answer to a start was lost and a later try was refused. The task, if it was found. */
	| { kind: 'startUncertain'; error: unknown; task?: ProfileUpdateTask }
	/** The chosen ClientToken stands for an update of earlier, and the profile has been changed since. */
	| { kind: 'outdated'; task: ProfileUpdateTask };

/** A task that is this item's now, or why there is none. */
export type Reached = NoTask | ({ kind: 'reached'; task: ProfileUpdateTask } & TaskFacts);

export type UpdateOutcome =
	| NoTask
	| (({ kind: 'inProgress'; task: ProfileUpdateTask } | FollowResult) & TaskFacts);

export type UpdateResult = UpdateOutcome & { limit: WaitLimit };
