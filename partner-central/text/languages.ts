import { commonLocaleChoices } from './commonLocales';
import { allWords, keyOf, type Word } from './nameWords';

/** What words that may name a locale say. */
export type LocaleReading =
	| { kind: 'locale'; locale: string }
	/** A language without a country, and the locales that it could be. */
	| { kind: 'language'; locales: string[] }
	/** Looks like a locale, but is none that can be taken as it is. */
	| { kind: 'doubtful'; suggestion?: string };

/** Names in English. Made when first asked for: making them takes longer than loading the whole package. */
let english: Record<'language' | 'region', Intl.DisplayNames> | undefined;

function nameInEnglish(type: 'language' | 'region', code: string): string | undefined {
	english ??= {
		language: new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }),
		region: new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' }),
	};
	return english[type].of(code);
}

const commonLocales = new Set<string>(commonLocaleChoices.map(({ code }) => code));
const commonLanguages = new Set([...commonLocales].map((code) => code.slice(0, 2)));
const commonRegions = new Set([...commonLocales].map((code) => code.slice(3)));

/** Codes by folded name. */
interface Names {
	languages: Map<string, string>;
	regions: Map<string, string>;
}

let names: Names | undefined;

/**
 * Languages and countries by their English names, and the common ones by the names that they have in each
 * of the common languages ("Deutsch", "allemand", "ドイツ語"). From the data of the engine, which knows
 * English in any case; collected when first asked for, in less than a tenth of a second.
 */
function knownNames(): Names {
	if (names) return names;
	names = { languages: new Map(), regions: new Map() };
	for (const tongue of commonLanguages) {
		addNames(names, tongue, commonLanguages, commonRegions);
	}
	const letters = [...'abcdefghijklmnopqrstuvwxyz'];
	const codes = letters.flatMap((first) => letters.map((second) => first + second));
	// Retired codes share their name with the one that took their place.
	const current = codes.filter((code) => Intl.getCanonicalLocales(code)[0] === code);
	const regions = codes.map((code) => code.toUpperCase());
	addNames(names, 'en', current, regions);
	return names;
}

function addNames(
	{ languages, regions }: Names,
	tongue: string,
	languageCodes: Iterable<string>,
	regionCodes: Iterable<string>,
): void {
	const languageNames = new Intl.DisplayNames([tongue], { type: 'language', fallback: 'none' });
	for (const code of languageCodes) {
		const name = languageNames.of(code);
		if (name !== undefined) languages.set(fold(name), code);
	}
	const regionNames = new Intl.DisplayNames([tongue], { type: 'region', fallback: 'none' });
	for (const code of regionCodes) {
		const name = regionNames.of(code);
		if (name !== undefined) regions.set(fold(name), currentRegion(code));
	}
}

/** `UK` is `GB`. */
function currentRegion(code: string): string {
	return Intl.getCanonicalLocales(`und-${code}`)[0]?.slice(4) ?? code;
}

/** Without accents, which not everybody writes. */
function fold(name: string): string {
	const text = name.toLowerCase();
	if (/^[a-z]*$/.test(text)) return text;
	return text.normalize('NFKD').replace(/[^\p{L}]/gu, '');
}

/** Two letters that are the code of a language. */
function isLanguageCode(text: string): boolean {
	return /^[a-z]{2}$/i.test(text) && nameInEnglish('language', text.toLowerCase()) !== undefined;
}

function isRegionCode(text: string): boolean {
	return /^[a-z]{2}$/i.test(text) && nameInEnglish('region', text.toUpperCase()) !== undefined;
}

/** Capitals that are the code of a country, and of a language that is not one of the common ones. */
function isRatherRegion(code: string): boolean {
	return /^[A-Z]{2}$/.test(code) && isRegionCode(code) && !commonLanguages.has(code.toLowerCase());
}

