import { MAX_ATTEMPTS, MAX_RETRY_AFTER_MS } from '../service/callWithRetry';
import { CancelledError } from '../service/cancelledError';
import type { ServiceError } from '../service/serviceError';
import type { ProfileUpdateTask } from '../service/types';
import { findStarted, isOutdated } from './afterStart';
import { followTask } from './followTask';
import { changesBy, makePlan, type Plan } from './plan';
import { scheduleWait, type WaitLimit, type WaitSchedule } from './schedule';
import { serviceTime } from './serviceTime';
import { isFinal, sendStart, type StartAnswer } from './sendStart';
import { settleWith } from './settle';
import { taskState } from './taskStatus';
import type {
	TaskFacts,
	UpdateCommand,
	UpdateContext,
	UpdateOutcome,
	UpdateResult,
} from './updateCommand';

/** Between a conflict and the next start at most, so that two clients do not race each other at full speed. */
const PAUSE_MS = 1000;
/**
 * The service says "in progress" and shows an ended task: how often that is taken for a race. After that
 * the pauses last up to a poll interval, for it may be a status that this version does not know.
 */
const MAX_RACES = 3;
/** A longer pause that AWS asks for is long enough for the profile to become another one. */
const MAX_PAUSE_WITHOUT_LOOK_MS = 10_000;

type StartPlan = Extract<Plan, { kind: 'start' }>;
type OpenPlan = Exclude<Plan, { kind: 'unchanged' | 'invalid' }>;

/**
 * One profile update from the wanted profile to its end: look, plan, start, follow. At most one task is started:
 * a start is only made again after it was refused, and the same details carry the same ClientToken.
 */
export async function updateProfile(
	context: UpdateContext,
	command: UpdateCommand,
): Promise<UpdateResult> {
	const update = new ProfileUpdate(context, command);
	return await update.run();
}

class ProfileUpdate {
	/** Of the way to the start. */
	private readonly limit: WaitSchedule & WaitLimit;
	private attempts = 0;
	private races = 0;
	private isTokenRenewed = false;

	constructor(
		private readonly context: UpdateContext,
		private readonly command: UpdateCommand,
	) {
		this.limit = scheduleWait(command.pace, context.runtime.now());
	}

	async run(): Promise<UpdateResult> {
		for (;;) {
			const result = await this.goOn();
			if (result) return result;
		}
	}

	/** The next step; undefined when the way has to be planned anew. */
	private async goOn(): Promise<UpdateResult | undefined> {
		const plan = await this.plan();
		if (plan.kind === 'unchanged' || plan.kind === 'invalid') return this.end(plan);
		if (plan.kind === 'inTheWay') return await this.settle(plan, plan.task);
		const answer = await this.start(plan);
		switch (answer.kind) {
			case 'started':
				return await this.accept(plan, answer.task);
			case 'paused':
				this.attempts += answer.attempts;
				await this.context.runtime.sleep(answer.pauseMs);
				return undefined;
			case 'refused':
				return await this.refuse(plan, answer);
			case 'busy':
				return await this.settleConflict(plan, answer.error);
		}
	}

	/** What an earlier try has sent is sent again; anything else is made from the partner as it is now. */
	private async plan(): Promise<Plan> {
		const { service, state, journal } = this.context;
		const { partner, wish, look: need } = this.command;
		const sent = journal.read();
		if (sent) return { kind: 'start', details: sent.details, changes: sent.changes };
		if (need === 'never') {
			return makePlan({ denied: [] }, wish, () => false, serviceTime(this.context.runtime));
		}
		const { deadline } = this.limit;
		const look = await state.read(service, partner, need === 'always', { deadline });
		this.context.onLook(look);
		return makePlan(look, wish, (task) => state.isOwn(task), serviceTime(this.context.runtime));
	}

	private async start({ details, changes, base }: StartPlan): Promise<StartAnswer> {
		const { runtime, service, state, journal } = this.context;
		const { partner, token } = this.command;
		const sent = journal.read() ?? {
			details,
			changes,
			firstTriedAt: serviceTime(this.context.runtime),
		};
		journal.write(sent);
		const request = { ...partner, ClientToken: token.of(details), TaskDetails: details };
		const answer = await sendStart(runtime, service, request, {
			deadline: this.limit.deadline,
			maxAttempts: MAX_ATTEMPTS - this.attempts,
			maxPauseMs: base ? MAX_PAUSE_WITHOUT_LOOK_MS : MAX_RETRY_AFTER_MS,
		});
		state.forgetLook();
		if (answer.kind === 'refused' && answer.mayHaveBegun) {
			journal.write({ ...sent, mayHaveBegun: true });
		} else if (answer.kind === 'busy' || (isFinal(answer) && !sent.mayHaveBegun)) {
			journal.erase();
		}
		return answer;
	}

