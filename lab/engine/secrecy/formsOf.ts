/** How a text may be written down: as it is, and as common encodings change it. */

/** Marks shorter than this stand by chance in any text. */
export const MIN_SECRET_LENGTH = 8;

/**
 * The forms of a secret that a search has to look for, without duplicates. Base64 depends on what stands
 * before the secret, so there is one form for each of the three alignments, without the characters at
 * their ends that neighbours share.
 */
export function formsOf(secret: string): string[] {
	const bytes = Buffer.from(secret, 'utf8');
	const base64 = [0, 1, 2].map((before) => innerBase64(bytes, before));
	return [
		...new Set([
			secret,
			[...secret].reverse().join(''),
			JSON.stringify(secret).slice(1, -1),
			secret.replaceAll('/', '\\/'),
			encodeURIComponent(secret),
			encodeURIComponent(secret).replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
			new URLSearchParams({ a: secret }).toString().slice(2),
			escapeHtml(secret),
			bytes.toString('hex'),
			bytes.toString('hex').toUpperCase(),
			...base64,
			...base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_')),
		]),
	];
}

function innerBase64(bytes: Buffer, before: number): string {
	const text = Buffer.concat([Buffer.alloc(before), bytes])
		.toString('base64')
		.replace(/=+$/, '');
	// A character of base64 holds 6 bits: drop those that hold a bit of a neighbour.
	const first = Math.ceil((before * 8) / 6);
	const last = Math.floor(((before + bytes.length) * 8) / 6);
	return text.slice(first, last);
}

function escapeHtml(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;')
		.replaceAll("'", '&#39;');
}
