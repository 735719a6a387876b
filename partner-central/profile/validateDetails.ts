import * as v from 'valibot';

import { labelOf, type Problem } from './problem';
import { taskDetailsSchema, type TaskDetails } from './schema';

export type Validated = { ok: true; details: TaskDetails } | { ok: false; problems: Problem[] };

/** Checks whole task details against everything the model says of `TaskDetails`; finds every problem. */
export function validateDetails(details: Record<string, unknown>): Validated {
	const result = v.safeParse(taskDetailsSchema, details);
	if (result.success) return { ok: true, details: result.output };
	return { ok: false, problems: result.issues.map((issue) => toProblem(issue, details)) };
}

function toProblem(
	issue: v.InferIssue<typeof taskDetailsSchema>,
	details: Record<string, unknown>,
): Problem {
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
	const contents = details.LocalizedContents;
	if (!Array.isArray(contents)) return undefined;
	return (contents[position] as { Locale?: unknown } | null)?.Locale;
}