	/** A task is ours now, unless its ClientToken has only brought back one of long ago. */
	private async accept(
		plan: StartPlan,
		task: ProfileUpdateTask,
	): Promise<UpdateResult | undefined> {
		const { journal, state } = this.context;
		const { token } = this.command;
		if (
			!this.isTokenRenewed &&
			(await isOutdated(this.context, this.command.partner, task, plan.details, this.limit))
		) {
			if (!token.renew) return this.end({ kind: 'outdated', task });
			token.renew();
			this.isTokenRenewed = true;
			journal.erase();
			return undefined;
		}
		state.own(task.TaskId);
		return await this.follow(task, { adopted: false, changes: plan.changes });
	}

	/** An update may have begun although the last word was a refusal. @throws any other refusal */
	private async refuse(
		{ details }: StartPlan,
		{ error, mayHaveBegun, isAnswerLost }: Extract<StartAnswer, { kind: 'refused' }>,
	): Promise<UpdateResult> {
		if (!mayHaveBegun || isAnswerLost || error instanceof CancelledError) throw error;
		const task = await findStarted(this.context, this.command.partner, details, this.limit);
		return this.end({ kind: 'startUncertain', error, task });
	}

	/** Whatever keeps the other update from being read, the conflict is what has to be told. */
	private async settleConflict(
		plan: StartPlan,
		error: ServiceError,
	): Promise<UpdateResult | undefined> {
		const { deadline } = this.limit;
		const { service } = this.context;
		const look = await service.getProfileUpdateTask(this.command.partner, { deadline }).then(
			(other) => ({ other }),
			(unreadable: unknown) => ({ unreadable }),
		);
		if ('other' in look) return await this.settle(plan, look.other, error);
		if (look.unreadable instanceof CancelledError) throw look.unreadable;
		return this.end({ kind: 'conflict', error, unreadable: look.unreadable });
	}

	/** Deals with another update; undefined when the way is free again. */
	private async settle(
		plan: OpenPlan,
		other: ProfileUpdateTask,
		error?: ServiceError,
	): Promise<UpdateResult | undefined> {
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
					return await this.follow(settled.task, {
						adopted: true,
						changes: changesBy(other, plan.base),
					});
				case 'conflict':
					return this.end({ ...settled, error, isNeedless: plan.kind === 'inTheWay' });
				case 'blocked':
					return this.end({ ...settled, error });
				case 'isGone':
					state.saw(settled.task);
			}
		} else {
			// It ended between the two calls: the way is free again.
			this.races++;
			if (this.races > MAX_RACES && (policy === 'fail' || policy === 'useExisting')) {
				return this.end({ kind: 'conflict', inProgress: other, error });
			}
		}
		state.forgetLook();
		return await this.pause(other, error);
	}

	private async pause(
		inProgress: ProfileUpdateTask,
		error: ServiceError | undefined,
	): Promise<UpdateResult | undefined> {
		const { runtime } = this.context;
		const { deadline, pollIntervalMs } = this.limit;
		const pauseMs = this.races > MAX_RACES ? Math.max(pollIntervalMs, PAUSE_MS) : PAUSE_MS;
		if (runtime.now() + pauseMs >= deadline) {
			return this.end({ kind: 'blocked', inProgress, error });
		}
		await runtime.sleep(pauseMs * runtime.random());
		return undefined;
	}

	/** To the end of a task, when that is asked for; the wait has its full time. */
	private async follow(task: ProfileUpdateTask, facts: TaskFacts): Promise<UpdateResult> {
		const { runtime, service, state, onTask, onPoll } = this.context;
		const { partner, pace, waitForCompletion, cancelOnTimeout } = this.command;
		state.saw(task);
		onTask(task);
		const limit = scheduleWait(pace, runtime.now());
		if (!waitForCompletion) return { kind: 'inProgress', task, ...facts, limit };
		const options = { schedule: limit, cancelOnTimeout };
		const end = await followTask(runtime, service, partner, task, options, onPoll);
		state.saw(end.task);
		state.forgetLook();
		return { ...end, ...facts, limit };
	}

	private end(outcome: UpdateOutcome): UpdateResult {
		return { ...outcome, limit: this.limit };
	}
}
