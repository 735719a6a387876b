/** Node's and the HTTP client's codes for "no answer came", with words a person understands. */
export const networkReasons: Record<string, string> = {
	ECONNABORTED: 'no complete answer came in time',
	ECONNREFUSED: 'the connection was refused',
	ECONNRESET: 'the connection was reset',
	EAI_AGAIN: 'the host name could not be looked up',
	EHOSTUNREACH: 'the host is unreachable',
	ENETUNREACH: 'the network is unreachable',
	ENOTFOUND: 'the host name is unknown',
	EPIPE: 'the connection was closed while sending',
	ERR_BAD_RESPONSE: 'the connection broke before the answer was complete',
	ERR_NETWORK: 'the network failed',
	ERR_STREAM_PREMATURE_CLOSE: 'the connection broke before the answer was complete',
	ETIMEDOUT: 'no complete answer came in time',
	HPE_INVALID_CONSTANT: 'the answer was not HTTP',
};

/** The words for a code, if it is one of these. */
export function networkReason(code: unknown): string | undefined {
	return typeof code === 'string' && Object.hasOwn(networkReasons, code)
		? networkReasons[code]
		: undefined;
}
