import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { EXCHANGE, type CredentialExchange } from '../partner-central/service/credentialExchange';
import { CredentialError } from './credentialError';

/** What a node has put into the data for this request; other callers have none, so one is begun. */
export function exchangeIn(data: ICredentialDataDecryptedObject): CredentialExchange {
	return (data[EXCHANGE] ??= {}) as CredentialExchange;
}

/** Does the work; if there is no request to send, leaves the reason in the exchange as well. */
export async function tellingWhy<Result>(
	exchange: CredentialExchange,
	work: () => Promise<Result>,
): Promise<Result> {
	try {
		return await work();
	} catch (error) {
		throw noted(exchange, error);
	}
}

function noted(exchange: CredentialExchange, error: unknown): unknown {
	if (error instanceof CredentialError) {
		const { summary, advice, details } = error;
		exchange.refusal = { message: summary, advice, details };
	}
	return error;
}
