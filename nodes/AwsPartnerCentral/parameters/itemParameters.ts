import type { IGetNodeParameterOptions } from 'n8n-workflow';

import type { Choice } from '../../../partner-central/text/choice';
import { isBlank, onlyEntry, toText } from '../../../partner-central/text/cells';
import { isObject } from '../../../partner-central/text/isObject';
import { matchChoice } from '../../../partner-central/text/matchChoice';
import { kindOf, quote, shorten } from '../../../partner-central/text/quote';
import type { Problem } from '../../../partner-central/text/problem';
import { failureCodes } from '../../../partner-central/failure/failure';
import { ItemFailure } from '../errors/itemFailure';
import { trimUnseen } from './identifiers';

/** n8n's `getNodeParameter` for one item of an execution, or for the only one of a poll. */
export type ReadParameter = (
	name: string,
	fallback: unknown,
	options?: IGetNodeParameterOptions,
) => unknown;

/**
 * Reads one item's parameters and collects what is wrong with them. Any of them may come from an
 * expression, so from a spreadsheet cell: choices by label, "yes" for true, numbers as text.
 */
export class ItemParameters {
	readonly problems: Problem[] = [];
	/** What is worth a word beside the output: a text, and the names it is about. */
	readonly hints: Array<{ text: string; names: string[] }> = [];

	/** Evaluating an expression costs n8n half a millisecond, and some parameters are asked for twice. */
	private readonly known = new Map<string, unknown>();

	/** @param item the incoming item's own fields */
	constructor(
		private readonly read: ReadParameter,
		readonly item: Readonly<Record<string, unknown>> = {},
	) {}

	/**
	 * The value as n8n resolves it; the fallback also when the parameter is not shown.
	 * @throws ItemFailure when its expression cannot be evaluated
	 */
	raw(name: string, fallback?: unknown): unknown {
		if (this.known.has(name)) return this.known.get(name);
		try {
			const value = this.read(name, fallback);
			this.known.set(name, value);
			return value;
		} catch (error) {
			throw unreadable(name, error);
		}
	}

	/** The value as it stands in the workflow, expressions unresolved; null when the parameter is not shown. */
	unresolved(name: string): unknown {
		return this.read(name, null, { rawExpressions: true });
	}

	addProblem(label: string, rule: string): void {
		this.problems.push({ path: [label], text: `${label} ${rule}` });
	}

	/** Notes beside the output; those with the same text become one, with the names of all items. */
	addHint(text: string, names: string[]): void {
		if (names.length > 0) this.hints.push({ text, names });
	}

	/** One of a dropdown's values, by code or label; the fallback when nothing is given. */
	choice<Code extends string>(
		value: unknown,
		label: string,
		choices: ReadonlyArray<Choice<Code>>,
		fallback: Code,
	): Code {
		if (isBlank(value)) return fallback;
		const entry = onlyEntry(value);
		const code = typeof entry === 'string' ? matchChoice(choices, entry) : undefined;
		if (code !== undefined) return code;
		const allowed = choices.map((choice) => `"${choice.label}"`).join(', ');
		this.addProblem(label, `must be one of ${allowed}, but is ${quote(value)}`);
		return fallback;
	}

	flag(value: unknown, label: string, fallback: boolean): boolean {
		if (isBlank(value)) return fallback;
		const text = toText(onlyEntry(value), true);
		if (typeof text === 'boolean') return text;
		const word = typeof text === 'string' ? text.toLowerCase() : '';
		if (['true', 'yes', 'on', '1'].includes(word)) return true;
		if (['false', 'no', 'off', '0'].includes(word)) return false;
		this.addProblem(label, `must be true or false, but is ${quote(value)}`);
		return fallback;
	}

	/** A number of a range, given as number or text. */
	number(
		value: unknown,
		label: string,
		{ fallback, min, max, unit }: { fallback: number; min: number; max: number; unit: string },
	): number {
		if (isBlank(value)) return fallback;
		const entry = onlyEntry(value);
		const number = typeof entry === 'number' || typeof entry === 'string' ? Number(entry) : NaN;
		if (number >= min && number <= max) return number;
		this.addProblem(
			label,
			`must be a number of ${unit} from ${min} to ${max}, but is ${quote(value)}`,
		);
		return fallback;
	}

	/** A collection ("Add Option"); as a whole it can also come from an expression. */
	collection(name: string, label: string): Record<string, unknown> {
		const value = this.raw(name, {});
		if (isBlank(value)) return {};
		if (isObject(value)) return value;
		this.addProblem(label, `must be an object, but is ${kindOf(value)}`);
		return {};
	}

	/**
	 * A value whose blank has a meaning, which a person may choose in the editor. A blank that an expression
	 * has come to is an empty cell, which chooses nothing.
	 */
	chosen(name: string, label: string): unknown {
		const value = this.raw(name, '');
		if (isBlank(value)) this.refuseEmptyExpression(name, label);
		return value;
	}

	/** An ID that may be left out, as {@link chosen}. */
	chosenIdentifier(name: string, label: string): unknown {
		const value = this.identifier(name);
		if (value === undefined) this.refuseEmptyExpression(name, label);
		return value;
	}

	/**
	 * An ID without what nobody sees around it, in any of a resource locator's modes, or what an expression
	 * put in its place; what has no text stays for the caller to refuse. Undefined when blank.
	 */
	identifier(name: string): unknown {
		const given = this.raw(name, '');
		const isLocator = typeof given === 'object' && given !== null && 'value' in given;
		const value = isLocator ? given.value : given;
		if (isBlank(value)) return undefined;
		const text = toText(onlyEntry(value), false);
		return typeof text === 'string' ? trimUnseen(text) : text;
	}

	/** The mode of a resource locator; undefined when an expression stands in its place. */
	locatorMode(name: string): unknown {
		const given = this.raw(name, '');
		return typeof given === 'object' && given !== null && 'mode' in given ? given.mode : undefined;
	}

	private refuseEmptyExpression(name: string, label: string): void {
		const unresolved = this.unresolved(name);
		// A field that was switched to an expression and left empty holds the mark alone.
		if (typeof unresolved !== 'string' || !/^=\s*\S/.test(unresolved)) return;
		this.addProblem(label, 'is missing: its expression gives nothing for this item');
	}
}

/** Of a text that n8n or an expression's author wrote. */
const MAX_REASON_CHARACTERS = 300;

/** An expression that cannot be evaluated: a mistake in it, or data that are not there. */
function unreadable(name: string, error: unknown): ItemFailure {
	// An expression can throw anything.
	const { message, description } = Object(error) as { message?: unknown; description?: unknown };
	const [reason, detail] = [message, description].map((text) =>
		typeof text === 'string' ? shorten(text, MAX_REASON_CHARACTERS) : '',
	);
	return new ItemFailure({
		message: `The expression of the parameter "${name}" failed: ${reason || 'no reason was given'}`,
		advice: 'Correct the expression. Nothing was sent to AWS for this item.',
		details: detail ? [detail] : [],
		errorCode: failureCodes.invalidInput,
	});
}
