import { cleanText } from './invisible';
import { quote } from './quote';

/**
 * What is no text for people, though it may be a code: values of another column, such as a checkbox or a
 * date, and what stands where a text is to come.
 */

/** None is longer, but for the filler of designers. */
const MAX_CHARACTERS = 40;

/** `True` may be a name: spreadsheets write capitals, programs small letters. */
const BOOLEAN = /^(?:TRUE|FALSE|true|false)$/;

/**
 * ISO 8601, as n8n and databases write it: `2026-01-15`, `2026-01-15T00:00:00.000Z`, `2026-01-15 10:00`; and as
 * spreadsheets show it: `1/15/2026`, `15.01.2026`.
 */
const DATE =
	/^(?:\d{4}-[01]\d-[0-3]\d(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?|\d{1,2}([./-])\d{1,2}\1\d{4})$/;

/** With seconds: `11:11` may be a name. */
const TIME = /^\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})?$/;

/** How spreadsheets show long numbers: `1.23E+11`. */
const EXPONENT = /^[+-]?\d{1,20}(?:[.,]\d{1,20})?e[+-]\d{1,3}$/i;

const NUMBER = /^[+-]?\d[\d.,]*$/;

/** In small letters "todo" is a word of Spanish. */
const TO_COME = /^(?:TODO:?|[Xx]{3,})$/;

/** What designers put where a text is to come. */
const FILLER = /^lorem ipsum(?:[ ,]+dolor\b|(?:\.{1,3}|…)?$)/i;

/** A name between the percent signs of a template. */
const UNFILLED = /^%[a-z_][\w .-]{0,35}%$/i;

const STANDS_IN =
	'which stands for a text that is to come: leave the cell empty, or write the text';

/**
 * Why a text cannot be one that was meant to be read, and what to do; undefined when it can.
 * Completes a sentence that begins with the field's label.
 * @param canBeNumber whether a number alone may be meant: a company may be called "24", nothing is described so
 */
export function explainStrayValue(given: string, canBeNumber: boolean): string | undefined {
	const text = cleanText(given.slice(0, 2 * MAX_CHARACTERS));
	if (FILLER.test(text)) return `is ${quote(text)}, ${STANDS_IN}`;
	if (text.length > MAX_CHARACTERS) return undefined;
	if (TO_COME.test(text)) return `is ${quote(text)}, ${STANDS_IN}`;
	if (UNFILLED.test(text)) {
		return `is ${quote(text)}, a placeholder that nothing has filled in: leave the cell empty, or write the text`;
	}
	const kind = kindOfStray(text, canBeNumber);
	return (
		kind &&
		`is ${quote(text)}, which looks like ${kind}: check which column it comes from, or write the text`
	);
}

function kindOfStray(text: string, canBeNumber: boolean): string | undefined {
	if (BOOLEAN.test(text)) return 'the value of a checkbox';
	if (DATE.test(text)) return 'a date';
	if (TIME.test(text)) return 'a time';
	if (EXPONENT.test(text)) return 'a number that a spreadsheet has shortened';
	return !canBeNumber && NUMBER.test(text) ? 'a number' : undefined;
}
