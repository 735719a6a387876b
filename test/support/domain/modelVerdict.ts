import { validateRequest, type JsonValue } from '../../../lab/simulator';
import { partner } from './tasks';

/** The members of `TaskDetails` that AWS's model finds fault with, sorted; empty: it accepts the profile. */
export function refusedByModel(details: unknown): string[] {
	const problems = validateRequest('StartProfileUpdateTask', {
		...partner,
		TaskDetails: details as JsonValue,
	});
	return sortedOnce(problems.map(({ name }) => /^TaskDetails\.(\w+)/.exec(name)?.[1] ?? name));
}

export function sortedOnce(names: string[]): string[] {
	return [...new Set(names)].sort();
}
