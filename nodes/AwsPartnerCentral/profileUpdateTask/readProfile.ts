import { prepareDetails } from '../../../partner-central/profile/prepareDetails';
import type { Validated } from '../../../partner-central/profile/validateDetails';
import type { ItemParameters } from '../parameters/itemParameters';

const profileInputChoices = [
	{ code: 'fields', label: 'Using Fields' },
	{ code: 'json', label: 'Using JSON' },
] as const;

/** The whole profile as the item gives it, checked against the model. */
export function readFullProfile(parameters: ItemParameters, cleanUpText: boolean): Validated {
	return prepareDetails(readInput(parameters), { cleanUpText });
}

function readInput(parameters: ItemParameters): unknown {
	const profileInput = parameters.choice(
		parameters.raw('profileInput', 'fields'),
		'Profile Input',
		profileInputChoices,
		'fields',
	);
	return profileInput === 'json' ? parameters.raw('profileJson', {}) : readFields(parameters);
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
		Headquarters: readGroup(parameters, 'headquarters', 'location', 'Headquarters'),
	};
}

function readLocalizedContents(parameters: ItemParameters): unknown {
	const input = parameters.choice(
		parameters.raw('localizedContentsInput', 'fields'),
		'Localized Contents Input',
		profileInputChoices,
		'fields',
	);
	if (input === 'json') return parameters.raw('localizedContentsJson', '');
	const contents = readGroup(parameters, 'localizedContents', 'content', 'Localized Contents');
	return Array.isArray(contents) && contents.length > 0 ? contents : undefined;
}

/** A fixed collection's values. */
function readGroup(
	parameters: ItemParameters,
	name: string,
	group: string,
	label: string,
): unknown {
	const unresolved = parameters.unresolved(name);
	if (typeof unresolved === 'string' && unresolved.startsWith('=')) {
		// n8n would turn the expression's result into one empty entry per character.
		parameters.addProblem(
			label,
			'cannot be filled by one expression; use expressions in its fields, or choose "Using JSON"',
		);
		return undefined;
	}
	return parameters.collection(name, label)[group];
}
