import { applyChanges } from '../../../partner-central/profile/applyChanges';
import { prepareUpdate, type UpdateOptions } from '../../../partner-central/profile/prepareUpdate';
import type { ProfileUpdate } from '../../../partner-central/profile/profileUpdate';
import type { Prepared } from '../../../partner-central/profile/readRow';
import type { TaskDetails } from '../../../partner-central/model/types';
import type { Wish } from '../../../partner-central/update/plan';
import type { ProfileChanges } from '../../../partner-central/profile/validateDetails';

type Options = Partial<Omit<UpdateOptions, 'mode'>>;

const usual = { cleanUpText: true, otherTranslations: 'keep' } as const;

/** An update of what is given, as the node prepares it by default. */
export function prepareChanges(input: unknown, options: Options = {}): Prepared<ProfileUpdate> {
	return prepareUpdate(input, { ...usual, mode: 'partial', ...options });
}

/** The whole profile that an update sends which takes nothing from the one that is there. */
export function prepareWhole(input: unknown, options: Options = {}): Prepared<TaskDetails> {
	const prepared = prepareUpdate(input, {
		...usual,
		otherTranslations: 'remove',
		mode: 'full',
		...options,
	});
	if (!prepared.ok) return prepared;
	const whole = applyChanges({}, prepared.details);
	return whole.ok ? { ...prepared, details: whole.details } : whole;
}

/** An update of these changes and no others; `more` on top. */
export function updateOf(
	changes: ProfileChanges = {},
	more: Partial<ProfileUpdate> = {},
): ProfileUpdate {
	return {
		mode: 'partial',
		changes,
		otherTranslations: 'keep',
		removeLocales: [],
		rowLocales: [],
		...more,
	};
}

/** Wants some fields to be changed, and everything else as it is. */
export const changing =
	(changes: Partial<TaskDetails>): Wish =>
	(base) => ({ ok: true, details: { ...(base as TaskDetails), ...changes } });
