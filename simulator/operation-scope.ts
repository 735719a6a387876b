/** The one operation of STS; wildcards leave it alone. */
export const assumeRoleOperation = 'AssumeRole';

/** Whether a rule for `ruled` is about `operation`; `*` stands for all operations of Partner Central. */
export function covers(ruled: string, operation: string): boolean {
	return ruled === operation || (ruled === '*' && operation !== assumeRoleOperation);
}
