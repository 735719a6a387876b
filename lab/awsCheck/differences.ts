import type { TaskDetails } from '@aws-sdk/client-partnercentral-account';

/** Names of the fields that differ; of a translation with its locale. */
export function differences(sent: TaskDetails, seen: TaskDetails | undefined): string[] {
	if (!seen) return ['everything: there is no profile'];
	const flatSent = flatten(sent);
	const flatSeen = flatten(seen);
	const names = new Set([...flatSent.keys(), ...flatSeen.keys()]);
	return [...names].filter((name) => flatSent.get(name) !== flatSeen.get(name));
}

function flatten({ LocalizedContents = [], ...main }: TaskDetails): Map<string, string> {
	const flat = new Map<string, string>();
	for (const [name, value] of Object.entries(main)) flat.set(name, JSON.stringify(value));
	for (const { Locale, ...content } of LocalizedContents) {
		for (const [name, value] of Object.entries(content)) {
			flat.set(`${Locale ?? '?'} ${name}`, JSON.stringify(value));
		}
	}
	return flat;
}
