import {
	prepareChanges,
	type ProfileUpdate,
} from '../../../partner-central/profile/prepareChanges';
import { prepareDetails } from '../../../partner-central/profile/prepareDetails';
import type { TaskDetails } from '../../../partner-central/model/types';
import { isBlank } from '../../../partner-central/text/cells';
import { isEmptyRow } from '../../../partner-central/profile/emptyRow';
import { matchChoice } from '../../../partner-central/text/matchChoice';
import type { Choice } from '../../../partner-central/text/choice';
import type { NormaliseOptions } from '../../../partner-central/profile/normaliseDetails';
import type { Prepared } from '../../../partner-central/profile/readRow';
import type { ItemParameters } from '../parameters/itemParameters';

const inputChoices = [
	{ code: 'fields', label: 'Using Fields' },
	{ code: 'json', label: 'Using JSON' },
] as const;

const updateModeChoices = [
	{ code: 'full', label: 'Full' },
	{ code: 'partial', label: 'Partial' },
] as const;

export const unknownColumnsChoices: Array<Choice<'ignore' | 'fail'>> = [
	{ code: 'ignore', label: 'Ignore', description: 'Use the others, and name it beside the output' },
	{ code: 'fail', label: 'Fail', description: 'The item fails, and nothing is sent for it' },
];

/** The profile as the item gives it, whole or in part, checked against the model. */
export function readProfile(
	parameters: ItemParameters,
	options: NormaliseOptions,
): { mode: 'full'; details: TaskDetails } | { mode: 'partial'; update: ProfileUpdate } {
	const mode = parameters.choice(
		parameters.raw('updateMode', 'full'),
		'Update Mode',
		updateModeChoices,
		'full',
	);
	const profileInput = parameters.choice(
		parameters.raw('profileInput', 'fields'),
		'Profile Input',
		inputChoices,
		'fields',
	);
	const input = () => {
		if (profileInput === 'json') return parameters.raw('profileJson', {});
		return mode === 'full' ? readFields(parameters) : readFieldsToUpdate(parameters);
	};
	return mode === 'full'
		? { mode, details: valid(parameters, prepareDetails(input(), options)) }
		: { mode, update: valid(parameters, prepareChanges(input(), options)) };
}

/** Whether the item is an empty row of a sheet: no partner, and no filled cell of a profile. */
export function isEmptyItem(parameters: ItemParameters): boolean {
	if (parameters.identifier('partner') !== undefined) return false;
	const profileInput = parameters.raw('profileInput', 'fields');
	return (
		typeof profileInput === 'string' &&
		matchChoice(inputChoices, profileInput) === 'json' &&
		isEmptyRow(parameters.raw('profileJson', {}))
	);
}

const HTML = 'AWS shows text, not HTML. This is published as it stands:';
const IGNORED_COLUMNS = 'Columns that are no fields of a profile were ignored:';

/** The value, or an empty stand-in that is not used because the problems stop the item. */
function valid<Value extends object>(parameters: ItemParameters, result: Prepared<Value>): Value {
	if (result.ok) {
		parameters.addHint(IGNORED_COLUMNS, result.ignoredColumns);
		parameters.addHint(HTML, result.html);
		return result.details;
	}
	// One by one: a row can have more problems than a call can have arguments.
	for (const problem of result.problems) parameters.problems.push(problem);
	return {} as Value;
}

function readFields(parameters: ItemParameters): Record<string, unknown> {
	return {
		DisplayName: parameters.raw('displayName', ''),
		Description: parameters.raw('description', ''),
		WebsiteUrl: parameters.raw('websiteUrl', ''),
		LogoUrl: parameters.raw('logoUrl', ''),
		PrimarySolutionType: parameters.raw('primarySolutionType', ''),
		IndustrySegments: parameters.raw('industrySegments', []),
		TranslationSourceLocale: parameters.raw('translationSourceLocale', ''),
		LocalizedContents: readLocalizedContents(parameters),
		Headquarters: groupOf(parameters, headquartersGroup, (name) => ({
			value: parameters.raw(name, {}),
			unresolved: parameters.unresolved(name),
		})),
	};
}

/** The chosen fields; names as in full mode. */
function readFieldsToUpdate(parameters: ItemParameters): Record<string, unknown> {
	const chosen = parameters.collection('fieldsToUpdate', 'Fields to Update');
	const unresolved = (parameters.unresolved('fieldsToUpdate') ?? {}) as Record<string, unknown>;
	const fromCollection = (name: string) => ({ value: chosen[name], unresolved: unresolved[name] });
	const { localizedContentsJson, ...fields } = chosen;
	for (const group of [headquartersGroup, localizedContentsGroup]) {
		if (group.name in fields) fields[group.name] = groupOf(parameters, group, fromCollection);
	}
	if (!isBlank(localizedContentsJson)) {
		if (fields.localizedContents === undefined) fields.localizedContents = localizedContentsJson;
		// Both ways in one update would leave open which of them counts.
		else parameters.addProblem('Localized Contents', 'is given twice: in fields and as JSON');
	}
	return fields;
}

function readLocalizedContents(parameters: ItemParameters): unknown {
	const input = parameters.choice(
		parameters.raw('localizedContentsInput', 'fields'),
		'Localized Contents Input',
		inputChoices,
		'fields',
	);
	if (input === 'json') return parameters.raw('localizedContentsJson', '');
	const contents = groupOf(parameters, localizedContentsGroup, (name) => ({
		value: parameters.raw(name, {}),
		unresolved: parameters.unresolved(name),
	}));
	return Array.isArray(contents) && contents.length > 0 ? contents : undefined;
}

/** A fixed collection, and the name of the only group of fields in it. */
interface Group {
	name: string;
	member: string;
	label: string;
}

const headquartersGroup: Group = {
	name: 'headquarters',
	member: 'location',
	label: 'Headquarters',
};
const localizedContentsGroup: Group = {
	name: 'localizedContents',
	member: 'content',
	label: 'Localized Contents',
};

function groupOf(
	parameters: ItemParameters,
	{ name, member, label }: Group,
	find: (name: string) => { value: unknown; unresolved: unknown },
): unknown {
	const { value, unresolved } = find(name);
	if (isExpression(unresolved) || isExplodedExpression(unresolved, member)) {
		parameters.addProblem(
			label,
			'cannot be filled by one expression; use expressions in its fields, or give it as JSON',
		);
		return undefined;
	}
	return typeof value === 'object' && value !== null
		? (value as Record<string, unknown>)[member]
		: undefined;
}

function isExpression(unresolved: unknown): boolean {
	return typeof unresolved === 'string' && unresolved.startsWith('=');
}

/** n8n turns an expression in place of a list of entries into an entry of defaults for each character. */
function isExplodedExpression(unresolved: unknown, member: string): boolean {
	const entries = (unresolved as Record<string, unknown> | undefined)?.[member];
	return (
		Array.isArray(entries) &&
		entries.length >= '={{x}}'.length &&
		entries.every(
			(entry: unknown) =>
				typeof entry === 'object' &&
				entry !== null &&
				Object.entries(entry).every(([name, value]) => name === 'locale' || value === ''),
		)
	);
}
