/** For sorting. English labels need no collation, and loading one would double the time that loading the node takes. */
export function byName(one: { name: string }, other: { name: string }): number {
	return one.name.toLowerCase() < other.name.toLowerCase() ? -1 : 1;
}
