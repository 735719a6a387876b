import { element } from './element';

const explanations: Record<string, string> = {
	AccessDenied:
		'AWS refused to hand out the role. Check that the Role ARN is right, that its trust policy names the owner of the access key, that the External ID is the one the policy asks for, and that the access key may call sts:AssumeRole.',
	ExpiredToken:
		"The credential's temporary keys have expired, so the role cannot be assumed. Enter new ones.",
	ExpiredTokenException:
		"The credential's temporary keys have expired, so the role cannot be assumed. Enter new ones.",
	InvalidClientTokenId:
		'AWS does not know the Access Key ID of the credential, so the role cannot be assumed.',
	SignatureDoesNotMatch:
		'AWS did not accept the signature when assuming the role. Check the Secret Access Key (copy it again, without spaces) and the clock of the machine that runs n8n.',
	RegionDisabledException:
		'AWS STS is not activated in the region of the credential. Activate it in the AWS console under Account settings, or use us-east-1.',
};

/** AWS STS's error (XML) in plain words. */
export function explainStsError(body: string): string {
	const code = element(body, 'Code');
	if (Object.hasOwn(explanations, code)) return explanations[code] as string;
	const message = element(body, 'Message');
	if (code === '') {
		return 'AWS STS gave no readable answer when assuming the role. Try again later, and check the STS Endpoint in the credential.';
	}
	return `AWS refused to hand out the role (${code})${message ? `: ${message}` : '.'}`;
}
