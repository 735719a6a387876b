import type { FieldProblem, FieldValidationCode } from '../errors/serviceErrors';
import { isJsonObject, type JsonValue } from '../json';
import { shapeNamed, type Shape } from './model';
import { validateString } from './validateString';

type Check = (shape: Shape, value: JsonValue, path: string) => FieldProblem[];

const checks: Record<Shape['type'], Check> = {
	structure: validateStructure,
	list: validateList,
	map: validateMap,
	string: validateString,
	timestamp: validateTimestamp,
	integer: validateWholeNumber,
	long: validateWholeNumber,
};

/** Every problem of a value with its shape; `path` is the value's own name, empty for the body. */
export function validateShape(shapeName: string, value: JsonValue, path: string): FieldProblem[] {
	const shape = shapeNamed(shapeName);
	return checks[shape.type](shape, value, path);
}

function validateStructure(shape: Shape, value: JsonValue, path: string): FieldProblem[] {
	if (!isJsonObject(value)) return [problem(path, 'INVALID_VALUE', 'must be an object')];
	const members = Object.entries(shape.members ?? {});
	const given = members.filter(([name]) => isGiven(ownMember(value, name)));
	if (shape.union === true && given.length !== 1) {
		const names = members.map(([name]) => name).join(', ');
		return [problem(path, 'INVALID_VALUE', `must have exactly one of the members ${names}`)];
	}
	const required = new Set(shape.required ?? []);
	return members.flatMap(([name, { shape: memberShape }]) => {
		const memberPath = path === '' ? name : `${path}.${name}`;
		const member = ownMember(value, name);
		if (isGiven(member)) return validateShape(memberShape, member, memberPath);
		if (!required.has(name)) return [];
		return [problem(memberPath, 'REQUIRED_FIELD_MISSING', 'is required')];
	});
}

function validateList(shape: Shape, value: JsonValue, path: string): FieldProblem[] {
	if (!Array.isArray(value)) return [problem(path, 'INVALID_VALUE', 'must be a list')];
	const problems: FieldProblem[] = [];
	if (shape.max !== undefined && value.length > shape.max) {
		const text = `must have at most ${shape.max} entries, but has ${value.length}`;
		problems.push(problem(path, 'TOO_MANY_VALUES', text));
	}
	if (shape.min !== undefined && value.length < shape.min) {
		const text = `must have at least ${shape.min} entries, but has ${value.length}`;
		problems.push(problem(path, 'INVALID_VALUE', text));
	}
	const member = shape.member;
	if (member === undefined) return problems;
	return problems.concat(
		value.flatMap((entry, index) => validateShape(member, entry, `${path}[${index}]`)),
	);
}

function validateMap(shape: Shape, value: JsonValue, path: string): FieldProblem[] {
	if (!isJsonObject(value)) return [problem(path, 'INVALID_VALUE', 'must be an object')];
	return Object.entries(value).flatMap(([key, entry]) => {
		const entryPath = `${path}.${key}`;
		const keyProblems = shape.key ? validateShape(shape.key, key, entryPath) : [];
		if (!shape.value || entry === undefined) return keyProblems;
		return keyProblems.concat(validateShape(shape.value, entry, entryPath));
	});
}

function validateWholeNumber(shape: Shape, value: JsonValue, path: string): FieldProblem[] {
	if (typeof value !== 'number' || !Number.isInteger(value)) {
		return [problem(path, 'INVALID_VALUE', 'must be a whole number')];
	}
	if (shape.min !== undefined && value < shape.min) {
		return [problem(path, 'INVALID_VALUE', `must be at least ${shape.min}`)];
	}
	if (shape.max !== undefined && value > shape.max) {
		return [problem(path, 'INVALID_VALUE', `must be at most ${shape.max}`)];
	}
	return [];
}

/** ISO 8601 with a zone, the only form of time on this service's wire. */
const ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

function validateTimestamp(_shape: Shape, value: JsonValue, path: string): FieldProblem[] {
	if (typeof value === 'string' && ISO_TIME.test(value) && !Number.isNaN(Date.parse(value))) {
		return [];
	}
	return [problem(path, 'INVALID_STRING_FORMAT', 'must be a time in ISO 8601')];
}

function ownMember(value: { [name: string]: JsonValue | undefined }, name: string) {
	return Object.hasOwn(value, name) ? value[name] : undefined;
}

function isGiven(value: JsonValue | undefined): value is Exclude<JsonValue, null> {
	return value !== undefined && value !== null;
}

/** A problem whose message names the field, as the service's own messages do. */
function problem(path: string, code: FieldValidationCode, rule: string): FieldProblem {
	return { name: path, code, message: `${path === '' ? 'The request' : path} ${rule}.` };
}
