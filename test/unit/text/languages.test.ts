/** Languages, countries and locales as people write them, by Unicode's names. */
import { collectNames } from '../../../partner-central/text/languageNames';
import { findLocale, namesLanguage, readLocale } from '../../../partner-central/text/languages';
import { allWords } from '../../../partner-central/text/nameWords';

const locale = (code: string) => ({ kind: 'locale', locale: code });
const language = (...locales: string[]) => ({ kind: 'language', locales });
const doubtful = (suggestion?: string) => ({ kind: 'doubtful', ...(suggestion && { suggestion }) });
const french = language('fr-CA', 'fr-FR');

test.each<[string, object | undefined]>([
	// Codes of both
	['fr-FR', locale('fr-FR')],
	['FR fr', locale('fr-FR')],
	['fr-BE', locale('fr-BE')],
	['fr be', locale('fr-BE')],
	['FR_be', locale('fr-BE')],
	['en_fr', doubtful('en-FR')],
	['to-do', doubtful('to-DO')],
	['sw-KE', locale('sw-KE')],
	['sw KE', doubtful('sw-KE')],
	['sw-ke', doubtful('sw-KE')],
	['xx-XX', locale('xx-XX')],
	['xx_xx', doubtful('xx-XX')],
	['fr_xx', doubtful('fr-XX')],
	['en-UK', doubtful('en-GB')],
	['iw-IL', doubtful('he-IL')],
	['fr-FRA', undefined],
	['fra-FR', undefined],
	// The code of a language
	['fr', french],
	['UK', language('en-GB', 'uk-UA')],
	['no', language('nb-NO')],
	['Ukrainian', language('uk-UA')],
	['sw', language('sw-TZ')],
	['iw', language('he-IL')],
	['tl', language()],
	['CH', doubtful()],
	['ch', language('ch-GU')],
	['LN', language('ln-CD')],
	['IT', language('it-IT')],
	['eo', language()],
	['zh-Hans', language('zh-CN', 'zh-TW')],
	['sr-Cyrl-RS', language('sr-RS')],
	['ar-Arab', language('ar-SA')],
	['uz-Latn', language('uz-UZ')],
	['zh-Hant-TW', language('zh-CN', 'zh-TW')],
	['es-419', language('es-MX', 'es-ES')],
	['es-4190', undefined],
	['es-x419', undefined],
	['fr version', undefined],
	['fr-FR version', undefined],
	['xx', doubtful()],
	['zzz', undefined],
	// Names
	['French', french],
	['Français', french],
	['francais', french],
	['フランス語', french],
	['Deutsch', language('de-DE')],
	['Hebrew', language('he-IL')],
	['Español', language('es-MX', 'es-ES')],
	['French (France)', locale('fr-FR')],
	['French (FR)', locale('fr-FR')],
	['English (UK)', locale('en-GB')],
	['English (United Kingdom)', locale('en-GB')],
	['Englisch (Vereinigtes Königreich)', locale('en-GB')],
	['French, Côte d’Ivoire', locale('fr-CI')],
	['French old', undefined],
	['France', undefined],
	// Eight words, and nine
	['e n g l i s h GB', locale('en-GB')],
	['e n g l i s h G B', undefined],
	['', undefined],
])('%j as a locale', (text, reading) => {
	expect(readLocale(allWords(text))).toEqual(reading);
});

test.each<[string, object | undefined]>([
	['France', doubtful()],
	['Vereinigtes Königreich', doubtful()],
	['GB', doubtful()],
	['translated into fr-FR', doubtful('fr-FR')],
	['translated into en-UK', doubtful('en-GB')],
	['into French', french],
	['in Old English', language('en-AU', 'en-GB', 'en-US')],
	['in Canadian French', french],
	['in Latin American Spanish', language('es-MX', 'es-ES')],
	['written in Latin letters', undefined],
	['in Haitian Creole', language('ht-HT')],
	['FR version', french],
	['in fr please', french],
	['in FR please', french],
	['the SW version', language('sw-TZ')],
	['the sw version', undefined],
	['as it is, he has to say hi, id first', undefined],
	['CH version', doubtful()],
	['UK version', language('en-GB', 'uk-UA')],
	['the US version', doubtful()],
	['the us version', undefined],
	['必須', doubtful()],
	['short 必須', doubtful()],
	['e\u0301tat no 5', undefined],
	['max 600', undefined],
	['old', undefined],
	['', undefined],
])('%j as a note that may speak of one', (text, reading) => {
	expect(findLocale(allWords(text))).toEqual(reading);
});

test.each<[string, boolean]>([
	['Französisch', true],
	['French (France)', true],
	['France', false],
	['fr', false],
	['fr-FR', false],
	['F R', false],
	['Sales', false],
	['French (S o u t h A f)', false],
	['e n g l i s h G B', false],
])('%j names a language: %s', (text, expected) => {
	expect(namesLanguage(text)).toBe(expected);
});

test('names in English and, of what is common, in each common language', () => {
	const { languages, regions } = collectNames();
	const codes = ['french', 'swahili', 'hebrew', 'francais', 'tiengviet', 'שוודית', 'フランス語'];
	expect(codes.map((name) => languages.get(name))).toEqual([
		...['fr', 'sw', 'he', 'fr', 'vi', 'sv', 'fr'],
	]);
	const countries = ['france', 'cotedivoire', 'unitedkingdom', 'deutschland', '日本', 'zzz'];
	expect(countries.map((name) => regions.get(name))).toEqual([
		...['FR', 'CI', 'GB', 'DE', 'JP', undefined],
	]);
	expect(languages.get('suaheli')).toBeUndefined();
});
