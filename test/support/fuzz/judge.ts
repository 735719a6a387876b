/** What the node's pre-flight finds in a profile, and what the service's model finds in it. */
import type { ItemParameters } from '../../../nodes/AwsPartnerCentral/parameters/itemParameters';
import { readProfile } from '../../../nodes/AwsPartnerCentral/profileUpdateTask/readProfile';
import { applyChanges } from '../../../partner-central/profile/applyChanges';
import type { Problem } from '../../../partner-central/profile/problem';
import type { Json } from '../domain/arbitraries';
import { refusedByModel, sortedOnce } from '../domain/modelVerdict';
import { itemParameters } from '../nodes/parameters';

export interface Judgement {
	/** Members of `TaskDetails` with a fault, sorted; empty: the profile is sent. */
	refused: string[];
	/** What would be sent. */
	details?: Json;
	/** Whether partial mode refused the changes by themselves, before it read the profile as it is. */
	beforeReading?: boolean;
}

export function judgeByModel(details: Json): Judgement {
	return { refused: refusedByModel(details), details };
}

/** @param current the profile as it is, for partial mode */
export function judgeByNode(parameters: Json, cleanUpText: boolean, current: Json): Judgement {
	const reader: ItemParameters = itemParameters(parameters);
	const profile = readProfile(reader, { cleanUpText });
	if (reader.problems.length > 0) {
		return { refused: fieldsOf(reader.problems), beforeReading: profile.mode === 'partial' };
	}
	if (profile.mode === 'full') return { refused: [], details: profile.details };
	const merged = applyChanges(current, profile.update);
	return merged.ok
		? { refused: [], details: merged.details }
		: { refused: fieldsOf(merged.problems) };
}

function fieldsOf(problems: Problem[]): string[] {
	return sortedOnce(problems.map(({ path, text }) => (path.length > 0 ? String(path[0]) : text)));
}

/** Changes laid over a profile as the contract has it: translations by locale, all else field by field. */
export function merged(current: Json, changes: Json): Json {
	// A form sends an empty list for a dropdown in which nothing was chosen.
	const given = Object.entries(changes).filter(
		([field, value]) =>
			!(field === 'IndustrySegments' && Array.isArray(value) && value.length === 0),
	);
	const result = { ...current, ...Object.fromEntries(given) };
	const before = (current.LocalizedContents ?? []) as Json[];
	const contents = [...before];
	for (const change of (changes.LocalizedContents ?? []) as Json[]) {
		const index = before.findIndex(({ Locale }) => Locale === change.Locale);
		const { WebsiteUrl, LogoUrl } = result;
		if (index < 0) contents.push({ WebsiteUrl, LogoUrl, ...change });
		else contents[index] = { ...before[index], ...change };
	}
	return contents.length > 0 ? { ...result, LocalizedContents: contents } : result;
}

/** No translations and an empty list of them are the same. */
export function comparable(details: Json = {}): Json {
	const { LocalizedContents = [], ...rest } = details;
	return { ...rest, LocalizedContents };
}
