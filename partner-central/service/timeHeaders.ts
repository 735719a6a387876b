/** `Date` in milliseconds since the epoch. */
export function readDate(header: string | undefined): number | undefined {
	const date = Date.parse(header ?? '');
	return Number.isNaN(date) ? undefined : date;
}

/** `Retry-After` in seconds or as an HTTP date (RFC 9110, 10.2.3); a time in the past is no wait. */
export function readRetryAfterMs(header: string | undefined, now: number): number | undefined {
	if (header === undefined) return undefined;
	const seconds = Number(header);
	if (header.trim() !== '' && Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
	const date = readDate(header);
	return date === undefined ? undefined : Math.max(0, date - now);
}
