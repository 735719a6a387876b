import type { KnownProfile, TaskDetails } from '../model/types';
import { labelOf } from '../profile/labels';
import { isObject } from '../text/isObject';

export type AddressField = 'LogoUrl' | 'WebsiteUrl';

const ADDRESS_FIELDS: AddressField[] = ['WebsiteUrl', 'LogoUrl'];

export interface GivenAddress {
	path: Array<string | number>;
	/** Such as `Logo URL of translation "fr-FR"`. */
	label: string;
	field: AddressField;
	address: string;
}

/**
 * The addresses of a wanted profile that its present one does not have, in any locale; each once. Without a
 * present profile all of them.
 */
export function changedAddresses(
	wanted: TaskDetails,
	present: KnownProfile | undefined,
): GivenAddress[] {
	const known = new Set(addressesOf(present ?? {}).map(identify));
	return addressesOf(wanted).filter((given) => {
		const key = identify(given);
		const isNew = !known.has(key);
		known.add(key);
		return isNew;
	});
}

/** Equal for what one look tells: a logo is looked into, a website is not. */
export function identify({ field, address }: GivenAddress): string {
	return `${field} ${address}`;
}

function addressesOf(profile: KnownProfile): GivenAddress[] {
	const contents = [profile.LocalizedContents].flat().filter(isObject);
	return [
		...addressesIn(profile, []),
		...contents.flatMap((content, index) =>
			addressesIn(content, ['LocalizedContents', index], content.Locale),
		),
	];
}

function addressesIn(
	texts: KnownProfile,
	place: Array<string | number>,
	locale?: unknown,
): GivenAddress[] {
	return ADDRESS_FIELDS.flatMap((field) => {
		const address = texts[field];
		const path = [...place, field];
		return typeof address === 'string'
			? [{ path, label: labelOf(path, locale), field, address }]
			: [];
	});
}
