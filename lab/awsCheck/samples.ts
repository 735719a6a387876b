import type { LocalizedContent, TaskDetails } from '@aws-sdk/client-partnercentral-account';

/** What a text can suffer on its way: letters in two forms (NFC, NFD), typographic signs, two blanks in a row. */
export const DESCRIPTION =
	'We try how AWS Partner Central keeps a text: “quotes”, Größe, cafe\u0301 & co.,  two blanks – and a dash.';

/** An image as AWS asks for it: PNG, 300 × 150. */
export const LOGO_URL = 'https://placehold.co/300x150.png';

/** Pictures that something may be wrong with, each in a locale of its own, so that one update asks for all. */
export const ODD_LOGOS = [
	{ kind: 'SVG', Locale: 'fi-FI', LogoUrl: 'https://placehold.co/300x150.svg' },
	{ kind: '10 × 10', Locale: 'el-GR', LogoUrl: 'https://placehold.co/10x10.png' },
	{ kind: '4000 × 4000', Locale: 'da-DK', LogoUrl: 'https://placehold.co/4000x4000.png' },
	{ kind: 'HTML', Locale: 'hu-HU', LogoUrl: 'https://www.example.com/' },
] as const;

const WEBSITE_URL = 'https://www.example.com/';

/** For a partner that has no profile yet. */
export const FIRST_PROFILE: TaskDetails = {
	DisplayName: 'Example Sandbox Partner',
	Description: DESCRIPTION,
	WebsiteUrl: WEBSITE_URL,
	LogoUrl: LOGO_URL,
	PrimarySolutionType: 'CONSULTING_SERVICES',
	IndustrySegments: ['OTHER'],
	TranslationSourceLocale: 'en-US',
};

/** The two locales of which the second is left out later. */
export const KEPT_LOCALE = 'pt-PT';
export const DROPPED_LOCALE = 'nb-NO';

export function translation(Locale: string, LogoUrl: string = LOGO_URL): LocalizedContent {
	const { DisplayName, Description } = FIRST_PROFILE;
	return { Locale, DisplayName, Description, WebsiteUrl: WEBSITE_URL, LogoUrl };
}
