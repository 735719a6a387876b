import type { FieldProblem } from '../errors/serviceErrors';
import type { JsonObject, JsonValue } from '../json';
import { findOperation } from './model';
import { projectOnto } from './project';
import { validateShape } from './validateShape';

/**
 * Checks a request body against the model: required members, types, lengths, ranges, patterns,
 * enums, list sizes, nested structures and unions. Pure; members the model does not know are
 * ignored, `null` counts as not given (both as AWS's JSON protocol has it).
 *
 * @returns every problem, in the order of the model's members; empty for a valid request
 * @throws RangeError for an operation that is not in the model
 */
export function validateRequest(operation: string, body: JsonValue): FieldProblem[] {
	return validateShape(inputOf(operation), body, '');
}

/** The members of a valid request that the model knows, without those that are `null`. */
export function modelledInput(operation: string, body: JsonObject): JsonObject {
	return projectOnto(inputOf(operation), body) as JsonObject;
}

function inputOf(operation: string): string {
	const found = findOperation(operation);
	if (found === undefined) throw new RangeError(`The model has no operation ${operation}.`);
	return found.input;
}
