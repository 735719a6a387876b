import { quote } from '../text/quote';

/** Why a column is not taken, and what to do. Each completes a sentence that begins with its name. */

export function nearlyMatches(known: string): string {
	return `is not known, but nearly matches "${known}": rename or remove it`;
}

export function contains(known: string): string {
	if (known === 'Localized Contents') {
		return `is not known, but contains "${known}": give each text in a column of its own, such as "Description (fr-FR)", or all in one list`;
	}
	return `is not known, but contains "${known}": rename or remove it`;
}

/** @param locales those of the language that is named */
export function hasNoCountry(label: string, locales: string[]): string {
	const names = locales.map((locale) => `"${label} (${locale})"`);
	return `names a language without a country: rename it to ${names.join(' or ') || `"${label}" with a locale such as fr-FR`}`;
}

export function isUnclear(label: string, locale = 'fr-FR'): string {
	return `is not clear: name it "${label}" if it holds the text itself, "${label} (${locale})" if it holds a translation, or remove it`;
}

/** The same for what has no translations. */
export function isDoubtful(label: string): string {
	return `is not clear: name it "${label}" if it holds the value itself, or remove it`;
}

/** `Sprache: fr-FR`: the row may be a translation, whatever the column is called. */
export function holdsLocale(locale: string): string {
	return `is not known, but holds the locale or language ${quote(locale)}: name it "Locale" if the texts of the row are for it, "Translation Source Locale" if the main texts are, or remove it`;
}

/** @param bare another column of the row */
export function standsBeside(bare: string): string {
	return `stands beside ${quote(bare)}, so it is not clear which of them counts: rename or remove one of the two`;
}

export function couldBeMeant(label: string): string {
	return `is not known, but could be meant for "${label}": rename or remove it`;
}

export function hasNoTranslation(label: string): string {
	return `names a language, but ${label} is the same for all languages: rename or remove it`;
}

export function couldBeTranslation(label: string): string {
	return `is not known, but could be a translation: rename it, for example to "${label} (fr-FR)", or remove it`;
}

export function isGivenTwice(label: string | undefined): string {
	return label === 'Industry Segments'
		? 'seems to hold one of several segments, or to be given twice: several segments stand in one cell of "Industry Segments", separated by ";"'
		: 'seems to be given twice (a second column of one name gets a number): keep one of the two, and remove or rename the other';
}
