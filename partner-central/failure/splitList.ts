/** The details name this many: all that a profile with twenty translations has when nothing in it is right. */
const MAX_IN_DETAILS = 250;

/**
 * A list of problems for a message and the details below it. Each problem stands once: the message has the first
 * ones, the details the others, and of more than anybody reads their number.
 */
export function splitList(
	texts: readonly string[],
	maxInMessage: number,
): { inMessage: string; inDetails: string[] } {
	const rest = texts.length - maxInMessage;
	const shown = texts.slice(0, maxInMessage).join('; ');
	const unnamed = texts.length - MAX_IN_DETAILS;
	return {
		inMessage: rest > 0 ? `${shown}; and ${rest} more` : shown,
		inDetails: [
			...texts.slice(maxInMessage, MAX_IN_DETAILS),
			...(unnamed > 0 ? [`And ${unnamed} more`] : []),
		],
	};
}
