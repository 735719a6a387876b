import { shapeOf } from '../model/shapes';
import { fits } from '../model/walk';
import { commonLocaleChoices } from '../text/commonLocales';
import { findCountry } from '../text/countries';
import { namesLanguage } from '../text/languages';
import { toLocale } from '../text/locale';

/** Whether a value is a locale as the service takes it. */
export function isLocale(value: unknown): value is string {
	return fits(shapeOf('Locale'), value);
}

/** No name of a language and a country is longer. */
const MAX_CHARACTERS = 60;

/** Whether a cell speaks of a locale in any notation: `fr-FR`, `FR_fr`, `Französisch`; but `DE-BE` is a part of Germany. */
export function namesLocale(value: unknown): value is string {
	if (typeof value !== 'string' || value.length > MAX_CHARACTERS) return false;
	const locale = toLocale(value, true);
	return (
		isLocale(value.trim()) ||
		commonLocaleChoices.some(({ code }) => code === locale) ||
		// Finnish calls its Korean "korea".
		(namesLanguage(value) && findCountry(value.trim()) === undefined)
	);
}
