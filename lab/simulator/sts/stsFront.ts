import { ROLE_ARN } from '../account';
import type { Answer } from '../http/answer';
import type { ReceivedRequest } from '../http/receivedRequest';
import type { FrontErrors, ServiceFront } from '../http/serviceFront';
import type { JsonValue } from '../json';
import { ASSUME_ROLE_OPERATION } from '../operationScope';
import type { StoredCredentials } from '../signature/credentialStore';
import type { RefusalKind } from '../signature/verifySignature';
import { assumeRole, type AssumedRole, type RoleSettings } from './assumeRole';
import { StsError } from './stsError';
import { xmlAnswer, xmlElement } from './xml';

const API_VERSION = '2011-06-15';

/** Codes of refused signatures in the AWS Query protocol. */
const refusals: Record<RefusalKind, { code: string; status: number }> = {
	missing: { code: 'MissingAuthenticationToken', status: 403 },
	incomplete: { code: 'IncompleteSignature', status: 400 },
	unknownKey: { code: 'InvalidClientTokenId', status: 403 },
	expiredToken: { code: 'ExpiredToken', status: 403 },
	skewed: { code: 'SignatureDoesNotMatch', status: 403 },
	mismatch: { code: 'SignatureDoesNotMatch', status: 403 },
};

/** STS with its one simulated operation, AssumeRole: form fields in, XML out. */
export class StsFront implements ServiceFront {
	readonly signingName = 'sts';

	readonly errors: FrontErrors = {
		refusal: ({ kind, message }, skewErrorType) => {
			const { code, status } = refusals[kind];
			return new StsError(kind === 'skewed' ? (skewErrorType ?? code) : code, status, message);
		},
		denied: (operation, callerArn, { httpStatus = 403, message }) =>
			new StsError(
				'AccessDenied',
				httpStatus,
				message ??
					`User: ${callerArn} is not authorized to perform: sts:${operation} on resource: ${ROLE_ARN}`,
			),
		unheardOf: (httpStatus, message, type = 'UnheardOf') => new StsError(type, httpStatus, message),
		throttled: () => new StsError('Throttling', 400, 'Rate exceeded'),
		internal: () => new StsError('InternalFailure', 500, 'An internal error occurred.'),
		unavailable: () => new StsError('ServiceUnavailable', 503, 'Service is unavailable.'),
	};

	constructor(private readonly role: RoleSettings) {}

	operationOf(request: ReceivedRequest): string {
		return readForm(request).get('Action') ?? `${request.method} ${request.path}`;
	}

	readBody(request: ReceivedRequest): JsonValue {
		return Object.fromEntries(readForm(request));
	}

	execute(request: ReceivedRequest, caller: StoredCredentials): Answer {
		const form = readForm(request);
		const action = form.get('Action');
		if (
			request.method !== 'POST' ||
			request.path !== '/' ||
			action !== ASSUME_ROLE_OPERATION ||
			form.get('Version') !== API_VERSION
		) {
			throw new StsError(
				'InvalidAction',
				400,
				`Could not find operation ${action} for version ${form.get('Version')}`,
			);
		}
		return describeRole(assumeRole(form, caller, this.role));
	}
}

function readForm({ body }: ReceivedRequest): URLSearchParams {
	return new URLSearchParams(body.toString('utf8'));
}

function describeRole({ credentials, assumedRoleArn, assumedRoleId }: AssumedRole): Answer {
	const credentialElements = [
		xmlElement('AccessKeyId', credentials.accessKeyId),
		xmlElement('SecretAccessKey', credentials.secretAccessKey),
		xmlElement('SessionToken', credentials.sessionToken),
		xmlElement('Expiration', new Date(credentials.expiresAtMs).toISOString()),
	].join('');
	const userElements =
		xmlElement('Arn', assumedRoleArn) + xmlElement('AssumedRoleId', assumedRoleId);
	const result =
		`<AssumeRoleResult><AssumedRoleUser>${userElements}</AssumedRoleUser>` +
		`<Credentials>${credentialElements}</Credentials></AssumeRoleResult>`;
	return xmlAnswer(200, 'AssumeRoleResponse', result);
}
