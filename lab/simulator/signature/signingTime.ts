const AMZ_DATE_PATTERN = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;
const MS_PER_MINUTE = 60_000;

/** The time of an `X-Amz-Date` header (`20250404T120000Z`) in ms; `undefined` if it is none. */
export function parseAmzDate(text: string): number | undefined {
	if (!AMZ_DATE_PATTERN.test(text)) return undefined;
	const timeMs = Date.parse(text.replace(AMZ_DATE_PATTERN, '$1-$2-$3T$4:$5:$6Z'));
	return Number.isNaN(timeMs) ? undefined : timeMs;
}

/** The service's sentence on a signing time outside the tolerance; `undefined` within it. */
export function describeSkew(
	signedAtMs: number,
	nowMs: number,
	toleranceMs: number,
): string | undefined {
	const minutes = Math.round(toleranceMs / MS_PER_MINUTE);
	const signed = formatAmzDate(signedAtMs);
	const now = formatAmzDate(nowMs);
	if (signedAtMs < nowMs - toleranceMs) {
		const limit = formatAmzDate(nowMs - toleranceMs);
		return `Signature expired: ${signed} is now earlier than ${limit} (${now} - ${minutes} min.)`;
	}
	if (signedAtMs > nowMs + toleranceMs) {
		const limit = formatAmzDate(nowMs + toleranceMs);
		return `Signature not yet current: ${signed} is still later than ${limit} (${now} + ${minutes} min.)`;
	}
	return undefined;
}

function formatAmzDate(timeMs: number): string {
	return new Date(timeMs).toISOString().replace(/[-:]|\.\d{3}/g, '');
}
