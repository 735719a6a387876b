/** The parts of an `Authorization: AWS4-HMAC-SHA256 …` header. */
export interface SignatureHeader {
	accessKeyId: string;
	/** `YYYYMMDD` of the credential scope. */
	scopeDate: string;
	scopeRegion: string;
	scopeService: string;
	/** Lower case, in the order given. */
	signedHeaders: string[];
	signature: string;
}

/** Reads the header; `undefined` when a part is missing or misshapen. */
export function parseAuthorization(header: string): SignatureHeader | undefined {
	const [, fields] = /^AWS4-HMAC-SHA256\s+(.+)$/.exec(header.trim()) ?? [];
	if (fields === undefined) return undefined;
	const values = new Map(
		fields.split(',').map((field): [string, string] => {
			const [name = '', ...value] = field.trim().split('=');
			return [name, value.join('=')];
		}),
	);
	const scope = (values.get('Credential') ?? '').split('/');
	const [accessKeyId, scopeDate, scopeRegion, scopeService, terminator] = scope;
	const signedHeaders = values.get('SignedHeaders');
	const signature = values.get('Signature');
	if (!accessKeyId || !scopeDate || !scopeRegion || !scopeService) return undefined;
	if (scope.length !== 5 || terminator !== 'aws4_request') return undefined;
	if (!signedHeaders || !signature) return undefined;
	return {
		accessKeyId,
		scopeDate,
		scopeRegion,
		scopeService,
		signedHeaders: signedHeaders.split(';'),
		signature,
	};
}
