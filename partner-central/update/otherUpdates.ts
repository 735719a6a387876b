import { isSameDetails } from '../profile/compareDetails';
import { CancelledError } from '../service/cancelledError';
import type { ServiceError } from '../service/serviceError';
import type { ProfileUpdateTask } from '../service/types';
import { changesBy, type Plan } from './plan';
import type { WaitLimit, WaitSchedule } from './schedule';
import { settleWith } from './settle';
import { taskState } from './taskStatus';
import type { Reached, UpdateCommand, UpdateContext } from './updateCommand';

/** Between a conflict and the next start at most, so that two clients do not race each other at full speed. */
const PAUSE_MS = 1000;
/**
 * The service says "in progress" and shows an ended task: how often that is taken for a race. After that
 * the pauses last up to a poll interval, for it may be a status that this version does not know.
 */
const MAX_RACES = 3;

type OpenPlan = Extract<Plan, { kind: 'start' | 'refusedBefore' | 'inTheWay' }>;

/** The updates of others, and earlier ones of this run, that stand in the way of one's own. */
export class OtherUpdates {
	private races = 0;

	constructor(
		private readonly context: UpdateContext,
		private readonly command: UpdateCommand,
		/** Of the way to the start. */
		private readonly limit: WaitSchedule & WaitLimit,
	) {}

	/**
	 * Deals with one that AWS has told of without naming it. Whatever keeps it from being read, the conflict is what
	 * has to be told.
	 */
	async settleUnnamed(plan: OpenPlan, error: ServiceError): Promise<Reached | undefined> {
		const { deadline } = this.limit;
		const { service } = this.context;
		const look = await service.getProfileUpdateTask(this.command.partner, { deadline }).then(
			(other) => ({ other }),
			(unreadable: unknown) => ({ unreadable }),
		);
		if ('other' in look) return await this.settle(plan, look.other, error);
		if (look.unreadable instanceof CancelledError) throw look.unreadable;
		return { kind: 'conflict', error, unreadable: look.unreadable };
	}

	/** Deals with another update; undefined when the way is free again. */
	async settle(
		plan: OpenPlan,
		other: ProfileUpdateTask,
		error?: ServiceError,
	): Promise<Reached | undefined> {
		const { runtime, service, state, onPoll } = this.context;
		const { partner, ifUpdateInProgress: policy } = this.command;
		state.saw(other);
		if (taskState(other.Status) === 'inProgress') {
			const settled = await settleWith(
				runtime,
				service,
				partner,
				{ task: other, isOwn: state.isOwn(other) },
				{ details: plan.details, policy },
				this.limit,
				onPoll,
			);
			switch (settled.kind) {
				case 'adopted':
					return {
						kind: 'reached',
						task: settled.task,
						adopted: true,
						isAnothers: !isSameDetails(settled.task.TaskDetails ?? {}, plan.details),
						changes: changesBy(other, plan.base),
					};
				case 'conflict':
					return { ...settled, error, isNeedless: plan.kind === 'inTheWay' };
				case 'blocked':
					return { ...settled, error, isOwn: state.isOwn(other) };
				case 'isGone':
					state.saw(settled.task);
			}
		} else {
			// It ended between the two calls: the way is free again.
			this.races++;
			if (this.races > MAX_RACES && (policy === 'fail' || policy === 'useExisting')) {
				return { kind: 'conflict', inProgress: other, error };
			}
		}
		state.forgetLook();
		return await this.pause(other, error);
	}

	private async pause(
		inProgress: ProfileUpdateTask,
		error: ServiceError | undefined,
	): Promise<Reached | undefined> {
		const { runtime, state } = this.context;
		const { deadline, pollIntervalMs } = this.limit;
		const pauseMs = this.races > MAX_RACES ? Math.max(pollIntervalMs, PAUSE_MS) : PAUSE_MS;
		if (runtime.now() + pauseMs >= deadline) {
			return { kind: 'blocked', inProgress, error, isOwn: state.isOwn(inProgress) };
		}
		await runtime.sleep(pauseMs * runtime.random());
		return undefined;
	}
}
