/** Why a column is not taken, and what to do. Each completes a sentence that begins with its name. */

export function nearlyMatches(known: string): string {
	return `is not known, but nearly matches "${known}": rename or remove it`;
}

export function contains(known: string): string {
	return `is not known, but contains "${known}": rename or remove it`;
}

/** @param locales those of the language that is named */
export function hasNoCountry(label: string, locales: string[]): string {
	const names = locales.slice(0, 4).map((locale) => `"${label} (${locale})"`);
	return `names a language without a country: rename it to ${names.join(' or ') || `"${label}" with a locale such as fr-FR`}`;
}

export function isUnclear(label: string, locale = 'fr-FR'): string {
	return `is not clear: name it "${label}" if it holds the text itself, "${label} (${locale})" if it holds a translation, or remove it`;
}

export function hasNoTranslation(label: string): string {
	return `names a language, but ${label} is the same for all languages: rename or remove it`;
}

export function couldBeTranslation(label: string): string {
	return `is not known, but could be a translation: rename it, for example to "${label} (fr-FR)", or remove it`;
}

export function isGivenTwice(label: string): string {
	const text =
		'seems to be given twice (a second column of one name gets a number): keep one of the two, and remove or rename the other';
	return label === 'Industry Segments'
		? `${text}; several segments stand in one cell, separated by ";"`
		: text;
}
