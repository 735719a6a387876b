/** Partners and profiles as parameters of the node, and as rows of a spreadsheet. */
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { TaskDetails } from '../simulator';

/** The parameters of `profileInput` "fields" that give these details. */
export function fieldParameters(details: TaskDetails): INodeParameters {
	const { LocalizedContents, Headquarters } = details;
	return {
		displayName: details.DisplayName,
		description: details.Description,
		websiteUrl: details.WebsiteUrl,
		logoUrl: details.LogoUrl,
		primarySolutionType: details.PrimarySolutionType,
		industrySegments: details.IndustrySegments,
		translationSourceLocale: details.TranslationSourceLocale,
		...(LocalizedContents && {
			localizedContents: {
				content: LocalizedContents.map((content) => ({
					locale: content.Locale,
					displayName: content.DisplayName,
					description: content.Description,
					websiteUrl: content.WebsiteUrl,
					logoUrl: content.LogoUrl,
				})),
			},
		}),
		...(Headquarters && {
			headquarters: {
				location: {
					countryCode: Headquarters.CountryCode,
					subdivisionCode: Headquarters.SubdivisionCode,
				},
			},
		}),
	};
}

/** Options of a start that looks at nothing before it sends the whole profile (`updateMode` "full"). */
export const SENDS_AT_ONCE = {
	checkAddresses: 'off',
	otherTranslations: 'remove',
	skipIfUnchanged: false,
};

/** The parameters of `profileInput` "json"; the details, or an expression such as `={{ $json }}`. */
export function jsonParameters(profile: TaskDetails | string | object): INodeParameters {
	return {
		profileInput: 'json',
		profileJson: typeof profile === 'string' ? profile : JSON.stringify(profile),
	};
}

/** A row of a spreadsheet with the column names people write; `changes` are further columns. */
export function spreadsheetRow(details: TaskDetails, changes: IDataObject = {}): IDataObject {
	return {
		'Display Name': details.DisplayName,
		Description: details.Description,
		'Website URL': details.WebsiteUrl,
		'Logo URL': details.LogoUrl,
		'Primary Solution Type': details.PrimarySolutionType,
		'Industry Segments': details.IndustrySegments.join(', '),
		'Translation Source Locale': details.TranslationSourceLocale,
		...changes,
	};
}

/** A partner as the panel stores it. */
export function locator(value: string, mode: 'id' | 'arn' | 'list' | 'name' = 'id') {
	return { __rl: true, mode, value };
}
