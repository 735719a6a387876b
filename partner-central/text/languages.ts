import { commonLanguages, commonLocales, commonRegions } from './commonLocales';
import {
	canonical,
	isLanguageCode,
	isRegionCode,
	languageCalled,
	regionCalled,
} from './languageNames';
import { allWords, keyOf, type Word } from './nameWords';

/** What words that may name a locale say. */
export type LocaleReading =
	| { kind: 'locale'; locale: string }
	/** A language without a country, and the locales that it could be. */
	| { kind: 'language'; locales: string[] }
	/** Looks like a locale, but is none that can be taken as it is. */
	| { kind: 'doubtful'; suggestion?: string };

/** More words name no locale. */
const MAX_WORDS = 8;

/** The locale or language that all the words together name, or undefined. */
export function readLocale(words: readonly Word[]): LocaleReading | undefined {
	const [first, second, third] = words;
	if (!first || words.length > MAX_WORDS) return undefined;
	const pair = second && !third && readPair(first, second);
	if (pair) return pair;
	if (isLanguageCode(first.text) && words.slice(1).every(({ text }) => isSubtag(text))) {
		return languageOfCode(first.text);
	}
	if (!second && /^[a-z]{2}$/i.test(first.text)) return { kind: 'doubtful' };
	return readNames(words);
}

/** Two words of two letters: `fr-FR`, `FR_fr`, `fr fr`. */
function readPair(first: Word, second: Word): LocaleReading | undefined {
	if (!/^[a-z]{2}$/i.test(first.text) || !/^[a-z]{2}$/i.test(second.text)) return undefined;
	const code = `${first.text.toLowerCase()}-${second.text.toUpperCase()}`;
	if (commonLocales.has(code)) return { kind: 'locale', locale: code };
	const current = canonical(code);
	if (current !== code) return { kind: 'doubtful', suggestion: current };
	const isExact = second.joint !== undefined && code === `${first.text}-${second.text}`;
	// `to-do` and `en_fr` (from one language into another) are not for Tonga and France.
	const isPlausible =
		commonLanguages.has(first.text.toLowerCase()) &&
		isRegionCode(second.text) &&
		!commonLanguages.has(second.text.toLowerCase());
	if (isExact || isPlausible) return { kind: 'locale', locale: code };
	return { kind: 'doubtful', suggestion: code };
}

/** Scripts and regions beyond what AWS takes: `zh-Hans-CN`, `es-419`. */
function isSubtag(text: string): boolean {
	return /^(hans|hant|latn|cyrl|arab|[0-9]{3})$/i.test(text) || isRegionCode(text);
}

/** `French`, `French (France)`, `English (US)`, `Français`. */
function readNames(words: readonly Word[]): LocaleReading | undefined {
	const whole = languageCalled(keyOf(words));
	if (whole) return language(whole);
	for (let end = words.length - 1; end > 0; end--) {
		const code = languageCalled(keyOf(words.slice(0, end)));
		const region = code && regionCalled(keyOf(words.slice(end)));
		if (code && region) return { kind: 'locale', locale: `${code}-${region}` };
	}
	return undefined;
}

/** Whether a text is the name of a language and of nothing else: `Französisch`, `French (France)`, but no country. */
export function namesLanguage(text: string): boolean {
	const words = allWords(text);
	const isCode = words.every((word) => /^[a-z]{1,2}$/i.test(word.text));
	if (isCode || words.length > MAX_WORDS) return false;
	return readNames(words) !== undefined && regionCalled(keyOf(words)) === undefined;
}

/**
 * Whether words that are no locale still speak of one: a language, a country, a code.
 * @returns what they could mean
 */
export function findLocale(words: readonly Word[]): LocaleReading | undefined {
	if (regionCalled(keyOf(words)) !== undefined) return { kind: 'doubtful' };
	for (const [index, word] of words.entries()) {
		const next = words[index + 1];
		const pair = next?.joint && readPair(word, next);
		if (pair) return pair.kind === 'locale' ? { kind: 'doubtful', suggestion: pair.locale } : pair;
		const code = languageCalled(word.text) ?? (next && languageCalled(word.text + next.text));
		if (code) return language(code);
		if (isLanguageInNote(word.text)) return languageOfCode(word.text);
		if (commonRegions.has(word.text)) return { kind: 'doubtful' };
		// A note that only its readers understand.
		if (!/^[\p{Script=Latin}\p{M}\p{N}]+$/u.test(word.text)) return { kind: 'doubtful' };
	}
	return undefined;
}

/** In capitals, or of a common language and no word of a note: "it has to be short, no emoji". */
function isLanguageInNote(text: string): boolean {
	if (/^[A-Z]{2}$/.test(text)) return isLanguageCode(text);
	return commonLanguages.has(text) && !['it', 'he', 'hi', 'id'].includes(text);
}

function languageOfCode(text: string): LocaleReading {
	const code = text.toLowerCase();
	// Most who write UK mean the country.
	if (code === 'uk') return { kind: 'language', locales: ['en-GB', 'uk-UA'] };
	// Most who write CH mean Switzerland, and not Chamorro.
	return isRatherRegion(text) ? { kind: 'doubtful' } : language(code);
}

/** Capitals that are the code of a country, and of a language that is not one of the common ones. */
function isRatherRegion(text: string): boolean {
	return /^[A-Z]{2}$/.test(text) && isRegionCode(text) && !commonLanguages.has(text.toLowerCase());
}

function language(code: string): LocaleReading {
	return { kind: 'language', locales: localesOf(code) };
}

/** The locales of a language: the common ones, else the one where most people speak it, if AWS takes it. */
function localesOf(code: string): string[] {
	const { language: current, region } = new Intl.Locale(code).maximize();
	const spoken = current === 'no' ? 'nb' : current;
	const common = [...commonLocales].filter((locale) => locale.startsWith(`${spoken}-`));
	if (common.length > 0) return common;
	// Neither `fil-PH` nor `eo-001`.
	const likely = `${spoken}-${region}`;
	return likely.length === 'xx-XX'.length ? [likely] : [];
}
