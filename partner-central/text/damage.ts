import { cleanText, codeOf } from './invisible';
import { quote } from './quote';

/**
 * What stands in a cell by accident: a formula's error, a placeholder nobody filled, letters that were lost
 * on the way. Nothing of it may be published.
 */

/** No error is longer, in any language. */
const MAX_ERROR_CHARACTERS = 40;

/** Longer texts are refused for their length by every field. */
const MAX_JUDGED_CHARACTERS = 2000;

/**
 * `#REF!`, `#NAME?` and their translations (`#BEZUG!`, `#¿NOMBRE?`, `#ЗНАЧ!`, `#DIV/0!`): a word between a
 * hash and a mark. A hashtag has no mark.
 */
const ERROR_WITH_MARK = /^#[¡¿]?\p{L}[\p{L}\p{M}\d_./]*[!?]$/u;

/** Those without a mark, in the languages of Excel, Google Sheets and LibreOffice. */
const ERRORS_WITHOUT_MARK = new Set([
	'#N/A', // English and most others
	'#NV', // German
	'#N/D', // Italian, Portuguese, Croatian, Spanish (Latin America)
	'#N/DISP', // Portuguese
	'#N/B', // Dutch
	'#I/T', // Danish, Norwegian
	'#N/V', // Slovenian
	'#Н/Д', // Russian, Ukrainian
	'#Δ/Υ', // Greek
	'#YOK', // Turkish
	'#PUUTTUU', // Finnish
	'#HIÁNYZIK', // Hungarian
	'#NENÍ_K_DISPOZICI', // Czech
	'#NEDOSTUPNÝ', // Slovak
	'#GETTING_DATA', // Excel, while it asks a cube
	'#ПОЛУЧЕНИЕ_ДАННЫХ',
	'#DATEN_ABRUFEN',
]);

/** LibreOffice: `Err:502`, in its languages. */
const NUMBERED_ERROR =
	/^(?:err|error|erreur|fehler|erro|errore|fout|fejl|feil|fel|virhe|błąd|chyba|hiba|hata|ошибка|エラー|错误|錯誤|오류) ?: ?5\d\d$/iu;

/** A column that is too narrow for its date, in a file of what was displayed. */
const TOO_NARROW = /^#{3,}$/;

const LOADING =
	/^(?:loading|wird geladen|chargement(?: en cours)?|cargando|caricamento(?: in corso)?|carregando|a carregar|laden|загрузка|読み込んでいます|読み込み中|正在加载|載入中|로드 중)\s?(?:\.{2,3}|…)$/iu;

/** Results of calculations with what is no number or no date. */
const NOT_A_NUMBER = /^(?:[+-]?nan|[+-]?infinity|invalid date(?:time)?)$/i;

