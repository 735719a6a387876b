import { accountId, roleArn, roleName } from '../account';
import type { Clock } from '../clock';
import type {
	CredentialStore,
	StoredCredentials,
	TemporaryCredentials,
} from '../signature/credential-store';
import { StsError } from './sts-error';

/** Limits of AssumeRole (AWS STS API reference). */
const minDurationSeconds = 900;
const maxDurationSeconds = 43_200;
const maxChainedDurationSeconds = 3600;
const defaultDurationSeconds = 3600;
const sessionNamePattern = /^[\w+=,.@-]{2,64}$/;
const externalIdPattern = /^[\w+=,.@:/-]{2,1224}$/;

export interface RoleSettings {
	clock: Clock;
	credentials: CredentialStore;
	/** What the role's trust policy asks for; empty: nothing. */
	externalId: string;
	/** Length of every session whatever is asked for, so that tests can have short ones. */
	sessionDurationMs: number | undefined;
}

export interface AssumedRole {
	credentials: TemporaryCredentials;
	assumedRoleArn: string;
	assumedRoleId: string;
}

/**
 * AssumeRole: checks the request and the role's trust, hands out a session.
 * @throws StsError ValidationError (400) or AccessDenied (403)
 */
export function assumeRole(
	form: URLSearchParams,
	caller: StoredCredentials,
	{ clock, credentials, externalId, sessionDurationMs }: RoleSettings,
): AssumedRole {
	const sessionName = form.get('RoleSessionName') ?? '';
	if (!sessionNamePattern.test(sessionName)) {
		throw invalid('roleSessionName', `must satisfy the pattern ${sessionNamePattern.source}`);
	}
	const givenExternalId = form.get('ExternalId');
	if (givenExternalId !== null && !externalIdPattern.test(givenExternalId)) {
		throw invalid('externalId', `must satisfy the pattern ${externalIdPattern.source}`);
	}
	const durationMs = readDurationSeconds(form, caller) * 1000;
	const wantedRole = form.get('RoleArn') ?? '';
	if (wantedRole === '') throw invalid('roleArn', 'must not be null');
	if (wantedRole !== roleArn || (externalId !== '' && givenExternalId !== externalId)) {
		// The same words for an unknown role and for a wrong external id: STS tells nobody which.
		throw new StsError(
			'AccessDenied',
			403,
			`User: ${caller.callerArn} is not authorized to perform: sts:AssumeRole on resource: ${wantedRole}`,
		);
	}
	const assumedRoleArn = `arn:aws:sts::${accountId}:assumed-role/${roleName}/${sessionName}`;
	return {
		credentials: credentials.issue(assumedRoleArn, clock.now() + (sessionDurationMs ?? durationMs)),
		assumedRoleArn,
		assumedRoleId: `AROAIOSFODNN7EXAMPLE:${sessionName}`,
	};
}

function readDurationSeconds(form: URLSearchParams, caller: StoredCredentials): number {
	const text = form.get('DurationSeconds') ?? String(defaultDurationSeconds);
	const seconds = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
	if (!(seconds >= minDurationSeconds && seconds <= maxDurationSeconds)) {
		const range = `from ${minDurationSeconds} to ${maxDurationSeconds}`;
		throw invalid('durationSeconds', `must be a whole number ${range}`);
	}
	if (caller.sessionToken !== undefined && seconds > maxChainedDurationSeconds) {
		throw new StsError(
			'ValidationError',
			400,
			'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining',
		);
	}
	return seconds;
}

function invalid(member: string, rule: string): StsError {
	return new StsError(
		'ValidationError',
		400,
		`1 validation error detected: Value at '${member}' failed to satisfy constraint: Member ${rule}`,
	);
}
