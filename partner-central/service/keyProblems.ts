export interface KeyProblem {
	/** A sentence without a full stop. */
	message: string;
	advice: string;
}

const unknownKey: KeyProblem = {
	message: 'AWS does not know the access key of this credential',
	advice:
		'Check Access Key ID in the credential: it may be mistyped, or the key was deleted or deactivated.',
};

const wrongSignature: KeyProblem = {
	message: 'AWS did not accept the signature of the request',
	advice:
		'Check Secret Access Key in the credential (copy it again, without spaces) and the clock of the machine that runs n8n.',
};

const expiredKeys: KeyProblem = {
	message: "The credential's temporary keys have expired",
	advice: 'Enter new temporary keys with their session token, or use keys that do not expire.',
};

const clockIsOff: KeyProblem = {
	message: "The clock of the machine that runs n8n differs too much from AWS's clock",
	advice: 'Set the clock of that machine (more than 5 minutes of difference are refused).',
};

const unsigned: KeyProblem = {
	message: 'The request reached AWS without a signature',
	advice: 'Check whether a proxy between n8n and AWS removes the Authorization header.',
};

const damagedSignature: KeyProblem = {
	message: 'The request reached AWS with a damaged signature',
	advice: 'Check the keys of the credential and any proxy between n8n and AWS.',
};

/**
 * What keys, signature and clock can be refused for, before a service looks at the request: by AWS's types,
 * those of the services and those of STS.
 */
export const keyProblems = {
	UnrecognizedClientException: unknownKey,
	InvalidClientTokenId: unknownKey,
	InvalidSignatureException: wrongSignature,
	SignatureDoesNotMatch: wrongSignature,
	ExpiredTokenException: expiredKeys,
	ExpiredToken: expiredKeys,
	RequestTimeTooSkewed: clockIsOff,
	RequestExpired: clockIsOff,
	MissingAuthenticationTokenException: unsigned,
	MissingAuthenticationToken: unsigned,
	IncompleteSignatureException: damagedSignature,
	IncompleteSignature: damagedSignature,
} satisfies Record<string, KeyProblem>;

/** Has the type of a wrong signature (see findKeyProblem.ts). */
export const wrongRegion: KeyProblem = {
	message: 'AWS was sent a signature for another region than that of the endpoint',
	advice:
		'Set Region in the credential to us-east-1, the only region in which AWS offers this service.',
};

/** For a role's session it is not the keys of the credential that are expired or unknown. */
export const refusedSession: KeyProblem = {
	message: "AWS does not accept the session of the credential's role, nor a new one",
	advice:
		'Check in IAM that the role still exists and that no policy revokes its sessions, then try again.',
};

/** The words for a type, if it is one of these. */
export function keyProblem(type: string): KeyProblem | undefined {
	return Object.hasOwn(keyProblems, type)
		? keyProblems[type as keyof typeof keyProblems]
		: undefined;
}
