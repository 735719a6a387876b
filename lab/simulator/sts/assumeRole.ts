import { accountIdOf, ROLE_NAME } from '../account';
import type { Clock } from '../clock';
import type {
	CredentialStore,
	StoredCredentials,
	TemporaryCredentials,
} from '../signature/credentialStore';
import { StsError } from './stsError';

/** Limits of AssumeRole (AWS STS API reference). */
const MIN_DURATION_SECONDS = 900;
const MAX_DURATION_SECONDS = 43_200;
const MAX_CHAINED_DURATION_SECONDS = 3600;
const DEFAULT_DURATION_SECONDS = 3600;
const SESSION_NAME_PATTERN = /^[\w+=,.@-]{2,64}$/;
const EXTERNAL_ID_PATTERN = /^[\w+=,.@:/-]{2,1224}$/;

export interface RoleSettings {
	clock: Clock;
	credentials: CredentialStore;
	/** What the role's trust policy asks for; empty: nothing. */
	externalId: string;
	/** The roles there are: one for each account. */
	roleArns: readonly string[];
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
	{ clock, credentials, externalId, roleArns, sessionDurationMs }: RoleSettings,
): AssumedRole {
	const sessionName = form.get('RoleSessionName') ?? '';
	if (!SESSION_NAME_PATTERN.test(sessionName)) {
		throw invalid('roleSessionName', `must satisfy the pattern ${SESSION_NAME_PATTERN.source}`);
	}
	const givenExternalId = form.get('ExternalId');
	if (givenExternalId !== null && !EXTERNAL_ID_PATTERN.test(givenExternalId)) {
		throw invalid('externalId', `must satisfy the pattern ${EXTERNAL_ID_PATTERN.source}`);
	}
	const durationMs = readDurationSeconds(form, caller) * 1000;
	const wantedRole = form.get('RoleArn') ?? '';
	if (wantedRole === '') throw invalid('roleArn', 'must not be null');
	if (!roleArns.includes(wantedRole) || (externalId !== '' && givenExternalId !== externalId)) {
		// The same words for an unknown role and for a wrong external id: STS tells nobody which.
		throw new StsError(
			'AccessDenied',
			403,
			`User: ${caller.callerArn} is not authorized to perform: sts:AssumeRole on resource: ${wantedRole}`,
		);
	}
	const assumedRoleArn = `arn:aws:sts::${accountIdOf(wantedRole)}:assumed-role/${ROLE_NAME}/${sessionName}`;
	return {
		credentials: credentials.issue(assumedRoleArn, clock.now() + (sessionDurationMs ?? durationMs)),
		assumedRoleArn,
		assumedRoleId: `AROAIOSFODNN7EXAMPLE:${sessionName}`,
	};
}

function readDurationSeconds(form: URLSearchParams, caller: StoredCredentials): number {
	const text = form.get('DurationSeconds') ?? String(DEFAULT_DURATION_SECONDS);
	const seconds = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
	if (!(seconds >= MIN_DURATION_SECONDS && seconds <= MAX_DURATION_SECONDS)) {
		const range = `from ${MIN_DURATION_SECONDS} to ${MAX_DURATION_SECONDS}`;
		throw invalid('durationSeconds', `must be a whole number ${range}`);
	}
	if (caller.sessionToken !== undefined && seconds > MAX_CHAINED_DURATION_SECONDS) {
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
