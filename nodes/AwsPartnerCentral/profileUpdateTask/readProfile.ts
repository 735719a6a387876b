import { isBlank } from '../../../partner-central/text/cells';
import { prepareUpdate, type UpdateOptions } from '../../../partner-central/profile/prepareUpdate';
import type { ProfileUpdate } from '../../../partner-central/profile/profileUpdate';
import type { ItemParameters } from '../parameters/itemParameters';
import { readPartnerName, type ProfileSource } from './profileSource';
import { contentsInputChoices, updateModeChoices } from './startChoices';

const MARKUP =
	'AWS shows plain text, no HTML and no Markdown. These would be published as they stand:';
const NAMES_PARTNER =
	'Taken as the name of the partner, so the display name stays as it is (a column Display Name would change it):';
const IGNORED_COLUMNS = 'Columns that are no fields of a profile were ignored:';

/**
 * What the item does to the profile, checked against the model.
 * @returns An empty stand-in when there are problems; it is not used, because they stop the item.
 */
export function readProfile(
	parameters: ItemParameters,
	{ row, fieldsToIgnore }: ProfileSource,
	options: Omit<UpdateOptions, 'mode'>,
): ProfileUpdate {
	const mode = parameters.choice(
		parameters.raw('updateMode', 'partial'),
		'Update Mode',
		updateModeChoices,
		'partial',
	);
	const given = row ? row.given : readFields(parameters);
	// A whole profile needs every column that could give one of its fields.
	const partnerName = mode === 'partial' ? readPartnerName(parameters) : undefined;
	const result = prepareUpdate(given, { ...options, fieldsToIgnore, mode, partnerName });
	if (result.ok) {
		parameters.addHint(NAMES_PARTNER, result.companyColumn ? [result.companyColumn] : []);
		parameters.addHint(IGNORED_COLUMNS, result.ignoredColumns);
		parameters.addHint(MARKUP, result.markup);
		return result.details;
	}
	// A hostile row can have more problems than a call can have arguments.
	for (const problem of result.problems) parameters.problems.push(problem);
	return {} as ProfileUpdate;
}

/** Parameters that each hold the whole of a field. */
const plainFields = {
	DisplayName: 'displayName',
	Description: 'description',
	WebsiteUrl: 'websiteUrl',
	LogoUrl: 'logoUrl',
	PrimarySolutionType: 'primarySolutionType',
	IndustrySegments: 'industrySegments',
	TranslationSourceLocale: 'translationSourceLocale',
	RemoveLocales: 'removeLocales',
} as const;

/** What is filled in, under the names of a row. */
function readFields(parameters: ItemParameters): Record<string, unknown> {
	const fields: Record<string, unknown> = {};
	for (const [field, name] of Object.entries(plainFields)) {
		const value = parameters.raw(name, '');
		// An expression is meant to give something, whatever it gives for this item.
		if (!isBlank(value) || isExpression(parameters.unresolved(name))) fields[field] = value;
	}
	const contents = readLocalizedContents(parameters);
	if (!isBlank(contents)) fields.LocalizedContents = contents;
	const location = groupOf(parameters, headquartersGroup);
	if (!isBlank(location)) fields.Headquarters = location;
	return fields;
}

function readLocalizedContents(parameters: ItemParameters): unknown {
	const input = parameters.choice(
		parameters.raw('localizedContentsInput', 'fields'),
		'Translations Input',
		contentsInputChoices,
		'fields',
	);
	return input === 'json'
		? parameters.raw('localizedContentsJson', '')
		: groupOf(parameters, localizedContentsGroup);
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

function groupOf(parameters: ItemParameters, { name, member, label }: Group): unknown {
	const value = parameters.raw(name, {});
	const unresolved = parameters.unresolved(name);
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
