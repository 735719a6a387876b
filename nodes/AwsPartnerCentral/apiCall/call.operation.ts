import { isBlank } from '../../../partner-central/text/cells';
import { isObject } from '../../../partner-central/text/isObject';
import type { Choice } from '../../../partner-central/text/choice';
import { quote } from '../../../partner-central/text/quote';
import { findRepeatedKey } from '../../../partner-central/text/repeatedKey';
import { factsOf, operationNames } from '../../../partner-central/model/shapes';
import { walk } from '../../../partner-central/model/walk';
import { explainFindings } from '../../../partner-central/profile/explainFindings';
import { nameInJson } from '../../../partner-central/profile/labels';
import { callApi } from '../items/callApi';
import type { Operation, PreparedItem } from '../items/operation';
import { toJson } from '../items/toJson';
import type { ItemParameters } from '../parameters/itemParameters';
import { toOptions } from '../parameters/toOptions';

const operationChoices: Choice[] = operationNames.map((name) => ({
	code: name,
	label: name.replace(/([a-z])([A-Z])/g, '$1 $2'),
}));

interface PreparedCall extends PreparedItem {
	operation: string;
	request: Record<string, unknown>;
}

/** Satisfies every shape of an idempotency token while the rest is checked. */
const STAND_IN_TOKEN = 'token';

/** Any operation of the API with a request of one's own, checked against the model before it is sent. */
export const callOperation: Operation<PreparedCall> = {
	name: 'Call',
	action: 'Call any API operation',
	description: 'Send a request of your own to any operation of the service',
	needsPartner: false,
	needsCatalog: false,
	properties: [
		{
			displayName: 'API Operation',
			name: 'apiOperation',
			type: 'options',
			default: 'ListPartners',
			options: toOptions(operationChoices),
			description: 'The operation of the AWS Partner Central Account API',
		},
		{
			displayName: 'Request (JSON)',
			name: 'requestJson',
			type: 'json',
			default: '{\n  "Catalog": "AWS"\n}',
			description:
				'The request as AWS documents it. It is checked before it is sent; an idempotency token (ClientToken) that is left out is filled in.',
		},
	],

	prepare(parameters) {
		const operation = parameters.choice(
			parameters.chosen('apiOperation', 'API Operation'),
			'API Operation',
			operationChoices,
			'ListPartners',
		);
		const { input, token } = factsOf(operation);
		const given = readRequest(parameters);
		const isTokenMissing = token !== undefined && isBlank(given[token]);
		const judged = isTokenMissing ? { ...given, [token]: STAND_IN_TOKEN } : given;
		if (parameters.problems.length === 0) {
			const listener = { nameOf: nameInJson, isJson: true };
			const problems = explainFindings(walk(input, judged), listener);
			// One by one: there can be more of them than a call can have arguments.
			for (const problem of problems) parameters.problems.push(problem);
		}
		return { operation, request: given };
	},

	run: async ({ operation, request }, environment) => [
		toJson(await callApi(environment, operation, request)),
	],
};

function readRequest(parameters: ItemParameters): Record<string, unknown> {
	const given = parameters.raw('requestJson', {});
	const parsed = typeof given === 'string' ? parseJson(given) : { value: given };
	if ('reason' in parsed) {
		parameters.addProblem('Request (JSON)', `is not valid JSON: ${quote(parsed.reason)}`);
		return {};
	}
	const repeated = typeof given === 'string' ? findRepeatedKey(given) : undefined;
	if (repeated !== undefined) {
		parameters.addProblem('Request (JSON)', `has the key ${quote(repeated)} twice`);
	}
	const { value } = parsed;
	if (isObject(value)) return value;
	parameters.addProblem('Request (JSON)', 'must be an object');
	return {};
}

function parseJson(text: string): { value: unknown } | { reason: string } {
	try {
		return { value: JSON.parse(text) as unknown };
	} catch (error) {
		return { reason: error instanceof Error ? error.message : String(error) };
	}
}
