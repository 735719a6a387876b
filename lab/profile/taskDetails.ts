import type { TaskDetails } from '../simulator';

type LocalizedContent = NonNullable<TaskDetails['LocalizedContents']>[number];

/** What a profile must have, in the order of the model. */
export const exampleProfile = {
	DisplayName: 'Example Widgets',
	Description: 'Widgets for every example.',
	WebsiteUrl: 'https://widgets.example.com',
	LogoUrl: 'https://widgets.example.com/logo.png',
	PrimarySolutionType: 'SOFTWARE_PRODUCTS',
	IndustrySegments: ['RETAIL'],
	TranslationSourceLocale: 'en-US',
} as const;

/** A valid profile; `changes` go on top of it. */
export function taskDetails(changes: Partial<TaskDetails> = {}): TaskDetails {
	return { ...exampleProfile, IndustrySegments: [...exampleProfile.IndustrySegments], ...changes };
}

/** A valid translation; `changes` go on top of it. */
export function localizedContent(
	locale: string,
	changes: Partial<LocalizedContent> = {},
): LocalizedContent {
	return {
		Locale: locale,
		DisplayName: `Widgets ${locale}`,
		Description: 'The same widgets, in other words.',
		WebsiteUrl: `https://widgets.example.com/${locale}`,
		LogoUrl: 'https://widgets.example.com/logo.png',
		...changes,
	};
}
