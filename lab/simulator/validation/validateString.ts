import type { FieldProblem } from '../errors/serviceErrors';
import type { JsonValue } from '../json';
import type { Shape } from './model';

const compiledPatterns = new Map<string, RegExp>();

/** Type, length, pattern and enum of a string; each broken rule is a problem of its own. */
export function validateString(shape: Shape, value: JsonValue, path: string): FieldProblem[] {
	if (typeof value !== 'string') {
		return [{ name: path, code: 'INVALID_VALUE', message: `${path} must be a string.` }];
	}
	const problems: FieldProblem[] = [];
	const length = countCodePoints(value);
	if (shape.min !== undefined && length < shape.min) {
		const message = `${path} must have at least ${shape.min} characters, but has ${length}.`;
		problems.push({ name: path, code: 'INVALID_VALUE', message });
	}
	if (shape.max !== undefined && length > shape.max) {
		const message = `${path} must have at most ${shape.max} characters, but has ${length}.`;
		problems.push({ name: path, code: 'INVALID_VALUE', message });
	}
	if (shape.pattern !== undefined && !wholePattern(shape.pattern).test(value)) {
		const message = `${path} must match the pattern ${shape.pattern}`;
		problems.push({ name: path, code: 'INVALID_STRING_FORMAT', message });
	}
	if (shape.enum !== undefined && !shape.enum.includes(value)) {
		const message = `${path} must be one of ${shape.enum.join(', ')}.`;
		problems.push({ name: path, code: 'INVALID_ENUM_VALUE', message });
	}
	return problems;
}

/** Smithy counts the length of strings in Unicode code points, not in UTF-16 units. */
function countCodePoints(text: string): number {
	return Array.from(text).length;
}

/** The model's patterns describe the whole value. */
function wholePattern(pattern: string): RegExp {
	let compiled = compiledPatterns.get(pattern);
	if (compiled === undefined) {
		compiled = new RegExp(`^(?:${pattern})$`, 'u');
		compiledPatterns.set(pattern, compiled);
	}
	return compiled;
}
