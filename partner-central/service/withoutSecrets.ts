/** Longer messages help nobody, and would swell an item or the execution's log. */
const MAX_CHARACTERS = 2000;

/** Here begins the request that AWS had expected. */
const CANONICAL_REQUEST = 'the canonical string for this request';

const MASK = '(hidden)';

/**
 * Where secrets stand when a request is repeated: as headers, as JSON, as a query, and alone. Blanks and quotes end a
 * value; no name, address or sentence of AWS has as many characters in a row as a token.
 */
const SECRETS: readonly RegExp[] = [
	/x-amz-security-token(?:["'\\]{0,4}\s{0,4}(?:[:=]|%3d|%3a)["'\\\s]{0,4}[^\s'"&;<>]*)?/gi,
	/\b(?:Credential|Signature)(?:=|%3d)[^\s'",&;<>]*/gi,
	/AWS4-HMAC-SHA256/g,
	/\b(?:AKIA|ASIA)[A-Z0-9]{12,}/g,
	/(?<![\w+/=%-])[\w+/=%-]{100,}/g,
];

/**
 * A text of the service that may be shown. AWS answers a wrong signature with the canonical request it expected,
 * and that holds the session token; a proxy may repeat all of a request. Takes linear time.
 */
export function withoutSecrets(text: string): string {
	const read = text.slice(0, 10 * MAX_CHARACTERS);
	const canonicalAt = read.toLowerCase().indexOf(CANONICAL_REQUEST);
	const kept = canonicalAt < 0 ? read : read.slice(0, canonicalAt).trimEnd();
	return SECRETS.reduce((result, secret) => result.replace(secret, MASK), kept)
		.slice(0, MAX_CHARACTERS)
		.replace(/[\ud800-\udbff]$/, '');
}
