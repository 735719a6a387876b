import type { INodeProperties } from 'n8n-workflow';

import { shapeOf } from '../../../partner-central/model/shapes';
import { walk } from '../../../partner-central/model/walk';
import { explainFindings } from '../../../partner-central/profile/explainFindings';
import { isBlank, onlyEntry, toText } from '../../../partner-central/text/cells';
import type { ItemParameters } from './itemParameters';

/** A text that becomes a member of a request: what the panel shows, and what AWS's model says about it. */
export interface TextField {
	/** Default: the member's name in words. */
	label?: string;
	/** Of the parameter. Default: the member's name, which begins with a small letter there. */
	name?: string;
	/** The model's shape that judges the text. Default: the one named like the member. */
	shape?: string;
	description: string;
	placeholder?: string;
	default?: string;
	isOptional?: boolean;
	/** A code of so many digits: in a cell it has lost its zeros, and people write it in groups. */
	digits?: number;
}

/** By the names of the members. */
export type TextFields<Member extends string = string> = Readonly<Record<Member, TextField>>;

export function textProperties(fields: TextFields): INodeProperties[] {
	return Object.entries(fields).map(([member, field]) => toProperty(member, field));
}

function toProperty(member: string, field: TextField): INodeProperties {
	const { default: value = '', description, placeholder, isOptional = false, digits } = field;
	return {
		displayName: labelOf(member, field),
		name: nameOf(member, field),
		type: 'string',
		// A code opens something, as long as it holds.
		...(digits ? { typeOptions: { password: true } } : {}),
		default: value,
		...(isOptional ? {} : { required: true }),
		...(placeholder ? { placeholder } : {}),
		description,
	};
}

/** The members that are given; what is missing or wrong becomes a problem. */
export function readTexts<Member extends string>(
	parameters: ItemParameters,
	fields: TextFields<Member>,
): Partial<Record<Member, string>> {
	const texts: Partial<Record<Member, string>> = {};
	for (const [member, field] of Object.entries(fields) as Array<[Member, TextField]>) {
		const text = readText(parameters, member, field);
		if (text !== undefined) texts[member] = text;
	}
	return texts;
}

function readText(
	parameters: ItemParameters,
	member: string,
	field: TextField,
): string | undefined {
	const label = labelOf(member, field);
	const given = parameters.raw(nameOf(member, field), field.default ?? '');
	if (isBlank(given)) {
		if (!field.isOptional) parameters.addProblem(label, 'is missing');
		return undefined;
	}
	const text = field.digits
		? toDigits(onlyEntry(given), field.digits)
		: toText(onlyEntry(given), true);
	const findings = walk(shapeOf(field.shape ?? member), text);
	const problems = explainFindings(findings, { nameOf: () => label, isJson: false });
	parameters.problems.push(...problems);
	return problems.length === 0 ? (text as string) : undefined;
}

function toDigits(given: unknown, digits: number): unknown {
	if (typeof given === 'string') return given.replace(/[\s-]/g, '');
	return typeof given === 'number' ? String(given).padStart(digits, '0') : given;
}

function labelOf(member: string, { label }: TextField): string {
	return label ?? member.replace(/(?<=[a-z])(?=[A-Z])/g, ' ');
}

function nameOf(member: string, { name }: TextField): string {
	return name ?? member.charAt(0).toLowerCase() + member.slice(1);
}
