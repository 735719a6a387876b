/** Texts of shape `TaskDetails` and of its translations. */
export interface ProfileTexts {
	DisplayName: string;
	Description: string;
	WebsiteUrl: string;
	LogoUrl: string;
}

/** Shape `LocalizedContent`. */
export interface LocalizedContent extends ProfileTexts {
	Locale: string;
}

/** Shape `TaskDetails`: a whole profile, as a start wants it. */
export interface TaskDetails extends ProfileTexts {
	PrimarySolutionType: string;
	IndustrySegments: string[];
	TranslationSourceLocale: string;
	LocalizedContents?: LocalizedContent[];
	Headquarters?: { CountryCode: string; SubdivisionCode: string };
}

/** A profile as `GetPartner` or a task shows it: everything may be absent, unknown members are ignored. */
export type KnownProfile = Partial<Record<keyof TaskDetails, unknown>>;
