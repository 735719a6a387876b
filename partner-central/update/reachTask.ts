import { MAX_ATTEMPTS, MAX_RETRY_AFTER_MS } from '../service/callWithRetry';
import { CancelledError } from '../service/cancelledError';
import type { ProfileUpdateTask } from '../service/types';
import { findStarted, isOutdated } from './afterStart';
import { lookAndPlan } from './lookAndPlan';
import { OtherUpdates } from './otherUpdates';
import type { Plan } from './plan';
import type { WaitLimit, WaitSchedule } from './schedule';
import { isFinal, sendStart, type StartAnswer } from './sendStart';
import { serviceTime } from './serviceTime';
import type { StartLeave } from './updateBudget';
import type { Reached, UpdateCommand, UpdateContext } from './updateCommand';

/** A longer pause that AWS asks for is long enough for the profile to become another one. */
const MAX_PAUSE_WITHOUT_LOOK_MS = 10_000;

type StartPlan = Extract<Plan, { kind: 'start' }>;

/**
 * From a wish to a task that carries it out: look, plan, start, and give way to others. At most one task is started:
 * a start is only made again after it was refused, and the same details carry the same ClientToken.
 * @param limit Bounds all of it.
 */
export async function reachTask(
	context: UpdateContext,
	command: UpdateCommand,
	limit: WaitSchedule & WaitLimit,
): Promise<Reached> {
	const way = new WayToTask(context, command, limit);
	try {
		for (;;) {
			const reached = await way.goOn();
			if (reached) return reached;
		}
	} finally {
		way.end();
	}
}

class WayToTask {
	private readonly others: OtherUpdates;
	private attempts = 0;
	private isTokenRenewed = false;
	/** To start an update, while nobody knows how that goes. */
	private leave: StartLeave | undefined;

	constructor(
		private readonly context: UpdateContext,
		private readonly command: UpdateCommand,
		private readonly limit: WaitSchedule & WaitLimit,
	) {
		this.others = new OtherUpdates(context, command, limit);
	}

	/** The next step; undefined when the way has to be planned anew. */
	async goOn(): Promise<Reached | undefined> {
		const plan = await this.plan();
		if (plan.kind === 'inTheWay') return await this.others.settle(plan, plan.task);
		if (plan.kind !== 'start') return plan;
		const answer = await this.start(plan);
		switch (answer?.kind) {
			case undefined:
				return { kind: 'postponed', changes: plan.changes };
			case 'started':
				return await this.accept(plan, answer.task);
			case 'paused':
				this.attempts += answer.attempts;
				await this.context.runtime.sleep(answer.pauseMs);
				return undefined;
			case 'refused':
				return await this.refuse(plan, answer);
			case 'busy':
				return await this.others.settleUnnamed(plan, answer.error);
		}
	}

	/** Whatever has become of it. */
	end(): void {
		this.leave?.giveBack();
	}

	/** What an earlier try has sent is sent again; anything else is made from the partner as it is now. */
	private async plan(): Promise<Plan> {
		const sent = this.context.journal.read();
		if (sent) return { kind: 'start', details: sent.details, changes: sent.changes };
		const { deadline } = this.limit;
		const { plan } = await lookAndPlan(this.context, this.command, { deadline });
		return plan;
	}

	/** Undefined when no more updates may be started. */
	private async start({ details, changes, base }: StartPlan): Promise<StartAnswer | undefined> {
		const { runtime, service, state, journal, budget } = this.context;
		const { partner, token, maxUpdates } = this.command;
		const request = { ...partner, ClientToken: token.of(details), TaskDetails: details };
		this.leave ??= await budget.take(request.ClientToken, maxUpdates);
		if (!this.leave) return undefined;
		const sent = journal.read() ?? { details, changes, firstTriedAt: serviceTime(runtime) };
		journal.write(sent);
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
		this.count(answer, request.ClientToken);
		return answer;
	}

	private count(answer: StartAnswer, token: string): void {
		const { ifUpdateInProgress } = this.command;
		// Nobody else's update is cancelled for one that may then not be started.
		if (answer.kind === 'busy' && ifUpdateInProgress === 'cancelThenStart') return;
		const counts = answer.kind === 'started' || (answer.kind === 'refused' && answer.mayHaveBegun);
		if (counts) this.leave?.spend(token);
		else this.leave?.giveBack();
		this.leave = undefined;
	}

	/** A task is ours now, unless its ClientToken has only brought back one of long ago. */
	private async accept(plan: StartPlan, task: ProfileUpdateTask): Promise<Reached | undefined> {
		const { journal, state } = this.context;
		const { token, partner } = this.command;
		if (
			!this.isTokenRenewed &&
			(await isOutdated(this.context, partner, task, plan.details, this.limit))
		) {
			if (!token.renew) return { kind: 'outdated', task };
			token.renew();
			this.isTokenRenewed = true;
			journal.erase();
			return undefined;
		}
		state.own(task.TaskId);
		return { kind: 'reached', task, adopted: false, changes: plan.changes };
	}

	/** An update may have begun although the last word was a refusal. @throws any other refusal */
	private async refuse(
		{ details }: StartPlan,
		{ error, isAnswerLost }: Extract<StartAnswer, { kind: 'refused' }>,
	): Promise<Reached> {
		// Of this try or of an earlier one of the node.
		const mayHaveBegun = this.context.journal.read()?.mayHaveBegun;
		if (!mayHaveBegun || isAnswerLost || error instanceof CancelledError) throw error;
		const task = await findStarted(this.context, this.command.partner, details, this.limit);
		return { kind: 'startUncertain', error, task };
	}
}
