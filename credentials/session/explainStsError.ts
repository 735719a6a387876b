import { NetworkError } from '../../partner-central/service/networkError';
import { ServiceError } from '../../partner-central/service/serviceError';
import { UnreadableAnswerError } from '../../partner-central/service/unreadableAnswerError';
import { CredentialError } from '../signing/credentialError';

const EXPIRED_KEYS =
	"The credential's temporary keys have expired, so the role cannot be assumed. Enter new ones.";

const explanations = new Map([
	[
		'AccessDenied',
		'AWS refused to hand out the role. Check that the Role ARN is right, that its trust policy names the owner of the access key, that the External ID is the one the policy asks for, and that the access key may call sts:AssumeRole.',
	],
	['ExpiredToken', EXPIRED_KEYS],
	['ExpiredTokenException', EXPIRED_KEYS],
	[
		'InvalidClientTokenId',
		'AWS does not know the Access Key ID of the credential, so the role cannot be assumed.',
	],
	[
		'SignatureDoesNotMatch',
		'AWS did not accept the signature when assuming the role. Check the Secret Access Key (copy it again, without spaces) and the clock of the machine that runs n8n.',
	],
	[
		'RegionDisabledException',
		'AWS STS is not activated in the region of the credential. Activate it in the AWS console under Account settings, or use us-east-1.',
	],
	[
		'',
		'AWS STS gave no readable answer when assuming the role. Try again later, and check the STS Endpoint in the credential.',
	],
]);

/** Why the role could not be assumed, in plain words. Errors of the credential itself stay as they are. */
export function explainStsError(error: unknown): unknown {
	if (error instanceof ServiceError) return new CredentialError(explainRefusal(error));
	if (error instanceof NetworkError) {
		// In words, because n8n replaces texts that contain a code such as ECONNREFUSED.
		const reason = error.reason === '' ? '' : `: ${error.reason}`;
		return new CredentialError(
			`AWS STS could not be reached to assume the role${reason}. Check the network, the proxy settings of n8n and the STS Endpoint in the credential.`,
		);
	}
	if (error instanceof UnreadableAnswerError) {
		return new CredentialError(
			'The answer of AWS STS could not be read. Check the STS Endpoint in the credential, and whether a proxy answers in place of AWS.',
		);
	}
	return error;
}

function explainRefusal({ type, serviceMessage }: ServiceError): string {
	const detail = serviceMessage ? `: ${serviceMessage}` : '.';
	return explanations.get(type) ?? `AWS refused to hand out the role (${type})${detail}`;
}
