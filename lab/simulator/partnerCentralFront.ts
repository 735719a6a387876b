import type { Denial } from './accessRules';
import { accountIdOf, partnerArn } from './account';
import { FrameworkError, ServiceError } from './errors/awsJsonError';
import {
	AccessDeniedException,
	InternalServerException,
	ThrottlingException,
} from './errors/serviceErrors';
import { jsonAnswer, JSON_CONTENT_TYPE, type Answer, type Answerable } from './http/answer';
import type { ReceivedRequest } from './http/receivedRequest';
import type { FrontErrors, ServiceFront } from './http/serviceFront';
import { isJsonObject, type JsonValue } from './json';
import { runOperation } from './operations';
import type { StoredCredentials } from './signature/credentialStore';
import type { RefusalKind, SignatureRefusal } from './signature/verifySignature';
import type { AccountState } from './state/accountState';
import { apiModel, findOperation } from './validation/model';

const { signingName, targetPrefix } = apiModel.service;

/** Error types of the framework in front of AWS's JSON services. */
const refusalTypes: Record<RefusalKind, string> = {
	missing: 'MissingAuthenticationTokenException',
	incomplete: 'IncompleteSignatureException',
	unknownKey: 'UnrecognizedClientException',
	expiredToken: 'ExpiredTokenException',
	skewed: 'InvalidSignatureException',
	mismatch: 'InvalidSignatureException',
};

/** Partner Central Account, API version 2025-04-04, over AWS JSON 1.0. */
export class PartnerCentralFront implements ServiceFront {
	readonly signingName = signingName;
	readonly errors: FrontErrors;

	/**
	 * @param accountOf What belongs to the caller with this ARN.
	 * @param refusalStatus HTTP status of refused signatures: AWS documents 403 and often sends 400
	 */
	constructor(
		private readonly accountOf: (callerArn: string) => AccountState,
		refusalStatus: 400 | 403,
	) {
		this.errors = {
			refusal: (refusal, skewErrorType) => refuse(refusal, skewErrorType, refusalStatus),
			denied: deny,
			unheardOf: (httpStatus, message, type = 'UnheardOfException') =>
				new ServiceError(type, httpStatus, message),
			throttled: () => new ThrottlingException(),
			internal: () => new InternalServerException(),
			unavailable: () =>
				new FrameworkError('ServiceUnavailableException', 503, 'Service is unavailable.'),
		};
	}

	operationOf({ headers, method, path }: ReceivedRequest): string {
		const target = headers['x-amz-target'];
		if (typeof target !== 'string') return `${method} ${path}`;
		const prefix = `${targetPrefix}.`;
		return target.startsWith(prefix) ? target.slice(prefix.length) : target;
	}

	readBody({ body }: ReceivedRequest): JsonValue {
		return parseJson(body);
	}

	execute(request: ReceivedRequest, { callerArn }: StoredCredentials): Answer {
		const operation = this.operationOf(request);
		const target = request.headers['x-amz-target'];
		if (
			request.method !== 'POST' ||
			request.path !== '/' ||
			target !== `${targetPrefix}.${operation}` ||
			findOperation(operation) === undefined
		) {
			throw new FrameworkError(
				'UnknownOperationException',
				404,
				`The service has no operation ${operation}.`,
			);
		}
		if (!isJsonContentType(request.headers['content-type'])) {
			throw new FrameworkError(
				'UnsupportedMediaTypeException',
				415,
				`The content type must be ${JSON_CONTENT_TYPE}.`,
			);
		}
		const body = this.readBody(request);
		if (!isJsonObject(body)) {
			throw new FrameworkError('SerializationException', 400, 'The body must be a JSON object.');
		}
		return jsonAnswer(200, runOperation(this.accountOf(callerArn), operation, body));
	}
}

function isJsonContentType(contentType: string | undefined): boolean {
	return contentType?.split(';')[0]?.trim().toLowerCase() === JSON_CONTENT_TYPE;
}

function refuse(
	{ kind, message }: SignatureRefusal,
	skewErrorType: string | undefined,
	status: 400 | 403,
): Answerable {
	const type = kind === 'skewed' && skewErrorType ? skewErrorType : refusalTypes[kind];
	return new FrameworkError(type, status, message);
}

/** IAM's words: who, what, on what. With 403 as the service's own exception, with 400 without its `Reason`. */
function deny(
	operation: string,
	callerArn: string,
	{ message, httpStatus }: Denial,
	{ body }: ReceivedRequest,
): Answerable {
	const action = `partnercentral:${operation}`;
	const text =
		message ??
		`User: ${callerArn} is not authorized to perform: ${action} on resource: ${resourceOf(body, callerArn)} because no identity-based policy allows the ${action} action`;
	return httpStatus === 400
		? new ServiceError('AccessDeniedException', 400, text)
		: new AccessDeniedException(text);
}

/** The ARN of the partner that a request names; `*` where it names none. */
function resourceOf(body: Buffer, callerArn: string): string {
	const request = parseJson(body);
	const { Catalog, Identifier } = isJsonObject(request) ? request : {};
	if (typeof Catalog !== 'string' || typeof Identifier !== 'string') return '*';
	if (Identifier.startsWith('arn:')) return Identifier;
	return partnerArn(accountIdOf(callerArn), Catalog, Identifier);
}

/** The text itself where it is no JSON. */
function parseJson(body: Buffer): JsonValue {
	const text = body.toString('utf8');
	try {
		return JSON.parse(text) as JsonValue;
	} catch {
		return text;
	}
}
