/** Longer messages help nobody, and would swell an item or the execution's log. */
const MAX_CHARACTERS = 2000;

/**
 * A message of the service that may be shown. AWS answers a wrong signature with the canonical request
 * it expected, and that holds the session token.
 */
export function withoutSecrets(message: string): string {
	return message
		.slice(0, 10 * MAX_CHARACTERS)
		.replace(/\s*The Canonical String for this request should have been[\s\S]*/i, '')
		.replace(/(x-amz-security-token\s*[:=]\s*)[^\s'"&;]+/gi, '$1(hidden)')
		.replace(/(Credential=|Signature=)[^\s'",]+/g, '$1(hidden)')
		.slice(0, MAX_CHARACTERS);
}
