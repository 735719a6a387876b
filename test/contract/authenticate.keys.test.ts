import { credentialData, refusalOf, signed, unsignedCall } from '../support/credential';

const call = unsignedCall;

describe('the keys', () => {
	test.each<[string, Record<string, string>, string]>([
		['no key', { accessKeyId: ' ' }, 'The credential has no Access Key ID.'],
		['no secret', { secretAccessKey: '\n' }, 'The credential has no Secret Access Key.'],
		[
			'a temporary key alone',
			{ accessKeyId: 'ASIAIOSFODNN7EXAMPLE' },
			'also needs the Session Token',
		],
		[
			'a temporary key with a blank token',
			{ accessKeyId: ' ASIAIOSFODNN7EXAMPLE', sessionToken: ' \n' },
			'also needs the Session Token',
		],
	])('%s', async (_case, changes, words) => {
		const refusal = await refusalOf(call, credentialData(changes));
		expect(refusal).toMatch(/^CredentialError: /);
		expect(refusal).toContain(words);
	});

	test('are trimmed', async () => {
		const date = { date: 'Sun, 01 Mar 2026 12:00:00 GMT' };
		const request = { ...call, headers: { ...call.headers, ...date } };
		const { accessKeyId, secretAccessKey } = credentialData();
		const padded = credentialData({
			accessKeyId: `\t${String(accessKeyId)} `,
			secretAccessKey: ` ${String(secretAccessKey)}\r\n`,
			sessionToken: ' token\n',
		});
		const tidy = credentialData({ sessionToken: 'token' });
		expect(await signed(request, padded)).toEqual(await signed(request, tidy));
	});

	test('a session token is sent, one of the caller is not', async () => {
		const request = { ...call, headers: { 'X-Amz-Security-Token': 'of the caller' } };
		const temporary = credentialData({
			accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
			sessionToken: 'token',
		});
		expect((await signed(request, temporary)).headers['x-amz-security-token']).toBe('token');
		expect((await signed(request)).headers).not.toHaveProperty('x-amz-security-token');
	});

	test('no secret leaves the credential', async () => {
		const text = JSON.stringify(await signed(call));
		expect(text).not.toContain(credentialData().secretAccessKey);
	});
});
