import type { LocalizedContent, TaskDetails } from '../../../partner-central/profile/schema';
import { validateDetails } from '../../../partner-central/profile/validateDetails';

/** Valid task details; `changes` go on top of them. */
export function wantedDetails(changes: Partial<TaskDetails> = {}): TaskDetails {
	return {
		DisplayName: 'Example Widgets',
		Description: 'Widgets for every example.',
		WebsiteUrl: 'https://widgets.example.com',
		LogoUrl: 'https://widgets.example.com/logo.png',
		PrimarySolutionType: 'SOFTWARE_PRODUCTS',
		IndustrySegments: ['RETAIL', 'SOFTWARE_INTERNET'],
		TranslationSourceLocale: 'en-US',
		...changes,
	};
}

/** A valid translation; `changes` go on top of it. */
export function translation(
	Locale: string,
	changes: Partial<LocalizedContent> = {},
): LocalizedContent {
	return {
		DisplayName: `Widgets ${Locale}`,
		Description: 'The same widgets, in other words.',
		WebsiteUrl: `https://widgets.example.com/${Locale}`,
		LogoUrl: 'https://widgets.example.com/logo.png',
		Locale,
		...changes,
	};
}

/** The problems of valid details with changes; `undefined` leaves a field out. */
export function problemsOf(changes: Record<string, unknown>): string[] {
	const details = Object.fromEntries(
		Object.entries({ ...wantedDetails(), ...changes }).filter(([, value]) => value !== undefined),
	);
	const result = validateDetails(details);
	return result.ok ? [] : result.problems.map(({ text }) => text);
}
