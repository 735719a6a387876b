import type { LoggedRequest } from '../http/requestLog';
import { isJsonObject } from '../json';
import type { Partner } from '../state/partner';

export interface ShownRequest {
	id: string;
	operation: string;
	/** Id of the partner, or what the request called it when there is none of that name. */
	partner: string;
	receivedAtMs: number;
	/** `valid`, `unchecked`, or why the signature was refused. */
	signature: string;
	status?: number;
	fault?: string;
}

/** What a request says of itself may be long and odd; nobody reads more of it. */
const MAX_TEXT_LENGTH = 80;

export function describeRequest(request: LoggedRequest, partners: Partner[]): ShownRequest {
	const { body, operation, status, fault } = request;
	const identifier = isJsonObject(body) ? body.Identifier : undefined;
	const named = typeof identifier === 'string' ? identifier : '';
	const partner = partners.find((candidate) => candidate.isNamed(named));
	return {
		id: request.requestId,
		operation: cut(operation),
		partner: cut(partner?.id ?? named),
		receivedAtMs: request.receivedAt,
		signature: request.signature,
		status,
		fault,
	};
}

function cut(text: string): string {
	return text.length > MAX_TEXT_LENGTH ? `${text.slice(0, MAX_TEXT_LENGTH)}…` : text;
}
