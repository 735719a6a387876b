import type { Problem } from '../text/problem';
import { failureCodes, type Failure } from './failure';
import { splitList } from './splitList';

const MAX_IN_MESSAGE = 12;

/** Every problem of an item at once, before anything was sent. */
export function explainProblems(problems: readonly Problem[]): Failure {
	const count = problems.length === 1 ? 'One value' : `${problems.length} values`;
	const { inMessage, inDetails } = splitList(
		problems.map(({ text }) => text),
		MAX_IN_MESSAGE,
	);
	return {
		message: `${count} of this item cannot be sent: ${inMessage}`,
		advice: 'Correct what is named here. Nothing was sent to AWS for this item.',
		details: inDetails,
		errorCode: failureCodes.invalidInput,
	};
}
