/** Partial updates of a partner whose profile a test has set. */
import type { INodeParameters } from 'n8n-workflow';
import type { TaskDetails } from '../../lab/simulator';
import type { TestBed } from './partnerCentral';
import { localizedContent, taskDetails } from '../../lab/profile/taskDetails';

/** A profile with everything a profile can have: two translations and headquarters. */
export function richProfile(changes: Partial<TaskDetails> = {}): TaskDetails {
	return taskDetails({
		IndustrySegments: ['RETAIL', 'GAMING'],
		LocalizedContents: [localizedContent('fr-FR'), localizedContent('de-DE')],
		Headquarters: { CountryCode: 'US', SubdivisionCode: 'WA' },
		...changes,
	});
}

/** Parameters that change these fields and nothing else. */
export function changingFields(fields: INodeParameters): INodeParameters {
	const input = 'localizedContentsJson' in fields ? { localizedContentsInput: 'json' } : {};
	return { updateMode: 'partial', profileInput: 'fields', ...EMPTY_FIELDS, ...input, ...fields };
}

/** Parameters that change what a JSON gives; by default each item's own. */
export function changingJson(profileJson: object | string = '={{ $json }}'): INodeParameters {
	return {
		updateMode: 'partial',
		profileInput: 'json',
		profileJson: typeof profileJson === 'string' ? profileJson : JSON.stringify(profileJson),
	};
}

const EMPTY_FIELDS: INodeParameters = {
	displayName: '',
	description: '',
	websiteUrl: '',
	logoUrl: '',
	primarySolutionType: '',
	industrySegments: [],
	translationSourceLocale: '',
};

/** The details of the starts that arrived, oldest first. */
export function sentDetails(bed: TestBed): TaskDetails[] {
	return bed
		.bodies('StartProfileUpdateTask')
		.map(({ TaskDetails: details }) => details as unknown as TaskDetails);
}

/** Locales of a profile's translations, in their order. */
export function localesOf({ LocalizedContents = [] }: Partial<TaskDetails>): string[] {
	return LocalizedContents.map(({ Locale }) => Locale);
}
