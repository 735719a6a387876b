import { findKeyProblem } from '../partner-central/service/findKeyProblem';
import { isTransient } from '../partner-central/service/isTransient';
import { wrongRegion } from '../partner-central/service/keyProblems';
import { NetworkError } from '../partner-central/service/networkError';
import { ServiceError } from '../partner-central/service/serviceError';
import { UnreadableAnswerError } from '../partner-central/service/unreadableAnswerError';
import { withoutSecrets } from '../partner-central/service/withoutSecrets';
import { CredentialError } from './credentialError';
import type { Caller, Keys, Role } from './readCredential';

const REACH_ADVICE =
	'Check the network, the proxy settings of n8n and the STS Endpoint in the credential. Nothing was sent to AWS Partner Central.';
const ANSWER_ADVICE =
	'Check the STS Endpoint in the credential, and whether a proxy answers in place of AWS STS; then try again.';

/** An address of AWS names its region; for any other the credential's Region is used. */
const REGION_ADVICE =
	'The Region in the credential also counts for the STS Endpoint: give it an address of AWS STS in us-east-1, or leave it empty for the public one.';

/** Codes of STS that stand for more than keys and signature. */
const adviceByCode = new Map([
	[
		'AccessDenied',
		'Check that the Role ARN is right, that its trust policy names the owner of the access key, that the External ID is the one the policy asks for, and that the access key may call sts:AssumeRole.',
	],
	[
		'RegionDisabledException',
		'Activate AWS STS for the region of the credential in the AWS console under Account settings, or use us-east-1.',
	],
]);

/**
 * Why the role could not be assumed: who was asked, and what it said. Whatever STS says may be shown: the
 * caller, the role, its reasons; but not what it echoes of the request.
 */
export function explainStsError(error: unknown, { keys, role }: Caller): unknown {
	const { host } = role.sts.url;
	if (error instanceof ServiceError) return explainRefusal(error, role, [...secretsOf(keys, role)]);
	if (error instanceof NetworkError) {
		const why = `AWS STS (${host}) could not be reached to assume the role: ${error.reason}`;
		return new CredentialError(why, error.advice ?? REACH_ADVICE);
	}
	if (error instanceof UnreadableAnswerError) {
		const why = `The answer of AWS STS (${host}) could not be read: ${error.reason}`;
		return new CredentialError(why, ANSWER_ADVICE);
	}
	return error;
}

function explainRefusal(
	error: ServiceError,
	{ arn, sts }: Role,
	secrets: string[],
): CredentialError {
	const { host } = sts.url;
	const { httpStatus, requestId } = error;
	const code = /^[\w.:-]{1,100}$/.test(error.type) ? error.type : '';
	if (code === '') return explainStranger(httpStatus, host);
	const said = secrets.reduce(
		(text, secret) => text.replaceAll(secret, '(hidden)'),
		withoutSecrets(error.serviceMessage),
	);
	const details = [
		said && `AWS STS says: ${said}`,
		`Error of AWS STS: ${code}, HTTP status ${httpStatus}`,
		requestId && `Request ID of AWS STS: ${requestId}`,
	].filter((line): line is string => Boolean(line));
	const problem = findKeyProblem(error);
	if (problem) {
		const summary = `AWS STS (${host}) did not hand out the role. ${problem.message}`;
		const advice = problem === wrongRegion ? REGION_ADVICE : problem.advice;
		return new CredentialError(summary, advice, details);
	}
	const advice = isTransient(error)
		? 'AWS STS is busy or in trouble. Try again later.'
		: (adviceByCode.get(code) ?? 'Look up the code in the documentation of AWS STS.');
	const why = said || `it gave the code ${code} and no reason`;
	return new CredentialError(
		`AWS STS (${host}) refused the role ${arn} (${code}): ${why.endsWith('.') ? why.slice(0, -1) : why}`,
		advice,
		details,
	);
}

/** An answer that is not of STS: a proxy's, a web server's. */
function explainStranger(httpStatus: number, host: string): CredentialError {
	if (httpStatus === 407) {
		return new CredentialError(
			`The proxy between n8n and AWS STS (${host}) asks for a user name and password (HTTP status 407)`,
			'Check the proxy settings of n8n, such as HTTPS_PROXY.',
		);
	}
	return new CredentialError(
		`${host} gave no readable answer of AWS STS when it was asked for the role (HTTP status ${httpStatus})`,
		ANSWER_ADVICE,
	);
}

function* secretsOf({ secretAccessKey, sessionToken }: Keys, { externalId }: Role) {
	for (const secret of [secretAccessKey, sessionToken, externalId]) {
		if (secret === undefined || secret.length < MIN_SECRET_CHARACTERS) continue;
		yield secret;
		yield encodeURIComponent(secret);
	}
}

/** Shorter ones would hide words of the message. */
const MIN_SECRET_CHARACTERS = 6;
