import * as v from 'valibot';

import { labelOf } from './labels';
import type { Problem } from '../text/problem';
import {
	profileChangesSchema,
	taskDetailsSchema,
	type ProfileChanges,
	type TaskDetails,
} from './schema';

export type Validated<Value = TaskDetails> =
	| { ok: true; details: Value }
	| { ok: false; problems: Problem[] };

/** Checks whole task details against everything the model says of `TaskDetails`; finds every problem. */
export function validateDetails(details: Record<string, unknown>): Validated {
	return validate(taskDetailsSchema, details);
}

/** Checks what is given of a profile; what is left out is no problem. */
export function validateChanges(changes: Record<string, unknown>): Validated<ProfileChanges> {
	return validate(profileChangesSchema, changes);
}

function validate<Value>(
	schema: v.GenericSchema<unknown, Value>,
	details: Record<string, unknown>,
): Validated<Value> {
	const result = v.safeParse(schema, details);
	if (result.success) return { ok: true, details: result.output };
	return { ok: false, problems: result.issues.map((issue) => toProblem(issue, details)) };
}

function toProblem(issue: v.BaseIssue<unknown>, details: Record<string, unknown>): Problem {
	const path = (issue.path ?? []).map(({ key }) => key as string | number);
	const label = labelOf(path, localeAt(path, details));
	const rule = issue.input === undefined || issue.input === null ? 'is missing' : issue.message;
	return { path, text: `${label} ${rule}` };
}

function localeAt(path: Array<string | number>, details: Record<string, unknown>): unknown {
	const [field, position, member] = path;
	if (field !== 'LocalizedContents' || typeof position !== 'number' || member === 'Locale') {
		return undefined;
	}
	const contents = details.LocalizedContents as Array<{ Locale?: unknown } | null>;
	return contents[position]?.Locale;
}
