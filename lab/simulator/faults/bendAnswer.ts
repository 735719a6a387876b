import type { Answer } from '../http/answer';
import { isJsonObject, type JsonObject, type JsonValue } from '../json';
import { XML_CONTENT_TYPE } from '../sts/xml';
import type { Fault } from './fault';

/** The kinds that change a finished answer. */
export type BendingFault = Extract<
	Fault,
	{
		kind:
			| 'truncatedJson'
			| 'wrongShape'
			| 'nullBody'
			| 'emptyBody'
			| 'hugeAnswer'
			| 'unknownStatus'
			| 'missingTaskId';
	}
>;

/** Beyond what a client should be willing to read from this service. */
const HUGE_CHARACTERS = 3 * 1024 * 1024;

/** Changes an answer as the fault says. Errors stay as they are: there is nothing to bend. */
export function bendAnswer(fault: BendingFault, answer: Answer): Answer {
	if (answer.status !== 200) return answer;
	switch (fault.kind) {
		case 'truncatedJson':
			return { ...answer, body: answer.body.slice(0, Math.ceil(answer.body.length / 2)) };
		case 'nullBody':
			return { ...answer, body: 'null' };
		case 'emptyBody':
			return { ...answer, body: '' };
		case 'wrongShape':
			if (isXml(answer)) return { ...answer, body: '<SomethingElse/>' };
			return changeBody(answer, (body) =>
				Object.fromEntries(
					Object.entries(body).map(([name, value]) => [name, ofAnotherType(value)]),
				),
			);
		case 'hugeAnswer':
			if (isXml(answer)) return { ...answer, body: `${answer.body}<!-- ${padding()} -->` };
			return changeBody(answer, (body) => ({ ...body, Padding: padding() }));
		case 'unknownStatus':
			return changeBody(answer, (body) => ({ ...body, Status: fault.status ?? 'UNDER_REVIEW' }));
		case 'missingTaskId':
			return changeBody(answer, ({ TaskId: _left, ...body }) => body);
	}
}

function padding(): string {
	return 'x'.repeat(HUGE_CHARACTERS);
}

function isXml({ headers }: Answer): boolean {
	return headers['content-type'] === XML_CONTENT_TYPE;
}

function changeBody(answer: Answer, change: (body: JsonObject) => JsonObject): Answer {
	const body: unknown = JSON.parse(answer.body);
	return isJsonObject(body) ? { ...answer, body: JSON.stringify(change(body)) } : answer;
}

function ofAnotherType(value: JsonValue | undefined): JsonValue {
	return typeof value === 'string' ? 42 : 'something else';
}
