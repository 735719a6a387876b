import type { Denial } from '../accessRules';
import type { JsonValue } from '../json';
import type { SignatureRefusal } from '../signature/verifySignature';
import type { StoredCredentials } from '../signature/credentialStore';
import type { Answer, Answerable } from './answer';
import type { ReceivedRequest } from './receivedRequest';

/** The part of a service that speaks its protocol (AWS JSON 1.0 or AWS Query). */
export interface ServiceFront {
	/** Service name in the credential scope. */
	signingName: string;
	/** The operation a request asks for; any text for a request that asks for none. */
	operationOf(request: ReceivedRequest): string;
	/** The body for the log. */
	readBody(request: ReceivedRequest): JsonValue;
	/** Runs the operation. @throws Answerable errors */
	execute(request: ReceivedRequest, caller: StoredCredentials): Answer;
	errors: FrontErrors;
}

/** Errors every service can raise, in the words of the protocol. */
export interface FrontErrors {
	/** `skewErrorType` replaces the protocol's usual type for a clock that is off. */
	refusal(refusal: SignatureRefusal, skewErrorType?: string): Answerable;
	denied(
		operation: string,
		callerArn: string,
		denial: Denial,
		request: ReceivedRequest,
	): Answerable;
	/** An error of a type (default: one that is in no model). */
	unheardOf(httpStatus: number, message: string, type?: string): Answerable;
	throttled(): Answerable;
	internal(): Answerable;
	unavailable(): Answerable;
}
