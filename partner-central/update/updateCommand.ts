import type { ProfileChange } from '../profile/profileChanges';
import type { Runtime } from '../service/runtime';
import type { Service } from '../service/service';
import type { ServiceError } from '../service/serviceError';
import type { PartnerReference, ProfileUpdateTask } from '../service/types';
import type { FollowResult } from './followTask';
import type { InProgressPolicy } from './inProgressPolicy';
import type { Journal } from './journal';
import type { Look } from './look';
import type { PartnerState } from './partnerState';
import type { Plan, Wish } from './plan';
import type { WaitLimit, WaitPace } from './schedule';
import type { Poll } from './waitForTask';

export interface UpdateCommand {
	partner: PartnerReference;
	wish: Wish;
	/**
	 * Whether the partner is looked at before a start, to merge or to compare: `never`, `ifAllowed` by the
	 * credential, or `always`.
	 */
	look: 'never' | 'ifAllowed' | 'always';
	token: StartToken;
	ifUpdateInProgress: InProgressPolicy;
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

/** What an update works with. */
export interface UpdateContext {
	runtime: Runtime;
	service: Service;
	/** Shared by the items of one partner. */
	state: PartnerState;
	/** The item's own. */
	journal: Journal;
	/** A task is this item's from here on, whatever happens next. */
	onTask(task: ProfileUpdateTask): void;
	onPoll(poll: Poll): void;
	/** Told of each look that a plan is made from. */
	onLook(look: Look): void;
}

export interface TaskFacts {
	adopted: boolean;
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

export type UpdateOutcome =
	| Extract<Plan, { kind: 'unchanged' | 'invalid' }>
	/** `isNeedless`: the profile is right already, and the other update would change it. */
	| ({ kind: 'conflict'; isNeedless?: boolean } & Conflict)
	/** The other update was still in progress when the time was up. */
	| ({ kind: 'blocked'; inProgress: ProfileUpdateTask } & Conflict)
	/** The answer to a start was lost and a later try was refused. The task, if it was found. */
	| { kind: 'startUncertain'; error: unknown; task?: ProfileUpdateTask }
	/** The chosen ClientToken stands for an update of earlier, and the profile has been changed since. */
	| { kind: 'outdated'; task: ProfileUpdateTask }
	| (({ kind: 'inProgress'; task: ProfileUpdateTask } | FollowResult) & TaskFacts);

export type UpdateResult = UpdateOutcome & { limit: WaitLimit };
