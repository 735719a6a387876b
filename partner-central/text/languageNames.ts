import { commonLanguages, commonRegions } from './commonLocales';

/** What languages and countries are called, from the data of the engine, which knows English in any case. */

type Kind = 'language' | 'region';

/** Making one takes longer than loading the whole package: none is made before it is asked for. */
function namesIn(tongue: string, kind: Kind): Intl.DisplayNames {
	return new Intl.DisplayNames([tongue], { type: kind, fallback: 'none' });
}

let english: Record<Kind, Intl.DisplayNames> | undefined;

function nameInEnglish(kind: Kind, code: string): string | undefined {
	english ??= { language: namesIn('en', 'language'), region: namesIn('en', 'region') };
	return english[kind].of(code);
}

/** Who writes "Latin" means a script or a part of the world. */
const LATIN = 'la';

/** Codes by folded name. */
interface Names {
	languages: Map<string, string>;
	regions: Map<string, string>;
}

/**
 * Languages and countries by their English names, and the common ones by the names that they have in each
 * of the common languages ("Deutsch", "allemand", "ドイツ語"). Takes less than a tenth of a second.
 */
export function collectNames(): Names {
	const names: Names = { languages: new Map(), regions: new Map() };
	for (const tongue of commonLanguages) addNames(names, tongue, commonLanguages, commonRegions);
	const letters = [...'abcdefghijklmnopqrstuvwxyz'];
	const codes = letters.flatMap((first) => letters.map((second) => first + second));
	// Retired codes share their name with the one that took their place.
	const current = codes.filter((code) => canonical(code) === code && code !== LATIN);
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
	const languageNames = namesIn(tongue, 'language');
	for (const code of languageCodes) {
		const name = languageNames.of(code);
		if (name !== undefined) languages.set(fold(name), code);
	}
	const regionNames = namesIn(tongue, 'region');
	for (const code of regionCodes) {
		const name = regionNames.of(code);
		if (name !== undefined) regions.set(fold(name), currentRegion(code));
	}
}

let collected: Names | undefined;

function knownNames(): Names {
	return (collected ??= collectNames());
}

/** A language's or locale's code as it is now: `iw` is `he`. */
export function canonical(code: string): string {
	return new Intl.Locale(code).toString();
}

/** `UK` is `GB`. */
function currentRegion(code: string): string {
	return canonical(`und-${code}`).slice('und-'.length);
}

/** Without accents, which not everybody writes. */
function fold(name: string): string {
	return name
		.toLowerCase()
		.normalize('NFKD')
		.replace(/[^\p{L}]/gu, '');
}

/** Two letters that are the code of a language. */
export function isLanguageCode(text: string): boolean {
	return /^[a-z]{2}$/i.test(text) && nameInEnglish('language', text.toLowerCase()) !== undefined;
}

export function isRegionCode(text: string): boolean {
	return /^[a-z]{2}$/i.test(text) && nameInEnglish('region', text.toUpperCase()) !== undefined;
}

/** The code of a language that is called so. */
export function languageCalled(name: string): string | undefined {
	return knownNames().languages.get(fold(name));
}

/** The code of a country that has this code or name. */
export function regionCalled(text: string): string | undefined {
	return isRegionCode(text)
		? currentRegion(text.toUpperCase())
		: knownNames().regions.get(fold(text));
}
