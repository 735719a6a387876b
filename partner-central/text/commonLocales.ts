import { toChoices } from './choice';

/** Locales offered in dropdowns. The service takes any of the form `xx-XX` (shape `Locale`). */
const commonLocaleLabels = {
	'ar-SA': 'Arabic (Saudi Arabia)',
	'zh-CN': 'Chinese (China)',
	'zh-TW': 'Chinese (Taiwan)',
	'cs-CZ': 'Czech (Czechia)',
	'da-DK': 'Danish (Denmark)',
	'nl-NL': 'Dutch (Netherlands)',
	'en-AU': 'English (Australia)',
	'en-GB': 'English (United Kingdom)',
	'en-US': 'English (United States)',
	'fi-FI': 'Finnish (Finland)',
	'fr-CA': 'French (Canada)',
	'fr-FR': 'French (France)',
	'de-DE': 'German (Germany)',
	'el-GR': 'Greek (Greece)',
	'he-IL': 'Hebrew (Israel)',
	'hi-IN': 'Hindi (India)',
	'hu-HU': 'Hungarian (Hungary)',
	'id-ID': 'Indonesian (Indonesia)',
	'it-IT': 'Italian (Italy)',
	'ja-JP': 'Japanese (Japan)',
	'ko-KR': 'Korean (South Korea)',
	'nb-NO': 'Norwegian (Norway)',
	'pl-PL': 'Polish (Poland)',
	'pt-BR': 'Portuguese (Brazil)',
	'pt-PT': 'Portuguese (Portugal)',
	'ro-RO': 'Romanian (Romania)',
	'es-MX': 'Spanish (Mexico)',
	'es-ES': 'Spanish (Spain)',
	'sv-SE': 'Swedish (Sweden)',
	'th-TH': 'Thai (Thailand)',
	'tr-TR': 'Turkish (Türkiye)',
	'uk-UA': 'Ukrainian (Ukraine)',
	'vi-VN': 'Vietnamese (Vietnam)',
} as const;

export const commonLocaleChoices = toChoices(commonLocaleLabels);

export const commonLocales = new Set<string>(commonLocaleChoices.map(({ code }) => code));
export const commonLanguages = new Set([...commonLocales].map((code) => code.slice(0, 2)));
export const commonRegions = new Set([...commonLocales].map((code) => code.slice(3)));
