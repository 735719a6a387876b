import { GIVE_UP_HEADER } from '../../partner-central/service/protocol';
import { CredentialError } from './credentialError';

/** What a caller has given, by names in lower case. */
export type GivenHeaders = Record<string, unknown>;

export function givenHeaders(headers: unknown): GivenHeaders {
	const entries = Object.entries((headers ?? {}) as GivenHeaders);
	return Object.fromEntries(entries.map(([name, value]) => [name.toLowerCase(), value]));
}

/** Set anew by the signature or by the HTTP client, or meant for the credential alone. */
const NOT_PASSED_ON = new Set([
	'authorization',
	'content-length',
	'date',
	'host',
	'x-amz-content-sha256',
	'x-amz-date',
	'x-amz-security-token',
	GIVE_UP_HEADER,
]);

/** The headers that are signed and sent as they were given. */
export function headersToSign(given: GivenHeaders): Record<string, string> {
	return Object.fromEntries(
		Object.entries(given)
			.filter(([name, value]) => !NOT_PASSED_ON.has(name) && value !== undefined && value !== null)
			.map(([name, value]) => [name, String(value)]),
	);
}

/**
 * How long the caller still waits (see {@link GIVE_UP_HEADER}); undefined when it does not say.
 * @throws CredentialError when it has given up while a session was fetched for it
 */
export function remainingWaitMs(given: GivenHeaders): number | undefined {
	const remainingMs = Number(given[GIVE_UP_HEADER]) - Date.now();
	if (Number.isNaN(remainingMs)) return undefined;
	if (remainingMs > 0) return remainingMs;
	throw new CredentialError('The request was given up before it could be signed.');
}

/** The caller may know the service's time better than this machine's clock and says so with `Date`. */
export function signingDate({ date: given }: GivenHeaders): Date {
	const date = new Date(typeof given === 'string' ? given : NaN);
	return Number.isNaN(date.getTime()) ? new Date() : date;
}
