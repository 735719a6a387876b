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
	['x-amz-security-token:SECRET bad', 'x-amz-security-token:(hidden) bad'],
	['Credential=SECRET, Signature=SECRET.', 'Credential=(hidden), Signature=(hidden)'],
	['Bad. \n The Canonical String for this request should have been\nPOST', 'Bad.'],
	['Bad.The Canonical String for this request should have been', 'Bad.'],
	['Nothing to hide', 'Nothing to hide'],
	['x'.repeat(2001), 'x'.repeat(2000)],
])('%j becomes %j', (message, expected) => {
	expect(withoutSecrets(message)).toBe(expected);
});

test('a message of a megabyte is cut', () => {
	expect(shown('x '.repeat(500_000)).length).toBeLessThan(5000);
});
