/** Members of the model's `TaskDetails`, in the order in which a person reads a profile. */
export const profileFieldLabels = {
	DisplayName: 'Display Name',
	Description: 'Description',
	WebsiteUrl: 'Website URL',
	LogoUrl: 'Logo URL',
	PrimarySolutionType: 'Primary Solution Type',
	IndustrySegments: 'Industry Segments',
	TranslationSourceLocale: 'Translation Source Locale',
	LocalizedContents: 'Localized Contents',
	Headquarters: 'Headquarters',
} as const;

/** Members of the model's `LocalizedContent` that are translated, so that a column can carry them for a locale. */
export const localizedFieldNames = ['DisplayName', 'Description', 'WebsiteUrl', 'LogoUrl'] as const;

/** Members of the model's `Headquarters`. */
export const headquartersFieldLabels = {
	CountryCode: 'Headquarters Country Code',
	SubdivisionCode: 'Headquarters Subdivision Code',
} as const;

export type ProfileField = keyof typeof profileFieldLabels;
export type LocalizedField = (typeof localizedFieldNames)[number];
export type HeadquartersField = keyof typeof headquartersFieldLabels;

export const profileFieldNames = Object.keys(profileFieldLabels) as ProfileField[];
