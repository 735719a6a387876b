import type { Answer } from '../http/answer';
import type { ReceivedRequest } from '../http/receivedRequest';
import { isJsonObject, type JsonObject } from '../json';
import { XML_CONTENT_TYPE } from '../sts/xml';

/**
 * An error with the whole request in each of its members, headers, session token and signature included: as AWS
 * words a wrong signature, as JSON and as a query.
 * @param makeError With this message.
 */
export function echo(request: ReceivedRequest, makeError: (message: string) => Answer): Answer {
	const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [
		name,
		String(value),
	]);
	const lines = headers.map((header) => header.join(':')).join('\n');
	const all = [
		`${request.method} ${request.path}\n${lines}`,
		JSON.stringify(Object.fromEntries(headers)),
		new URLSearchParams(headers).toString(),
		`The token ${String(request.headers['x-amz-security-token'])} is not known.`,
	];
	const answer = makeError(all.join('\n\n'));
	// An element of the XML of STS ends at the first "<", which no header has.
	if (answer.headers['content-type'] === XML_CONTENT_TYPE) return answer;
	const error: unknown = JSON.parse(answer.body);
	return isJsonObject(error) ? { ...answer, body: JSON.stringify(everywhere(error, all)) } : answer;
}

function everywhere(error: JsonObject, [lines = '', json = '', query = '', token = '']: string[]) {
	return {
		...error,
		Reason: lines,
		ErrorDetails: [lines, json, query, token].map((text) => ({
			FieldValidationError: { Name: text, Message: text, Code: text },
		})),
	};
}
