import type { JsonObject } from '../json';

/** A complete HTTP answer, before it is written (and before faults bend it). */
export interface Answer {
	status: number;
	headers: Record<string, string>;
	body: string;
	/** Not made by the service: has no request id. */
	fromProxy?: true;
}

/** Something that was thrown and knows how to be answered; see `errors/` and `sts/`. */
export interface Answerable {
	toAnswer(): Answer;
}

/** Whether a thrown value sets its own answer. */
export function isAnswerable(value: unknown): value is Answerable {
	return value instanceof Error && 'toAnswer' in value && typeof value.toAnswer === 'function';
}

export const JSON_CONTENT_TYPE = 'application/x-amz-json-1.0';

/** An answer of the AWS JSON 1.0 protocol. */
export function jsonAnswer(status: number, body: JsonObject): Answer {
	return {
		status,
		headers: { 'content-type': JSON_CONTENT_TYPE },
		body: JSON.stringify(body),
	};
}
