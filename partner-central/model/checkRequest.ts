import { kindOf, quote, shorten } from '../text/quote';
import type { Problem } from '../text/problem';
import { shapeOf, type Shape } from './shapes';

type Path = Array<string | number>;

/** No member of the model has a longer name; the names of unknown ones are anybody's. */
const MAX_NAME_CHARACTERS = 60;

/** Checks a request of any operation against the model; finds every problem. */
export function checkRequest(inputShape: string, request: unknown): Problem[] {
	return check(request, inputShape, []);
}

function check(value: unknown, shapeName: string, path: Path): Problem[] {
	const shape = shapeOf(shapeName);
	switch (shape.type) {
		case 'structure':
			return checkStructure(value, shape, path);
		case 'list':
			return checkList(value, shape, path);
		case 'string':
			return checkString(value, shape, path);
		case 'integer':
		case 'long':
			return checkWholeNumber(value, shape, path);
		default:
			throw new Error(`Shape ${shapeName} has the type ${shape.type}, which no request has`);
	}
}

function checkStructure(value: unknown, shape: Shape, path: Path): Problem[] {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		return [problem(path, `must be an object, but is ${kindOf(value)}`)];
	}
	const members = shape.members ?? {};
	const given = Object.entries(value).filter(
		([, member]) => member !== undefined && member !== null,
	);
	const names = given.map(([name]) => name);
	const problems = (shape.required ?? [])
		.filter((name) => !names.includes(name))
		.map((name) => problem([...path, name], 'is missing'));
	if (shape.union && given.length !== 1) {
		problems.push(problem(path, `must have exactly one of ${Object.keys(members).join(', ')}`));
	}
	for (const [name, member] of given) {
		const memberShape = Object.hasOwn(members, name) ? members[name] : undefined;
		const found = memberShape
			? check(member, memberShape, [...path, name])
			: [problem([...path, name], `is not known; known are ${Object.keys(members).join(', ')}`)];
		// One by one: a list can have more problems than a call can have arguments.
		for (const each of found) problems.push(each);
	}
	return problems;
}

function checkList(value: unknown, shape: Shape, path: Path): Problem[] {
	if (!Array.isArray(value)) return [problem(path, `must be a list, but is ${kindOf(value)}`)];
	const problems = value.flatMap((entry, index) =>
		check(entry, shape.member ?? '', [...path, index]),
	);
	return [...checkSize(value.length, 'entries', shape, path), ...problems];
}

function checkString(value: unknown, shape: Shape, path: Path): Problem[] {
	if (typeof value !== 'string') return [problem(path, `must be text, but is ${kindOf(value)}`)];
	const problems = checkSize(Array.from(value).length, 'characters', shape, path);
	if (shape.enum && !shape.enum.includes(value)) {
		problems.push(problem(path, `must be one of ${shape.enum.join(', ')}, but is ${quote(value)}`));
	}
	if (shape.pattern && !new RegExp(`^(?:${shape.pattern})$`).test(value)) {
		problems.push(problem(path, `must match the pattern ${shape.pattern}, but is ${quote(value)}`));
	}
	return problems;
}

function checkWholeNumber(value: unknown, shape: Shape, path: Path): Problem[] {
	return Number.isSafeInteger(value)
		? checkSize(value as number, 'as its value', shape, path)
		: [problem(path, `must be a whole number, but is ${quote(value)}`)];
}

function checkSize(size: number, unit: string, shape: Shape, path: Path): Problem[] {
	const { min = -Infinity, max = Infinity } = shape;
	if (size < min) {
		return [problem(path, `must have at least ${min} ${unit}, but has ${size}`)];
	}
	if (size > max) {
		return [problem(path, `must have at most ${max} ${unit}, but has ${size}`)];
	}
	return [];
}

function problem(path: Path, rule: string): Problem {
	const label = path
		.map((part) =>
			typeof part === 'number' ? `[${part}]` : `.${shorten(part, MAX_NAME_CHARACTERS)}`,
		)
		.join('');
	return { path, text: `${label.slice(1) || 'The request'} ${rule}` };
}
