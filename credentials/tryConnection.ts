import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { findKeyProblem } from '../partner-central/service/findKeyProblem';
import type { KeyProblem } from '../partner-central/service/keyProblems';
import { NetworkError } from '../partner-central/service/networkError';
import { readAnswer } from '../partner-central/service/readAnswer';
import { ServiceError } from '../partner-central/service/serviceError';
import { UnreadableAnswerError } from '../partner-central/service/unreadableAnswerError';
import { ask, type Helpers, type SignedRequest } from './ask';
import { CredentialError } from './credentialError';

const OPERATION = 'ListPartners';
/** For a caller that does not say how long it waits. */
const TIMEOUT_MS = 30_000;
/** A page of partners has less. */
const MAX_ANSWER_BYTES = 5 * 1024 * 1024;

/** What the service itself can refuse, by type; keys and signature come before it. */
const refusals = new Map<string, KeyProblem>([
	[
		'AccessDeniedException',
		{
			message: 'The keys are right, but they may not list partners',
			advice:
				'Attach a policy that allows partnercentral:ListPartners in the catalog of the connection test, and use the AWS account that is linked to the partner.',
		},
	],
	[
		'ThrottlingException',
		{
			message: 'AWS is receiving too many requests at the moment',
			advice: 'Try again in a minute.',
		},
	],
	[
		'ValidationException',
		{
			message: 'AWS did not accept the request',
			advice: 'Check the catalog of the connection test.',
		},
	],
]);

/** n8n lends them to `preAuthentication` alone, which does not see the request; `authenticate` does. */
const lent = new WeakMap<ICredentialDataDecryptedObject, Helpers>();

export function lendHelpers(data: ICredentialDataDecryptedObject, helpers: Helpers): void {
	lent.set(data, helpers);
}

/**
 * Sends the request of the connection test and judges the answer: only a list of partners will do.
 * @throws CredentialError with the words for the form
 */
export async function tryConnection(
	data: ICredentialDataDecryptedObject,
	request: SignedRequest & { timeout?: number },
): Promise<void> {
	const helpers = lent.get(data);
	if (!helpers) return;
	const { host } = new URL(request.url);
	const limits = { timeoutMs: request.timeout ?? TIMEOUT_MS, maxBytes: MAX_ANSWER_BYTES };
	try {
		const { statusCode, headers, body } = await ask(helpers, OPERATION, request, limits);
		const isTooLarge = body === undefined;
		const answer = { status: statusCode, headers, body: body ?? '', isTooLarge };
		const { PartnerSummaryList } = readAnswer(OPERATION, answer, Date.now());
		if (!Array.isArray(PartnerSummaryList)) throw notAList(host, 'it has none');
	} catch (error) {
		throw inWords(error, host);
	}
}

function inWords(error: unknown, host: string): unknown {
	if (error instanceof NetworkError) {
		return new CredentialError(
			`AWS Partner Central could not be reached at ${host}: ${error.reason}`,
			error.advice ??
				'Check the network, the proxy settings of n8n, and Endpoint if the credential has a custom one.',
		);
	}
	if (error instanceof UnreadableAnswerError) return notAList(host, error.reason);
	return error instanceof ServiceError ? refusedBy(error) : error;
}

function notAList(host: string, why: string): CredentialError {
	return new CredentialError(
		`The answer of ${host} was not a list of partners: ${why}`,
		'Check the endpoint and whether a proxy answers in place of AWS, and try again later.',
	);
}

function refusedBy(error: ServiceError): CredentialError {
	const known = findKeyProblem(error);
	if (known) return new CredentialError(known.message, known.advice);
	const { type, httpStatus, serviceMessage } = error;
	const refusal = refusals.get(type) ?? {
		message:
			httpStatus >= 500
				? 'AWS has an internal problem at the moment'
				: `AWS answered with the error ${type}`,
		advice: 'Try again later.',
	};
	const said = serviceMessage === '' ? '' : ` AWS says: ${serviceMessage}`;
	return new CredentialError(refusal.message, refusal.advice + said);
}
