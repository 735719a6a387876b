import type { ServiceError } from '../service/serviceError';
import type { ProfileUpdateTask } from '../service/types';
import type { WaitLimit } from '../update/schedule';
import type { UpdateResult } from '../update/updateCommand';
import { executionStopped, explainError } from './explainError';
import { explainRefusedBefore, explainReview } from './explainReview';
import { failureCodes, type Failure, type Subject } from './failure';
import { serviceAdvice } from './serviceAdvice';

export type BadOutcome = Exclude<
	UpdateResult,
	{ kind: 'unchanged' | 'invalid' | 'postponed' | 'inProgress' | 'succeeded' }
>;

/** An update that did not come to its wanted end, in plain words. */
export function explainOutcome(outcome: BadOutcome, subject: Subject): Failure {
	switch (outcome.kind) {
		case 'conflict':
			return explainConflict(outcome, subject);
		case 'blocked':
			return explainBusy(outcome, outcome.limit, subject);
		case 'startUncertain':
			return explainUncertainStart(outcome, subject);
		default:
			return {
				...explainTask(outcome, subject),
				TaskId: outcome.task.TaskId,
				Status: outcome.task.Status,
			};
	}
}

type Conflict = Extract<BadOutcome, { kind: 'conflict' }>;
type UncertainStart = Extract<BadOutcome, { kind: 'startUncertain' }>;
type TaskOutcome = Exclude<BadOutcome, { kind: 'conflict' | 'blocked' | 'startUncertain' }>;

function explainTask(outcome: TaskOutcome, subject: Subject): Failure {
	const { task } = outcome;
	const update = `The profile update ${task.TaskId} of partner ${subject.Identifier} (catalog ${subject.Catalog})`;
	switch (outcome.kind) {
		case 'failed':
			return explainReview(update, task.ErrorDetailList ?? []);
		case 'refusedBefore':
			return explainRefusedBefore(update, task);
		case 'canceled':
			return {
				message: `${update} was CANCELED before AWS had approved it`,
				advice: 'Somebody or something else did so. Try again to start a new update.',
				details: [],
				errorCode: failureCodes.taskCanceled,
			};
		case 'canceledOnTimeout':
			return {
				message: `${update} did not end within ${limit(outcome.limit)}, so the node asked AWS to cancel it, as "On Timeout" asks; its status is now ${task.Status}`,
				advice: 'Raise Wait Options > Timeout: a review can take hours. Then try again.',
				details: [],
				errorCode: failureCodes.waitTimeout,
			};
		case 'timedOut':
			return {
				message: `${update} did not end within ${limit(outcome.limit)}; its last status was ${task.Status}`,
				advice:
					'The update goes on at AWS. Raise Wait Options > Timeout, or look at it later with the operation Get. A manual review can take days.',
				details: outcome.lastError
					? [`Last problem while waiting: ${explainError(outcome.lastError, subject).message}`]
					: [],
				errorCode: failureCodes.waitTimeout,
			};
		case 'superseded':
			return {
				message: `${update} has ended unseen: it was superseded by the update ${outcome.other.TaskId}, and the profile ${outcome.unreadable ? 'could not be read' : 'is not the one that was wanted'}`,
				advice:
					'Somebody or something else updates the same partner. Look at the profile, then try again if it is still wanted.',
				details: [
					`The other update's status: ${outcome.other.Status}`,
					...(outcome.unreadable ? [explainError(outcome.unreadable, subject).message] : []),
				],
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
			const failure = explainError(outcome.error, subject);
			return {
				...failure,
				message: `${update} goes on at AWS, but its end could not be awaited: ${failure.message}`,
				advice: `${failure.advice} Look at the update with the operation Get.`,
			};
		}
		case 'outdated':
			return {
				message: `${update} was started earlier with the same client token and has ended; the profile has been changed since`,
				advice:
					'Leave Options > Client Token empty, or give this update a token of its own. No new update was started.',
				details: [],
				errorCode: failureCodes.superseded,
			};
		case 'aborted':
			return {
				...executionStopped(),
				message: `The execution was stopped while waiting: ${update} goes on`,
			};
	}
}

const { advice: adviceWhileBusy } =
	serviceAdvice['ConflictException/INCOMPATIBLE_PARTNER_PROFILE_TASK_STATE'];

/** Another update is in progress, or something else that nobody may read. */
function explainConflict(outcome: Conflict, subject: Subject): Failure {
	const { inProgress, error, isNeedless, unreadable } = outcome;
	if (inProgress) {
		const busy = explainBusy({ inProgress, error }, undefined, subject);
		if (!isNeedless) return busy;
		return {
			...busy,
			message: `The profile of partner ${subject.Identifier} is as it is wanted now, but another update (${inProgress.TaskId}) is in progress${since(inProgress)} and will change it`,
		};
	}
	const refusal = explainError(error, subject);
	const why = explainError(unreadable, subject);
	return {
		...refusal,
		details: [
			...refusal.details,
			`The other update could not be read: ${why.message}. ${why.advice}`,
		],
	};
}

interface Busy {
	inProgress: ProfileUpdateTask;
	error?: ServiceError;
	/** An earlier item of the run has started it. */
	isOwn?: boolean;
}

const ADVICE_ON_OWN =
	'Turn on Options > Combine Items, so that all items of a partner are one update, or turn on Wait for Completion with a longer Timeout.';

/** @param waited How long the other update was waited for, if it was. */
function explainBusy(
	{ inProgress, error, isOwn = false }: Busy,
	waited: WaitLimit | undefined,
	{ Identifier }: Subject,
): Failure {
	const inVain = waited ? ` and did not end within ${limit(waited)}` : '';
	const update = isOwn
		? `The profile update that an earlier item has started for partner ${Identifier}`
		: `Another profile update of partner ${Identifier}`;
	return {
		message: `${update} (${inProgress.TaskId}) is in progress${since(inProgress)}${inVain}, and AWS allows one at a time`,
		advice: isOwn ? ADVICE_ON_OWN : adviceWhileBusy,
		details: [],
		errorCode: 'ConflictException',
		reason: 'INCOMPATIBLE_PARTNER_PROFILE_TASK_STATE',
		httpStatus: error?.httpStatus,
		requestId: error?.requestId,
		TaskId: inProgress.TaskId,
		Status: inProgress.Status,
	};
}

function since({ StartedAt }: ProfileUpdateTask): string {
	return StartedAt ? ` since ${StartedAt}` : '';
}

/** The answer to an earlier try of the start was lost: whatever the refusal says, the update may have begun. */
function explainUncertainStart({ error, task }: UncertainStart, subject: Subject): Failure {
	const failure = explainError(error, subject);
	const begun = task
		? `The update ${task.TaskId} has begun all the same (its status is ${task.Status})`
		: 'The update may have begun all the same';
	return {
		...failure,
		message: `${failure.message}. ${begun}, because the answer to an earlier try was lost`,
		advice: `Look at the update with the operation Get. ${failure.advice}`,
		...(task ? { TaskId: task.TaskId, Status: task.Status } : {}),
	};
}

function limit({ limitSeconds, limitedByWorkflow }: WaitLimit): string {
	const rounded = Math.round(limitSeconds * 10) / 10;
	const seconds = rounded === 1 ? '1 second' : `${rounded} seconds`;
	return limitedByWorkflow ? `the workflow's own timeout (${seconds} left)` : seconds;
}
