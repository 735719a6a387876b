import { isObject } from '../text/isObject';
import { shapeOf, type Limits, type Shape, type StructureShape, type TextShape } from './shapes';

/** Where a value stands: names of members and positions in lists. */
export type Path = Array<string | number>;

/** A rule of the model that a value breaks. Data only: what is said about it is up to others. */
export interface Finding {
	path: Path;
	rule: 'missing' | 'unknown' | 'union' | 'type' | 'min' | 'max' | 'pattern' | 'values';
	/** With the limit of the rule. Of a member that is not known: the structure's. */
	shape: Shape;
	value: unknown;
}

/** Longer lists are refused for their length, without a word about each entry. */
export const MAX_JUDGED_ENTRIES = 100;

/**
 * Everything that the model refuses of a value, in the order of the model's members. What is `undefined` or
 * `null` counts as not given, as it does for the service.
 */
export function* walk(shape: Shape, value: unknown, path: Path = []): Generator<Finding, void> {
	const broken = (rule: Finding['rule']): Finding => ({ path, rule, shape, value });
	if (!isGiven(value)) {
		yield broken('missing');
	} else if (shape.type === 'structure') {
		if (!isObject(value)) yield broken('type');
		else {
			yield* walkMembers(shape, value, path);
			if (shape.isUnion && Object.values(value).filter(isGiven).length !== 1) yield broken('union');
		}
	} else if (shape.type === 'list') {
		if (!Array.isArray(value)) yield broken('type');
		else {
			const { max = Infinity } = shape;
			if (value.length <= Math.max(max, MAX_JUDGED_ENTRIES)) {
				const entry = shapeOf(shape.member);
				for (const [index, member] of value.entries()) yield* walk(entry, member, [...path, index]);
			}
			yield* brokenSize(value.length, shape).map(broken);
		}
	} else if (shape.type === 'number') {
		if (!Number.isSafeInteger(value)) yield broken('type');
		else yield* brokenSize(value as number, shape).map(broken);
	} else if (typeof value === 'string') {
		yield* brokenRules(value, shape).map(broken);
	} else {
		yield broken('type');
	}
}

/** Whether a value is what the model wants. */
export function fits(shape: Shape, value: unknown): boolean {
	return walk(shape, value).next().done === true;
}

function* walkMembers(
	shape: StructureShape,
	value: Record<string, unknown>,
	path: Path,
): Generator<Finding, void> {
	for (const [name, member] of shape.members) {
		if (member.isRequired || isGiven(value[name])) {
			yield* walk(shapeOf(member.shape), value[name], [...path, name]);
		}
	}
	for (const [name, member] of Object.entries(value)) {
		if (isGiven(member) && !shape.members.has(name)) {
			yield { path: [...path, name], rule: 'unknown', shape, value: member };
		}
	}
}

function brokenSize(size: number, { min = -Infinity, max = Infinity }: Limits) {
	if (size < min) return ['min'] as const;
	return size > max ? (['max'] as const) : [];
}

function brokenRules(text: string, shape: TextShape): Array<Finding['rule']> {
	const rules: Array<Finding['rule']> = [...brokenSize(countCharacters(text), shape)];
	// Nothing more can be said of a text that is not there.
	if (text === '' && rules.length > 0) return rules;
	if (shape.values && !shape.values.includes(text)) rules.push('values');
	if (shape.regExp && !shape.regExp.test(text)) rules.push('pattern');
	return rules;
}

/** The service counts code points, not UTF-16 units. */
export function countCharacters(text: string): number {
	const pairs = text.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g);
	return text.length - (pairs?.length ?? 0);
}

function isGiven(value: unknown): boolean {
	return value !== undefined && value !== null;
}

/** A value in which nothing is missing or wrong, without what the model does not know and what is not given. */
export function onlyKnown(shape: Shape, value: unknown): unknown {
	if (shape.type === 'list') {
		const entry = shapeOf(shape.member);
		return (value as unknown[]).map((member) => onlyKnown(entry, member));
	}
	if (shape.type !== 'structure') return value;
	const given = value as Record<string, unknown>;
	const known = [...shape.members]
		.filter(([name]) => isGiven(given[name]))
		.map(([name, member]) => [name, onlyKnown(shapeOf(member.shape), given[name])]);
	return Object.fromEntries(known);
}
