import type { ICredentialTestRequest } from 'n8n-workflow';

import { keyProblems } from '../partner-central/service/keyProblems';
import { GIVE_UP_HEADER, TARGET_PREFIX } from '../partner-central/service/protocol';

const TIMEOUT_MS = 30_000;

/** AWS names its exceptions with or without the namespace of the part that raised them. */
const NAMESPACES = [
	'',
	'com.amazonaws.partnercentralaccount#',
	'com.amazon.coral.service#',
	'com.amazon.coral.validate#',
];

/** Types of what the keys, or the service itself, can be refused for. */
const explanations: Record<string, string> = {
	...Object.fromEntries(
		Object.entries(keyProblems).map(([type, { message, advice }]) => [
			type,
			`${message}. ${advice}`,
		]),
	),
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
