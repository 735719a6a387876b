import type { TaskDetails } from '../../../partner-central/model/types';
import { validateDetails } from '../../../partner-central/profile/validateDetails';
import { exampleProfile } from '../../../lab/profile/taskDetails';

/** Valid task details with a list that has an order; `changes` go on top of them. */
export function wantedDetails(changes: Partial<TaskDetails> = {}): TaskDetails {
	return { ...exampleProfile, IndustrySegments: ['RETAIL', 'SOFTWARE_INTERNET'], ...changes };
}

/** The problems of valid details with changes; `undefined` leaves a field out. */
export function problemsOf(changes: Record<string, unknown>): string[] {
	const details = Object.fromEntries(
		Object.entries({ ...wantedDetails(), ...changes }).filter(([, value]) => value !== undefined),
	);
	const result = validateDetails(details);
	return result.ok ? [] : result.problems.map(({ text }) => text);
}