/** A formula in place of its result: `=VLOOKUP(`, `=A1`, `='My Sheet'!B2`, `="01"`, LibreOffice's `of:=`. */
const FORMULA = /^(?:of:)?\{?= ?[+-]?(?:["'(]|\$?\p{L}[\p{L}\p{M}\d_.$]*(?:[(!:]|\d\b))/iu;

/** What somebody writes where there is nothing to write. */
const PLACEHOLDER =
	/^(?:n\/a|n\.a\.|-+|–|—|_+|\?+|\.+|…|tb[acd]|none|nil|unchanged|no changes?|same(?: as (?:above|before))?|as is|see above|\(null\)|<null>|\\n|\(blank\)|\(empty\))$/i;

/** What JavaScript makes of an object in a text, and n8n of one in an expression. */
const OBJECT_IN_TEXT = /\[object [A-Z]\w{0,20}\]|^\[(?:Object|Array): /;

/** A line break as JSON and programs write it, and as Excel stores it in some of its exports. */
const WRITTEN_LINE_BREAK = /\\n|_x000[ADad]_/;

/** Placeholders of n8n and of most templates; a text for people has no double braces. */
const UNRESOLVED = /\{\{(?:[^}]|\}(?!\})){0,200}\}\}/;

/**
 * UTF-8 that was read as Windows-1252 (`Ã©` for é, `â€™` for an apostrophe) or as Mac Roman (`√©`, `‚Äô`).
 * No language writes these pairs.
 */
const MISREAD = /Ã[¡-ª¬\u00AD¯-º¼-¿]|â€|ï»¿|√[†°¢£§•¶ß®©™´¨≠Æ∂ªºΩæø]|‚Ä/;

/** Windows-1252 that was read as ISO 8859-1 leaves control characters; the next line of a mainframe is none of these. */
const MISREAD_CONTROL = /[\u0080-\u0084\u0086-\u009F]/;

const SAVE_AS_UTF8 =
	'save the file as "CSV UTF-8", or choose its encoding in the node that reads it';

/**
 * Why a cell's text cannot be what was meant, and what to do; undefined when nothing is wrong with it.
 * Completes a sentence that begins with the field's label.
 */
export function explainDamage(given: string): string | undefined {
	const start = given.slice(0, MAX_JUDGED_CHARACTERS);
	const text = cleanText(start);
	const reason = text.length > MAX_ERROR_CHARACTERS ? undefined : explainWholeCell(text);
	if (reason) return `is ${quote(text)}, ${reason}`;
	if (FORMULA.test(text)) {
		return `is ${quote(text)}, a formula in place of its result: write the text itself, or let the sheet deliver values`;
	}
	const object = OBJECT_IN_TEXT.exec(text);
	if (object) {
		return `contains ${quote(object[0])}, which is what becomes of an object in a text: take one of its members, such as {{ $json.field.name }}`;
	}
	const lineBreak = WRITTEN_LINE_BREAK.exec(text);
	if (lineBreak) {
		return `contains ${quote(lineBreak[0])}, which is a line break written out: put a space in its place, or let the tool that writes it give plain text`;
	}
	const placeholder = UNRESOLVED.exec(text);
	if (placeholder) {
		return `contains ${quote(placeholder[0])}, which nothing has filled in: switch the field that it comes from to Expression, or write the text itself`;
	}
	// Cleaning up may have taken half of a pair already.
	return explainCharacters(start);
}

function explainWholeCell(text: string): string | undefined {
	if (isFormulaError(text)) return 'an error of a spreadsheet: correct the cell or leave it empty';
	if (LOADING.test(text)) {
		return 'because the spreadsheet was still calculating: run again when it has finished';
	}
	if (NOT_A_NUMBER.test(text)) {
		return 'the result of a calculation that failed: correct it or leave the cell empty';
	}
	if (PLACEHOLDER.test(text)) {
		return 'which stands for no value: leave the cell empty, or write the text';
	}
	return undefined;
}

function isFormulaError(text: string): boolean {
	return (
		ERROR_WITH_MARK.test(text) ||
		ERRORS_WITHOUT_MARK.has(text.toUpperCase()) ||
		NUMBERED_ERROR.test(text) ||
		TOO_NARROW.test(text)
	);
}

function explainCharacters(text: string): string | undefined {
	if (text.includes('\uFFFD')) {
		return `contains U+FFFD (\uFFFD), which stands for a letter that was lost because the file was read in another encoding than it was saved in: ${SAVE_AS_UTF8}`;
	}
	const misread = MISREAD.exec(text)?.[0];
	if (misread) {
		return `contains ${quote(misread)}, a letter that was read in another encoding than it was saved in: ${SAVE_AS_UTF8}`;
	}
	const control = MISREAD_CONTROL.exec(text)?.[0];
	if (control) {
		return `contains ${codeOf(control)}, a character that was read in another encoding than it was saved in: ${SAVE_AS_UTF8}`;
	}
	if (text.includes('\uFFFC')) {
		return 'contains U+FFFC, the place of a picture that was copied along with the text: remove it';
	}
	const own = /[\uE000-\uF8FF]/.exec(text)?.[0];
	return own
		? `contains ${codeOf(own)}, a sign of a program's own font, such as a bullet of Word: write it again as plain text`
		: undefined;
}
