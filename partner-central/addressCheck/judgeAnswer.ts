import type { AddressField } from './addresses';
import { readFileFacts } from './fileFacts';
import type { AddressAnswer } from './visitor';

/** What was found at an address; stands behind the address in a sentence. */
export interface AddressReason {
	text: string;
	/** AWS will meet it as well, whereas the rest may be a matter of the moment or of who asks. */
	isShared: boolean;
}

/** More of a logo is not read. */
export const MAX_LOGO_BYTES = 2 * 1024 * 1024;

/** What AWS's onboarding assistant asks for; a rule of it is not published. */
const ADVISED_LOGO_BYTES = 500_000;

/** Answers that depend on who asks and when: a sign-in, a firewall of robots, a rate limit. */
const PASSING_STATUSES = new Set([401, 403, 408, 429]);

export function shared(text: string): AddressReason {
	return { text, isShared: true };
}

export function uncertain(text: string): AddressReason {
	return { text, isShared: false };
}

/** What the last answer of an address says: of a website its status only, of a logo its bytes too. */
export function judgeAnswer(
	field: AddressField,
	{ status, bytes }: AddressAnswer,
): AddressReason[] {
	if (status > 299) {
		const isShared = status >= 400 && status < 500 && !PASSING_STATUSES.has(status);
		return [{ text: `answers with HTTP ${status}`, isShared }];
	}
	return field === 'LogoUrl' ? judgeLogo(bytes) : [];
}

function judgeLogo(bytes: Uint8Array | undefined): AddressReason[] {
	if (!bytes) return [shared('is larger than 2 MB')];
	if (bytes.length === 0) return [shared('is an empty file')];
	const { isHtml, format, pixels } = readFileFacts(bytes);
	if (isHtml) {
		return [
			shared(
				'shows a web page, not an image; a link for sharing from Google Drive, Dropbox or SharePoint does so',
			),
		];
	}
	if (!format) return [shared('is no image')];
	return [
		...(format === 'PNG' || format === 'JPEG'
			? []
			: [uncertain(`is an image of the format ${format}; AWS asks for PNG or JPEG`)]),
		...(bytes.length > ADVISED_LOGO_BYTES
			? [uncertain(`${describeSize(bytes.length, pixels)}; AWS asks for at most 500 kB`)]
			: []),
	];
}

function describeSize(bytes: number, pixels: string | undefined): string {
	return `has ${Math.ceil(bytes / 1000)} kB${pixels ? ` (${pixels})` : ''}`;
}
