import type { ICredentialTestRequest } from 'n8n-workflow';

import { GIVE_UP_HEADER, TARGET_PREFIX } from '../partner-central/service/protocol';
import { CONNECTION_TEST_HEADER } from './requestToSign';

const TIMEOUT_MS = 30_000;

/**
 * A signed ListPartners. n8n on its own would call every refusal "Forbidden" and show a failed connection as a bare
 * code such as "ECONNREFUSED", and its rules only compare whole values: `authenticate` sends the request first
 * and judges the answer (see tryConnection.ts). The rule is for what comes of n8n's own request after it.
 */
export const connectionTest: ICredentialTestRequest = {
	request: {
		method: 'POST',
		url: '/',
		headers: {
			'X-Amz-Target': `${TARGET_PREFIX}.ListPartners`,
			[CONNECTION_TEST_HEADER]: 'true',
			// n8n itself waits five minutes, whatever `timeout` says here: too long for a form.
			[GIVE_UP_HEADER]: `={{ Date.now() + ${TIMEOUT_MS} }}`,
		},
		body: { Catalog: '={{ $credentials.testCatalog }}' },
		ignoreHttpStatusErrors: true,
	},
	rules: [
		{
			type: 'responseSuccessBody',
			properties: {
				// A method of lists: a text in the place of the list has none, and an empty list has it.
				key: 'PartnerSummaryList.flatMap',
				value: undefined,
				message: 'The answer was not a list of partners. Try again later.',
			},
		},
	],
};
