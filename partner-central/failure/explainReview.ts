import type { ProfileUpdateTask, TaskErrorDetail } from '../service/types';
import { withoutSecrets } from '../service/withoutSecrets';
import { failureCodes, type Failure } from './failure';
import { reviewAdvice } from './reviewAdvice';
import { splitList } from './splitList';

const MAX_IN_MESSAGE = 12;

/** FAILED: every entry of the ErrorDetailList, per locale. */
export function explainReview(update: string, errors: TaskErrorDetail[]): Failure {
	const { reasons, advice, inMessage, inDetails } = reviewOf(errors);
	return {
		message: `${update} failed AWS's review: ${inMessage}`,
		advice: [...advice, 'Then try again; each try counts towards the 10 updates a day.'].join(' '),
		details: inDetails,
		errorCode: failureCodes.taskFailed,
		reason: reasons,
	};
}

/** The latest update was refused, and the same is wanted again. */
export function explainRefusedBefore(update: string, task: ProfileUpdateTask): Failure {
	const { reasons, advice, inMessage, inDetails } = reviewOf(task.ErrorDetailList ?? []);
	const when = task.EndedAt ? ` at ${task.EndedAt}` : '';
	return {
		message: `AWS has refused exactly this profile before, so it was not started again. ${update} failed AWS's review${when}: ${inMessage}`,
		advice: [
			...advice,
			'Change what AWS names. If that lies outside the profile (such as a logo that was replaced under the same address), choose Options > If Refused Before > Start Again.',
		].join(' '),
		details: inDetails,
		errorCode: failureCodes.refusedBefore,
		reason: reasons,
	};
}

/** What a review says, in words. */
function reviewOf(errors: TaskErrorDetail[]) {
	const lines = errors.map(({ Locale, Message, Reason }) =>
		[Locale && `${Locale}:`, withoutSecrets(Message ?? 'no message'), Reason && `(${Reason})`]
			.filter(Boolean)
			.join(' '),
	);
	const reasons = [...new Set(errors.map(({ Reason }) => Reason ?? ''))];
	const advice = reasons.map(reviewAdvice).filter((text) => text !== undefined);
	const { inMessage, inDetails } = splitList(lines, MAX_IN_MESSAGE);
	return {
		reasons: reasons.filter((reason) => reason !== '').join(', ') || undefined,
		advice,
		inMessage: inMessage || 'AWS gave no reason',
		inDetails,
	};
}
