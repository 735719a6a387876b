import { isBlank } from './cells';
import { foldKey } from './nameWords';

/** What is given in an object, under the folded names of its members. */
export function membersByKey(object: object): Map<string, unknown> {
	const given = Object.entries(object).filter(([, value]) => !isBlank(value));
	return new Map(given.map(([name, value]) => [foldKey(name), value as unknown]));
}

/** Sets a member, unless its value counts as not given. */
export function setMember(object: Record<string, unknown>, name: string, value: unknown): void {
	if (!isBlank(value)) object[name] = value;
}
