import { CancelledError } from '../../../partner-central/service/cancelledError';
import type { CredentialRefusal } from '../../../partner-central/service/credentialExchange';
import { findNetworkReason } from '../../../partner-central/service/findNetworkReason';
import { NetworkError } from '../../../partner-central/service/networkError';
import { RequestNotSentError } from '../../../partner-central/service/requestNotSentError';
import { withoutSecrets } from '../../../partner-central/service/withoutSecrets';

interface Circumstances {
	operation: string;
	/** Who was asked; undefined as long as the credential had not signed the request. */
	host: string | undefined;
	/** What the credential has told of why there was nothing to send. */
	refusal?: CredentialRefusal;
	signal: AbortSignal | undefined;
}

/**
 * What a request ended by. Before it was signed, it was stopped by the credential, by AWS STS or by n8n, and was not
 * sent. After that it was on its way, and whatever is not known to have stopped it before may have come after the
 * service had acted.
 */
export function classifyRequestError(
	error: unknown,
	{ operation, host, refusal, signal }: Circumstances,
): NetworkError | RequestNotSentError | CancelledError {
	// A request that n8n breaks off looks like a network failure.
	if (signal?.aborted) return new CancelledError();
	if (refusal) return new RequestNotSentError(refusal.message, refusal.advice, refusal.details);
	if (error instanceof NetworkError) {
		return new NetworkError(operation, { words: error.reason }, host);
	}
	if (host === undefined) {
		const text = innermostText(error) ?? 'The request could not be signed';
		return new RequestNotSentError(withoutSecrets(text));
	}
	return new NetworkError(operation, findNetworkReason(error), host);
}

const MAX_CAUSES = 10;

/** n8n wraps every error in a NodeApiError and may replace its text. */
function innermostText(error: unknown): string | undefined {
	let text: string | undefined;
	let current: unknown = error;
	for (let depth = 0; depth < MAX_CAUSES && current instanceof Error; depth++) {
		text = current.message || text;
		current = current.cause;
	}
	return text;
}
