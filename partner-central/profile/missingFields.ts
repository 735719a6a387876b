import { localizedFieldNames } from './fields';
import type { Problem } from '../text/problem';
import { validateDetails } from './validateDetails';

/**
 * What a whole profile must have and what is not given. Translations may take what they lack from elsewhere.
 * @param details what is given, judged or not
 * @param rowLocales the locales of rows whose texts are those of a translation
 */
export function missingFields(
	details: Record<string, unknown>,
	rowLocales: readonly string[],
): Problem[] {
	const validated = validateDetails({ ...details, LocalizedContents: undefined });
	const problems = validated.ok ? [] : validated.problems;
	const missing = problems.filter(({ path: [field] }) => details[String(field)] === undefined);
	const [locale] = rowLocales;
	const others = missing.filter(({ path: [field] }) => !isText(field));
	if (locale === undefined || others.length === missing.length) return missing;
	// In a translation the texts of the main profile are missing by nature.
	return [...others, { path: ['LocalizedContents'], text: isTranslation(locale) }];
}

function isTranslation(locale: string): string {
	return `This row is a translation (${locale}) and no whole profile: choose the Update Mode "Only What Is Given", or give ${locale} as Translation Source Locale if its texts are those of the main profile`;
}

function isText(field: unknown): boolean {
	return localizedFieldNames.some((name) => name === field);
}
