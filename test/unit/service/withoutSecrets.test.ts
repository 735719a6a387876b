import { readAnswer } from '../../../partner-central/service/readAnswer';
import { withoutSecrets } from '../../../partner-central/service/withoutSecrets';
import { explainError } from '../../../partner-central/failure/explainError';

/** Everything a person would see of a message of the service. */
function shown(message: string): string {
	const body = JSON.stringify({ __type: 'InvalidSignatureException', message });
	try {
		readAnswer('GetPartner', { status: 403, headers: {}, body }, 0);
	} catch (error) {
		return JSON.stringify(explainError(error));
	}
	throw new Error('no error');
}

const refusal = 'The request signature we calculated does not match the signature you provided.';
const canonical = `The Canonical String for this request should have been
'POST
/

host:partnercentral-account.us-east-1.api.aws
x-amz-date:20260301T120000Z
x-amz-security-token:FwoGZXIvYXdzEXAMPLE//token==

host;x-amz-date;x-amz-security-token
abc'`;

test('the canonical request that AWS repeats is left out, for it holds the session token', () => {
	const text = shown(`${refusal} Check your key.\n\n${canonical}`);
	expect(text).toContain(refusal);
	expect(text).toContain('Check your key.');
	expect(text).not.toMatch(/FwoG|Canonical String/);
});

test.each([
	'x-amz-security-token:SECRET-VALUE is bad',
	'X-Amz-Security-Token = SECRET-VALUE is bad',
	'Authorization header AWS4-HMAC-SHA256 Credential=SECRET-VALUE, Signature=SECRET-VALUE is bad',
])('%s', (message) => {
	const text = shown(message);
	expect(text).not.toContain('SECRET-VALUE');
	expect(text).toContain('(hidden)');
	expect(text).toContain('is bad');
});

test.each<[string, string]>([
	['x-amz-security-token:SECRET bad', '(hidden) bad'],
	['"x-amz-security-token": "SECRET" bad', '"(hidden)" bad'],
	['The key AKIAIOSFODNN7EXAMPLE is bad', 'The key (hidden) is bad'],
	[`The token ${'a'.repeat(100)} is bad`, 'The token (hidden) is bad'],
	['host;x-amz-security-token;x', 'host;(hidden);x'],
	['Credential=SECRET, Signature=SECRET.', '(hidden), (hidden)'],
	['Bad. \n The Canonical String for this request should have been\nPOST', 'Bad.'],
	['Bad.The Canonical String for this request should have been', 'Bad.'],
	['The Canonical String for this request should have been', ''],
	['Nothing to hide 😀', 'Nothing to hide 😀'],
	// What is not read is not shown either.
	[`${'a'.repeat(20_000)} end`, '(hidden)'],
	['x.'.repeat(1001), 'x.'.repeat(1000)],
	[`${'x.'.repeat(999)}x😀`, `${'x.'.repeat(999)}x`],
])('%j becomes %j', (message, expected) => {
	expect(withoutSecrets(message)).toBe(expected);
});

test('a message of a megabyte is cut', () => {
	expect(shown('x '.repeat(500_000)).length).toBeLessThan(5000);
});

const TOKEN = 'FwoGZXIvYXdzEXAMPLE//token+=='.repeat(6);
const KEY = 'ASIAIOSFODNN7EXAMPLE';
const SIGNATURE = 'abcdef0123456789'.repeat(4);
const authorization = `AWS4-HMAC-SHA256 Credential=${KEY}/20260301/us-east-1/x/aws4_request, SignedHeaders=host, Signature=${SIGNATURE}`;
const headers: Array<[string, string]> = [
	['Authorization', authorization],
	['X-Amz-Security-Token', TOKEN],
];

test.each<[string, string]>([
	['lines', headers.map((header) => header.join(': ')).join('\n')],
	['JSON', JSON.stringify(Object.fromEntries(headers))],
	['JSON within JSON', JSON.stringify(JSON.stringify(Object.fromEntries(headers)))],
	['a query', new URLSearchParams(headers).toString()],
	['a sentence', `The token ${TOKEN} of ${KEY} is bad`],
	['an element', `<Token>${TOKEN}</Token><Key>${KEY}</Key>`],
])('nothing is left of a request that is repeated as %s', (_form, text) => {
	for (const shownText of [withoutSecrets(text), shown(text)]) {
		expect(shownText).toContain('(hidden)');
		expect(shownText).not.toMatch(/FwoG|ASIA|abcdef|AWS4-HMAC/);
	}
});

test.each([
	'The website https://www.example.com/a/path/of-some-length/that?has=parameters could not be reached.',
	'partner-exampleaws001 is not known in catalog AWS.',
	'arn:aws:partnercentral:us-east-1:123456789012:catalog/AWS/partner/partner-exampleaws001',
])('what is no secret stays: %s', (text) => {
	expect(withoutSecrets(text)).toBe(text);
});

/** CPU time of the fastest of some runs. */
function costOf(text: string): number {
	const runs = Array.from({ length: 5 }, () => {
		const before = process.cpuUsage();
		for (let index = 0; index < 20; index++) withoutSecrets(text);
		return process.cpuUsage(before).user;
	});
	return Math.min(...runs);
}

test.each([
	' ',
	'\n',
	'x',
	'=',
	'x-amz-security-token',
	'x-amz-security-token ',
	'Signature=',
	'AKIA',
])('takes linear time for many of %j', (part) => {
	const text = part.repeat(Math.ceil(20_000 / part.length));
	// Eight times the text: quadratic work would take 64 times as long.
	const ratio = costOf(text) / Math.max(costOf(text.slice(0, 2500)), 100);
	expect(ratio).toBeLessThan(30);
});
