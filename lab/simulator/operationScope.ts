/** The one operation of STS; wildcards leave it alone. */
export const ASSUME_ROLE_OPERATION = 'AssumeRole';

/** Whether a rule for `ruled` is about `operation`; `*` stands for all operations of Partner Central. */
export function covers(ruled: string, operation: string): boolean {
	return ruled === operation || (ruled === '*' && operation !== ASSUME_ROLE_OPERATION);
}
