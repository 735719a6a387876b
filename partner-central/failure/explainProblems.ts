import type { Problem } from '../profile/problem';
import { failureCodes, type Failure } from './failure';

/** The message names this many problems. */
const MAX_IN_MESSAGE = 12;
/** The details name this many: all that a profile with twenty translations has when nothing in it is right. */
const MAX_IN_DETAILS = 250;

/** Every problem of an item at once, before anything was sent. */
export function explainProblems(problems: readonly Problem[]): Failure {
	const texts = problems.slice(0, MAX_IN_DETAILS).map(({ text }) => text);
	const count = problems.length === 1 ? 'One value' : `${problems.length} values`;
	const message = texts.slice(0, MAX_IN_MESSAGE).join('; ');
	return {
		message: `${count} of this item cannot be sent: ${message}${more('; and', problems.length - MAX_IN_MESSAGE)}`,
		advice: 'Correct what is named here. Nothing was sent to AWS for this item.',
		details:
			problems.length === 1
				? []
				: [...texts, more('And', problems.length - MAX_IN_DETAILS)].filter((line) => line !== ''),
		errorCode: failureCodes.invalidInput,
	};
}

function more(and: string, count: number): string {
	return count > 0 ? `${and} ${count} more` : '';
}