/** The code of a language that is called so. */
function languageCalled(name: string): string | undefined {
	return knownNames().languages.get(fold(name));
}

/** More words name no locale. */
const MAX_WORDS = 8;

/** The locale or language that all the words together name, or undefined. */
export function readLocale(words: readonly Word[]): LocaleReading | undefined {
	if (words.length === 0 || words.length > MAX_WORDS) return undefined;
	const [first, second] = words as [Word, Word | undefined];
	const pair = words.length === 2 && second ? readPair(first, second) : undefined;
	if (pair) return pair;
	if (isLanguageCode(first.text)) {
		// Most who write UK mean the country.
		if (keyOf(words) === 'uk') return { kind: 'language', locales: ['en-GB', 'uk-UA'] };
		// Most who write CH mean Switzerland, and not Chamorro.
		if (words.length === 1 && isRatherRegion(first.text)) return { kind: 'doubtful' };
		if (words.length === 1) return language(first.text.toLowerCase());
		if (words.slice(1).every(({ text }) => isSubtag(text))) {
			return language(first.text.toLowerCase());
		}
	}
	if (words.length === 1 && /^[a-z]{2}$/i.test(first.text)) return { kind: 'doubtful' };
	return readNames(words);
}

/** Two words of two letters: `fr-FR`, `FR_fr`, `fr fr`. */
function readPair(first: Word, second: Word): LocaleReading | undefined {
	if (!/^[a-z]{2}$/i.test(first.text) || !/^[a-z]{2}$/i.test(second.text)) return undefined;
	const code = `${first.text.toLowerCase()}-${second.text.toUpperCase()}`;
	if (commonLocales.has(code)) return { kind: 'locale', locale: code };
	const current = Intl.getCanonicalLocales(code)[0] ?? code;
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
		const region = code && regionCalled(words.slice(end));
		if (code && region) return { kind: 'locale', locale: `${code}-${region}` };
	}
	return undefined;
}

function regionCalled(words: readonly Word[]): string | undefined {
	const key = keyOf(words);
	return isRegionCode(key) ? currentRegion(key.toUpperCase()) : knownNames().regions.get(fold(key));
}

/** Whether a text is the name of a language and of nothing else: `Französisch`, `French (France)`, but no country. */
export function namesLanguage(text: string): boolean {
	const words = allWords(text);
	const isCode = words.every((word) => /^[a-z]{1,2}$/i.test(word.text));
	if (isCode || words.length > MAX_WORDS) return false;
	return readNames(words) !== undefined && regionCalled(words) === undefined;
}

/**
 * Whether words that are no locale still speak of one: a language, a country, a code.
 * @returns what they could mean
 */
export function findLocale(words: readonly Word[]): LocaleReading | undefined {
	if (regionCalled(words) !== undefined) return { kind: 'doubtful' };
	for (const [index, word] of words.entries()) {
		const next = words[index + 1];
		const pair = next?.joint && readPair(word, next);
		if (pair) return pair.kind === 'locale' ? { kind: 'doubtful', suggestion: pair.locale } : pair;
		const code = languageCalled(word.text) ?? (next && languageCalled(word.text + next.text));
		if (code) return language(code);
		if (isLanguageInNote(word.text)) return language(word.text.toLowerCase());
		if (word.text === 'UK' || commonRegions.has(word.text)) return { kind: 'doubtful' };
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

function language(code: string): LocaleReading {
	return { kind: 'language', locales: localesOf(code) };
}

/** The locales of a language: the common ones, else the one where most people speak it. */
function localesOf(code: string): string[] {
	const current = Intl.getCanonicalLocales(code)[0] ?? code;
	const spoken = current === 'no' ? 'nb' : current;
	const common = [...commonLocales].filter((locale) => locale.startsWith(`${spoken}-`));
	if (common.length > 0) return common;
	const { region } = new Intl.Locale(spoken).maximize();
	return region ? [`${spoken}-${region}`] : [];
}
