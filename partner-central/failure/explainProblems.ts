import type { Problem } from '../profile/problem';
import { failureCodes, type Failure } from './failure';

/** The message names this many problems; the details name all. */
const MAX_IN_MESSAGE = 12;

/** Every problem of an item at once, before anything was sent. */
export function explainProblems(problems: readonly Problem[]): Failure {
	const texts = problems.map(({ text }) => text);
	const shown = texts.slice(0, MAX_IN_MESSAGE).join('; ');
	const more = texts.length - MAX_IN_MESSAGE;
	const count = texts.length === 1 ? 'One value' : `${texts.length} values`;
	return {
		message: `${count} of this item cannot be sent: ${shown}${more > 0 ? `; and ${more} more` : ''}`,
		advice: 'Correct what is named here. Nothing was sent to AWS for this item.',
		details: texts.length === 1 ? [] : texts,
		errorCode: failureCodes.invalidInput,
	};
}
