import { createHash } from 'node:crypto';
import { copyJson } from '../json';
import { randomIdentifier } from './identifiers';

/**
 * Shapes of the wire that the state is made of; names are those of the API. They are no interfaces,
 * because TypeScript does not take those for JSON objects.
 */
type LocalizedContent = {
	Locale: string;
	DisplayName: string;
	Description: string;
	WebsiteUrl: string;
	LogoUrl: string;
};

type Headquarters = {
	CountryCode: string;
	SubdivisionCode: string;
};

export type TaskDetails = {
	DisplayName: string;
	Description: string;
	WebsiteUrl: string;
	LogoUrl: string;
	PrimarySolutionType: string;
	IndustrySegments: string[];
	TranslationSourceLocale: string;
	LocalizedContents?: LocalizedContent[];
	Headquarters?: Headquarters;
};

export type Profile = TaskDetails & {
	ProfileId: string;
};

export type ErrorDetail = {
	Locale: string;
	Message: string;
	Reason: string;
};

/**
 * The profile after a task with these details has succeeded. Everything is replaced, so localized
 * contents that are left out are gone (the service's own behaviour is not documented; this is the
 * stricter reading, with which a forgotten translation is noticed). Only headquarters that are
 * left out stay as they are.
 *
 * @param profile the one before; undefined for a partner's first
 */
export function applyTaskDetails(profile: Profile | undefined, details: TaskDetails): Profile {
	return copyJson({
		...details,
		LocalizedContents: details.LocalizedContents?.length ? details.LocalizedContents : undefined,
		Headquarters: details.Headquarters ?? profile?.Headquarters,
		ProfileId: profile?.ProfileId ?? randomIdentifier('pprofile'),
	});
}

/** The profile with the addresses of copies that the service has made of the logos. */
export function withStoredLogos(profile: Profile): Profile {
	const LogoUrl = storedLogo(profile.LogoUrl);
	const LocalizedContents = profile.LocalizedContents?.map((content) => ({
		...content,
		LogoUrl: storedLogo(content.LogoUrl),
	}));
	return { ...profile, LogoUrl, ...(LocalizedContents ? { LocalizedContents } : {}) };
}

/** A name of AWS's documentation. */
const STORE = 'https://d111111abcdef8.cloudfront.net/logos/';

function storedLogo(url: string): string {
	if (url.startsWith(STORE)) return url;
	return `${STORE}${createHash('sha256').update(url).digest('hex').slice(0, 24)}.png`;
}
