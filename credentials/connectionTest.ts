import type { ICredentialTestRequest } from 'n8n-workflow';

import { GIVE_UP_HEADER, TARGET_PREFIX } from '../partner-central/service/protocol';

const TIMEOUT_MS = 30_000;

/** AWS names its exceptions with or without the namespace of the part that raised them. */
const NAMESPACES = [
	'',
	'com.amazonaws.partnercentralaccount#',
	'com.amazon.coral.service#',
	'com.amazon.coral.validate#',
];

const UNKNOWN_KEY =
	'AWS does not know this Access Key ID. It may be mistyped, deleted or deactivated.';
const WRONG_SIGNATURE =
	'AWS did not accept the signature. Check the Secret Access Key (copy it again, without spaces) and the clock of the machine that runs n8n.';
const EXPIRED_KEYS = 'These temporary keys have expired. Enter new ones with their session token.';

/** Several of AWS's types mean the same: those of the service, and those of what stands in front of it. */
const explanations: Record<string, string> = {
	UnrecognizedClientException: UNKNOWN_KEY,
	InvalidClientTokenId: UNKNOWN_KEY,
	InvalidSignatureException: WRONG_SIGNATURE,
	SignatureDoesNotMatch: WRONG_SIGNATURE,
	ExpiredTokenException: EXPIRED_KEYS,
	ExpiredToken: EXPIRED_KEYS,
	RequestTimeTooSkewed:
		"The clock of the machine that runs n8n differs too much from AWS's clock. Set it, then try again.",
	AccessDeniedException:
		'The keys are right, but they may not list partners. Attach a policy that allows partnercentral:ListPartners, and use the AWS account that is linked to the partner.',
	ThrottlingException: 'AWS is receiving too many requests at the moment. Try again in a minute.',
	InternalServerException: 'AWS has an internal problem at the moment. Try again later.',
	ValidationException: 'AWS did not accept the request. Check the catalog of the connection test.',
};

/**
 * A signed ListPartners. n8n on its own would call every refusal "Forbidden", so the answers of AWS are
 * read instead of their status; whatever is no list of partners counts as a failure.
 */
export const connectionTest: ICredentialTestRequest = {
	request: {
		method: 'POST',
		url: '/',
		headers: {
			'X-Amz-Target': `${TARGET_PREFIX}.ListPartners`,
			// n8n itself waits five minutes, whatever `timeout` says here: too long for a form.
			[GIVE_UP_HEADER]: `={{ Date.now() + ${TIMEOUT_MS} }}`,
		},
		body: { Catalog: '={{ $credentials.testCatalog }}' },
		ignoreHttpStatusErrors: true,
	},
	rules: [
		...Object.entries(explanations).flatMap(([type, message]) =>
			NAMESPACES.map((namespace) => ({
				type: 'responseSuccessBody' as const,
				properties: { key: '__type', value: `${namespace}${type}`, message },
			})),
		),
		{
			type: 'responseSuccessBody',
			properties: {
				// A method of lists: a text in the place of the list has none, and an empty list has it.
				key: 'PartnerSummaryList.flatMap',
				value: undefined,
				message:
					'The answer was not a list of partners. Check the endpoint and whether a proxy answers in place of AWS, and try again later.',
			},
		},
	],
};
