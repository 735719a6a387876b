import { addressesIn } from '../text/addresses';
import { isBlank, onlyEntry, parsedIfStructure, toText } from '../text/cells';
import type { Choice } from '../text/choice';
import { explainDamage } from '../text/damage';
import { findMarkup } from '../text/html';
import { toLine, withoutInvisible } from '../text/invisible';
import { toLocale } from '../text/locale';
import { isLocale } from './isLocale';
import { matchChoice } from '../text/matchChoice';
import { labelOf } from './labels';
import { quote } from '../text/quote';
import type { Problem } from '../text/problem';
import { explainShape } from '../text/explainShape';
import { explainStrayValue } from '../text/strayValues';

/** Where a cell's value goes: members of the model, and the locale of a translation for the label. */
export interface Place {
	path: Problem['path'];
	locale?: unknown;
}

/**
 * Reads the cells of one row and notes what nobody can have meant. A value that is noted stays as it is:
 * nothing of the row is sent.
 */
export class CellReader {
	readonly problems: Problem[] = [];
	/** Texts that hold HTML or Markdown: each by its label, with the first piece of it. */
	readonly markup: string[] = [];

	private readonly noted = new Set<string>();

	constructor(readonly cleanUpText: boolean) {}

	/** A text for people to read. */
	text(value: unknown, place: Place): unknown {
		const text = toText(
			this.single(value, place, () => true),
			this.cleanUpText,
		);
		this.lookForMarkup(text, place);
		const isName = place.path.at(-1) === 'DisplayName';
		const stray = typeof text === 'string' && explainStrayValue(text, isName);
		if (stray) this.note(place, stray);
		return text;
	}

	/** A web address, without any character that nobody sees. */
	address(value: unknown, place: Place): unknown {
		const given = toText(
			this.single(value, place, (text) => /^https?:/i.test(text)),
			false,
		);
		this.lookForMarkup(given, place);
		if (typeof given !== 'string') return given;
		const address = withoutInvisible(given);
		const [one, other] = addressesIn(address);
		if (other !== undefined) {
			this.note(place, `holds two addresses, ${quote(one)} and ${quote(other)}: keep one`);
		}
		if (!this.cleanUpText) return address;
		return toLine(address).replace(/^https:/i, lowerUnlessCapitals);
	}

	/** A code of one of a dropdown's values, given by code or label. */
	choice(value: unknown, place: Place, choices: readonly Choice[]): unknown {
		const match = (text: string) => matchChoice(choices, text);
		const given = toText(
			this.single(value, place, (text) => match(text) !== undefined),
			true,
		);
		return typeof given === 'string' ? (match(given) ?? given) : given;
	}

	locale(value: unknown, place: Place): unknown {
		const names = (text: string) => isLocale(toLocale(text, true));
		return toLocale(this.single(value, place, names), this.cleanUpText);
	}

	/** A short code of letters and digits. */
	code(value: unknown, place: Place): unknown {
		const given = this.single(value, place, (text) => text.length <= 3);
		const text = toText(given, this.cleanUpText);
		return typeof text === 'string' ? withoutInvisible(text) : text;
	}

	private lookForMarkup(text: unknown, place: Place): void {
		const markup = typeof text === 'string' && findMarkup(text);
		if (markup) this.markup.push(`${labelOf(place.path, place.locale)}: ${markup}`);
	}

	/** Of each place the first problem only: the others follow from it. */
	note({ path, locale }: Place, rule: string): void {
		const place = JSON.stringify(path);
		if (this.noted.has(place)) return;
		this.noted.add(place);
		this.problems.push({ path, text: `${labelOf(path, locale)} ${rule}` });
	}

	/**
	 * The one value of a cell, undefined when it counts as not given.
	 * @param fits which text a member of a list or an object should have to be suggested
	 */
	private single(value: unknown, place: Place, fits: (text: string) => boolean): unknown {
		const parsed = parsedIfStructure(value);
		if (isBlank(parsed)) return undefined;
		const given = onlyEntry(parsed);
		if (typeof given === 'object' && given !== null) {
			this.note(place, explainShape(parsed as object, fits, parsed !== value));
		} else if (typeof given === 'string' || typeof given === 'number') {
			const damage = explainDamage(String(given));
			if (damage) this.note(place, damage);
		}
		return given;
	}
}

/** A telephone's keyboard begins with a capital; the service takes all capitals or none. */
function lowerUnlessCapitals(scheme: string): string {
	return scheme === scheme.toUpperCase() ? scheme : scheme.toLowerCase();
}
