import type { TaskDetails } from '../../../simulator';

/** A valid profile; `changes` go on top of it. */
export function taskDetails(changes: Partial<TaskDetails> = {}): TaskDetails {
	return {
		DisplayName: 'Example Widgets',
		Description: 'Widgets for every example.',
		WebsiteUrl: 'https://widgets.example.com',
		LogoUrl: 'https://widgets.example.com/logo.png',
		PrimarySolutionType: 'SOFTWARE_PRODUCTS',
		IndustrySegments: ['RETAIL'],
		TranslationSourceLocale: 'en-US',
		...changes,
	};
}

/** A valid localized content. */
export function localizedContent(locale: string) {
	return {
		Locale: locale,
		DisplayName: `Widgets ${locale}`,
		Description: 'The same widgets, in other words.',
		WebsiteUrl: `https://widgets.example.com/${locale}`,
		LogoUrl: 'https://widgets.example.com/logo.png',
	};
}
