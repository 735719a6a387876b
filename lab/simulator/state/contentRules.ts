import type { ErrorDetail, TaskDetails } from './profile';

/** Top-level domain that RFC 2606 reserves for names that never resolve. */
const UNREACHABLE_SUFFIX = '.invalid';

/**
 * What the service's check of a profile's content finds while the task runs. Stands in for the
 * real check, which fetches websites and logos: here a host that ends in `.invalid` is not
 * reachable. Each finding carries the locale of the text it is about.
 */
export function findContentErrors(details: TaskDetails): ErrorDetail[] {
	const main = { ...details, Locale: details.TranslationSourceLocale };
	return [main, ...(details.LocalizedContents ?? [])].flatMap(
		({ Locale, WebsiteUrl, LogoUrl }): ErrorDetail[] => {
			const errors: ErrorDetail[] = [];
			if (isUnreachable(WebsiteUrl)) {
				const Message = `The website ${WebsiteUrl} could not be reached. Give the address of a public website.`;
				errors.push({ Locale, Message, Reason: 'INVALID_WEBSITE_URL' });
			}
			if (isUnreachable(LogoUrl)) {
				const Message = `The logo could not be downloaded from ${LogoUrl}. Give the address of a public image.`;
				errors.push({ Locale, Message, Reason: 'INVALID_LOGO_URL' });
			}
			return errors;
		},
	);
}

function isUnreachable(url: string): boolean {
	if (!URL.canParse(url)) return true;
	return new URL(url).hostname.toLowerCase().replace(/\.$/, '').endsWith(UNREACHABLE_SUFFIX);
}
