import type { TaskErrorDetail } from '../service/types';
import { failureCodes, type Failure } from './failure';
import { reviewAdvice } from './reviewAdvice';

/** FAILED: every entry of the ErrorDetailList, per locale. */
export function explainReview(update: string, errors: TaskErrorDetail[]): Failure {
	const lines = errors.map(({ Locale, Message, Reason }) =>
		[Locale && `${Locale}:`, Message ?? 'no message', Reason && `(${Reason})`]
			.filter(Boolean)
			.join(' '),
	);
	const reasons = [...new Set(errors.map(({ Reason }) => Reason ?? ''))];
	const advice = reasons.map(reviewAdvice).filter((text) => text !== undefined);
	const why = lines.length > 0 ? lines.join('; ') : 'AWS gave no reason';
	return {
		message: `${update} failed AWS's review: ${why}`,
		advice: [...advice, 'Then try again; each try counts towards the 10 updates a day.'].join(' '),
		details: lines.length > 1 ? lines : [],
		errorCode: failureCodes.taskFailed,
		reason: reasons.filter((reason) => reason !== '').join(', ') || undefined,
	};
}
