import type { TaskErrorDetail } from '../service/types';
import { withoutSecrets } from '../service/withoutSecrets';
import { failureCodes, type Failure } from './failure';
import { reviewAdvice } from './reviewAdvice';
import { splitList } from './splitList';

const MAX_IN_MESSAGE = 12;

/** FAILED: every entry of the ErrorDetailList, per locale. */
export function explainReview(update: string, errors: TaskErrorDetail[]): Failure {
	const lines = errors.map(({ Locale, Message, Reason }) =>
		[Locale && `${Locale}:`, withoutSecrets(Message ?? 'no message'), Reason && `(${Reason})`]
			.filter(Boolean)
			.join(' '),
	);
	const reasons = [...new Set(errors.map(({ Reason }) => Reason ?? ''))];
	const advice = reasons.map(reviewAdvice).filter((text) => text !== undefined);
	const { inMessage, inDetails } = splitList(lines, MAX_IN_MESSAGE);
	return {
		message: `${update} failed AWS's review: ${inMessage || 'AWS gave no reason'}`,
		advice: [...advice, 'Then try again; each try counts towards the 10 updates a day.'].join(' '),
		details: inDetails,
		errorCode: failureCodes.taskFailed,
		reason: reasons.filter((reason) => reason !== '').join(', ') || undefined,
	};
}
