/** Why no usable answer came, for a person and for those who decide about another try. */
export interface NetworkReason {
	/** Such as "the connection was reset"; stands behind a colon. */
	words: string;
	/** What to do, where it is more than a look at the network. */
	advice?: string;
	/** Nothing of the request had left when it happened. Without it the service may have done what was asked. */
	isBeforeSending?: true;
	/** No other try changes it until somebody has set something right. */
	isLasting?: true;
	/** The fault lies with the address itself: it is the same for everybody who asks. */
	isOfAddress?: true;
}

const stoppedBefore = { isBeforeSending: true, isLasting: true } as const;
const badCertificate = { ...stoppedBefore, isOfAddress: true } as const;
const unreached = { isBeforeSending: true } as const;

export const BROKE_OFF = 'the connection broke before the answer was complete';
const NOT_HTTP = 'the answer was not valid HTTP';
const NOT_UNPACKED = 'the answer could not be unpacked';
const NOT_TRUSTED: NetworkReason = {
	words: 'its certificate is not trusted',
	advice:
		'If a proxy or a gateway of your own signs it, give n8n its root certificate with the environment variable NODE_EXTRA_CA_CERTS.',
	...badCertificate,
};
const NO_TLS: NetworkReason = {
	words: 'no secure connection (TLS) could be agreed on',
	advice: 'Check whether something between n8n and AWS speaks an old version of TLS.',
	...stoppedBefore,
};

/** By the codes of Node.js and of the HTTP client (axios). */
export const networkReasons: Readonly<Record<string, NetworkReason>> = {
	EAI_AGAIN: { words: 'the host name could not be looked up', ...unreached },
	ECONNABORTED: { words: 'no complete answer came in time' },
	ECONNREFUSED: { words: 'the connection was refused', ...unreached },
	ECONNRESET: { words: 'the connection was reset' },
	EHOSTUNREACH: { words: 'the host is unreachable' },
	ENETUNREACH: { words: 'the network is unreachable' },
	ENOTFOUND: { words: 'the host name is unknown', ...unreached, isOfAddress: true },
	EPIPE: { words: 'the connection was closed while sending' },
	EPROTO: NO_TLS,
	ERR_BAD_RESPONSE: { words: BROKE_OFF },
	ERR_CANCELED: { words: 'the request was broken off' },
	ERR_NETWORK: { words: 'the network failed' },
	ERR_STREAM_PREMATURE_CLOSE: { words: BROKE_OFF },
	ERR_TLS_CERT_ALTNAME_INVALID: {
		words: 'its certificate belongs to another host name',
		advice: 'Check the host name of the endpoint, and whether a proxy answers in place of AWS.',
		...badCertificate,
	},
	ETIMEDOUT: { words: 'no complete answer came in time' },
	HPE_HEADER_OVERFLOW: { words: 'the headers of the answer were too long' },
	HPE_INVALID_CONSTANT: { words: 'the answer was not HTTP' },
	Z_BUF_ERROR: { words: BROKE_OFF },

	CERT_HAS_EXPIRED: {
		words: 'its certificate has expired',
		advice:
			'Check the clock of the machine that runs n8n, and whether a proxy answers in place of AWS.',
		...badCertificate,
	},
	CERT_NOT_YET_VALID: {
		words: 'its certificate is not valid yet',
		advice: 'Check the clock of the machine that runs n8n.',
		...badCertificate,
	},
	CERT_CHAIN_TOO_LONG: NOT_TRUSTED,
	CERT_REJECTED: NOT_TRUSTED,
	CERT_REVOKED: { words: 'its certificate has been revoked', ...badCertificate },
	CERT_SIGNATURE_FAILURE: NOT_TRUSTED,
	CERT_UNTRUSTED: NOT_TRUSTED,
	DEPTH_ZERO_SELF_SIGNED_CERT: NOT_TRUSTED,
	INVALID_CA: NOT_TRUSTED,
	SELF_SIGNED_CERT_IN_CHAIN: NOT_TRUSTED,
	UNABLE_TO_GET_ISSUER_CERT: NOT_TRUSTED,
	UNABLE_TO_GET_ISSUER_CERT_LOCALLY: NOT_TRUSTED,
	UNABLE_TO_VERIFY_LEAF_SIGNATURE: NOT_TRUSTED,
};

/** Where a code says too little, or there is none. The texts are those of Node.js, OpenSSL and n8n. */
export const reasonsByText: ReadonlyArray<[RegExp, NetworkReason]> = [
	[
		/^Domain not allowed:|^No allowed domains specified|which cannot be combined with the domains/,
		{
			words: 'the setting Allowed HTTP Request Domains of the credential does not allow it',
			advice:
				'Add the host to Allowed Domains in the credential, or set Allowed HTTP Request Domains to All.',
			...stoppedBefore,
		},
	],
	[
		/^The request was blocked because (it resolves|the destination)|^Cannot determine the host/,
		{
			words: "n8n's protection against requests to internal addresses (SSRF) blocks it",
			advice:
				'Ask the person who runs n8n to allow this host (environment variables N8N_SSRF_ALLOWED_HOSTNAMES and N8N_SSRF_ALLOWED_IP_RANGES).',
			...stoppedBefore,
		},
	],
	[
		/wrong version number|packet length too long|:http request/,
		{
			words: 'the other side does not speak TLS (https)',
			advice: 'Check the port of the endpoint, and whether a proxy answers in place of AWS.',
			...stoppedBefore,
		},
	],
	// Only this alert of TLS comes after the first bytes of a request.
	[/bad record mac/, { words: 'the secure connection (TLS) was disturbed' }],
	[
		/before secure TLS connection was established/,
		{ words: 'the connection was closed before it was secure (TLS)', ...unreached },
	],
	[/^aborted$|\bhas been aborted$/, { words: BROKE_OFF }],
];

/** Many codes that differ in nothing a person could act on. */
export const reasonsByFamily: ReadonlyArray<[RegExp, NetworkReason]> = [
	[/^HPE_/, { words: NOT_HTTP }],
	[/^(Z_|ZSTD_|ERR__ERROR_|ERR_BROTLI)/, { words: NOT_UNPACKED }],
	[/^(ERR_SSL_|ERR_TLS_)/, { words: 'the secure connection (TLS) was disturbed' }],
];

/** Proxy Authentication Required: no service answers so, only what stands before it. */
export const PROXY_SIGN_IN_STATUS = 407;
export const PROXY_SIGN_IN: NetworkReason = {
	words: 'the proxy between n8n and AWS asks for a sign-in (HTTP 407)',
	advice:
		'Add user name and password to the address of the proxy (environment variables HTTPS_PROXY and HTTP_PROXY of n8n).',
	...stoppedBefore,
};
