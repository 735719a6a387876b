import { toText } from './cells';
import { commonLocaleChoices } from './commonLocales';
import { findCountry } from './countries';
import { withoutInvisible } from './invisible';
import { matchLabel } from './matchChoice';

/** Longer texts are no locale with a few blanks in it, and not worth the search. */
const MAX_LOCALE_CHARACTERS = 20;

/** A locale's code, from the code in any spelling or from the name of a common one. */
export function toLocale(value: unknown, cleanUpText: boolean): unknown {
	const text = toText(value, cleanUpText);
	if (typeof text !== 'string') return text;
	const given = withoutInvisible(text);
	return matchLabel(commonLocaleChoices, given) ?? (cleanUpText ? toLocaleCode(given) : given);
}

/** `en_us`, `EN-us`, `en–US` and `en us`, trimmed, become `en-US`, and `en-UK` becomes `en-GB`; anything else stays for the judge. */
function toLocaleCode(text: string): string {
	if (text.length > MAX_LOCALE_CHARACTERS) return text;
	return text.replace(
		/^([a-z]{2})\s{0,9}[-_ \u2010-\u2014]\s{0,9}([a-z]{2})$/i,
		(_text, language: string, country: string) => {
			const code = country.toUpperCase();
			return `${language.toLowerCase()}-${findCountry(code) ?? code}`;
		},
	);
}
