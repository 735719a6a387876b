import type { ProfileUpdateTask } from '../service/types';
import type { UpdateOutcome } from '../update/updateProfile';
import { executionStopped, explainError } from './explainError';
import { explainReview } from './explainReview';
import { failureCodes, type Failure, type Subject } from './failure';
import { serviceAdvice } from './serviceAdvice';

export type BadOutcome = Exclude<UpdateOutcome, { kind: 'unchanged' | 'inProgress' | 'succeeded' }>;

interface OutcomeContext extends Subject {
	/** How long was waited at most. */
	limitSeconds: number;
	/** The workflow's own timeout ends the wait earlier than the node's. */
	limitedByWorkflow: boolean;
}

/** An update that did not come to its wanted end, in plain words. */
export function explainOutcome(outcome: BadOutcome, context: OutcomeContext): Failure {
	if (outcome.kind === 'conflict' || outcome.kind === 'blocked') {
		return explainBusy(outcome.inProgress, outcome.kind === 'blocked', context);
	}
	return {
		...explainTask(outcome, context),
		TaskId: outcome.task.TaskId,
		Status: outcome.task.Status,
	};
}

type TaskOutcome = Extract<BadOutcome, { task: ProfileUpdateTask }>;

function explainTask(outcome: TaskOutcome, context: OutcomeContext): Failure {
	const { task } = outcome;
	const update = `The profile update ${task.TaskId} of partner ${context.Identifier} (catalog ${context.Catalog})`;
	switch (outcome.kind) {
		case 'failed':
			return explainReview(update, task.ErrorDetailList ?? []);
		case 'canceled':
			return {
				message: `${update} was ended by a cancellation before it was published`,
				advice: 'Somebody or something else stopped it. Try again to start a new update.',
				details: [],
				errorCode: failureCodes.taskCanceled,
			};
		case 'canceledOnTimeout':
			return {
				message: `${update} did not end within ${limit(context)}, so it was stopped as asked by "On Timeout"; its status is now ${task.Status}`,
				advice: 'Raise Wait Options > Timeout: a review can take hours. Then try again.',
				details: [],
				errorCode: failureCodes.waitTimeout,
			};
		case 'timedOut':
			return {
				message: `${update} did not end within ${limit(context)}; its last status was ${task.Status}`,
				advice:
					'The update goes on at AWS. Raise Wait Options > Timeout, or look at it later with the operation Get. A manual review can take days.',
				details: outcome.lastError
					? [`Last problem while waiting: ${explainError(outcome.lastError, context).message}`]
					: [],
				errorCode: failureCodes.waitTimeout,
			};
		case 'superseded':
			return {
				message: `${update} has ended unseen: it was superseded by the update ${outcome.other.TaskId}, and the profile is not the one that was wanted`,
				advice:
					'Somebody or something else updates the same partner. Look at the profile, then try again if it is still wanted.',
				details: [`The other update's status: ${outcome.other.Status}`],
				errorCode: failureCodes.superseded,
			};
		case 'unknownStatus':
			return {
				message: `${update} has the status ${task.Status.slice(0, 60)}, which this node does not know`,
				advice: 'Look at the profile in AWS Partner Central, and for a newer version of this node.',
				details: [],
				errorCode: failureCodes.unknownStatus,
			};
		case 'pollFailed': {
			const failure = explainError(outcome.error, context);
			return {
				...failure,
				message: `${update} goes on at AWS, but its end could not be awaited: ${failure.message}`,
				advice: `${failure.advice} Look at the update with the operation Get.`,
			};
		}
		case 'aborted':
			return {
				...executionStopped(),
				message: `The execution was stopped while waiting: ${update} goes on`,
			};
	}
}

function explainBusy(
	inProgress: ProfileUpdateTask,
	waited: boolean,
	context: OutcomeContext,
): Failure {
	const { advice } = serviceAdvice['ConflictException/INCOMPATIBLE_PARTNER_PROFILE_TASK_STATE'];
	const since = inProgress.StartedAt ? ` since ${inProgress.StartedAt}` : '';
	return {
		message: `Another profile update of partner ${context.Identifier} (${inProgress.TaskId}) is in progress${since}${
			waited ? ` and did not end within ${limit(context)}` : ''
		}, and AWS allows one at a time`,
		advice,
		details: [],
		errorCode: 'ConflictException',
		reason: 'INCOMPATIBLE_PARTNER_PROFILE_TASK_STATE',
		httpStatus: 409,
		TaskId: inProgress.TaskId,
		Status: inProgress.Status,
	};
}

function limit({ limitSeconds, limitedByWorkflow }: OutcomeContext): string {
	const rounded = Math.round(limitSeconds * 10) / 10;
	const seconds = rounded === 1 ? '1 second' : `${rounded} seconds`;
	return limitedByWorkflow ? `the workflow's own timeout (${seconds} left)` : seconds;
}
