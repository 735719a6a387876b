/** The search for secrets finds what was planted, wherever it lies and however it is written. */
import { NodeApiError, NodeOperationError, type ICredentialType, type INode } from 'n8n-workflow';
import { SecretWatch } from '../../../lab/engine/secrecy/secretWatch';
import { watchOutput } from '../../../lab/engine/secrecy/watchOutput';

/** Has a character that every encoding changes. */
const SECRET = 'wJalr/XUtn+FEMI=K7MDENG&"x"';
const NODE = {
	id: '1',
	name: 'N',
	type: 't',
	typeVersion: 1,
	position: [0, 0],
} as unknown as INode;

function findingsIn(value: unknown, watch = new SecretWatch()): string {
	watch.mark('the key', SECRET);
	watch.search('test', { value });
	try {
		watch.assertClean();
		return '';
	} catch (error) {
		return (error as Error).message;
	}
}

const hidden = (name: string) =>
	Object.defineProperty({}, name, { value: SECRET, enumerable: false });
const inPrivateWords = new (class Box {
	toJSON() {
		return { words: SECRET };
	}
})();
const cyclic: Record<string, unknown> = { a: [] };
cyclic.self = cyclic;
cyclic.late = { deep: [[{ x: SECRET }]] };
const withInheritedMessage = Object.create(new Error(SECRET)) as Error;
let longChain: unknown = SECRET;
for (let depth = 0; depth < 20_000; depth++) longChain = { cause: longChain };

const PLACES: Array<[where: string, value: unknown, path: string]> = [
	['text', `before ${SECRET} after`, 'value'],
	['a nested object', { a: [1, { b: SECRET }] }, 'value.a[1].b'],
	['the name of a property', { [SECRET]: 1 }, 'value<name>'],
	['a property named by a symbol', { [Symbol('s')]: SECRET }, 'value.[Symbol(s)]'],
	['the name of a symbol', { [Symbol(SECRET)]: 1 }, 'value<name>'],
	['a property that is not enumerable', hidden('quiet'), 'value.quiet'],
	[
		'what a getter returns',
		{
			get late() {
				return SECRET;
			},
		},
		'value.late',
	],
	[
		'an object beside a getter that throws',
		{
			get a() {
				throw new Error('no');
			},
			b: SECRET,
		},
		'value.b',
	],
	['what toJSON returns', inPrivateWords, 'value<toJSON>.words'],
	['a value of a map', new Map([['k', SECRET]]), 'value<value 0>'],
	['a key of a map', new Map([[{ k: SECRET }, 1]]), 'value<key 0>.k'],
	['a set', new Set([SECRET]), 'value<member 0>'],
	['headers', new Headers({ a: SECRET }), 'value<entries>[0][1]'],
	['an address', new URL(`https://x/?a=${encodeURIComponent(SECRET)}`), 'value<text>'],
	['a box', new String(SECRET), 'value<text>'],
	['a pattern', new RegExp(SECRET), 'value<text>'],
	['a buffer', Buffer.from(`xx${SECRET}`), 'value<bytes>'],
	[
		'part of a buffer',
		{ part: new Uint8Array(Buffer.from(SECRET)).subarray(0) },
		'value.part<bytes>',
	],
	['an array buffer', new Uint8Array(Buffer.from(SECRET)).buffer, 'value<bytes>'],
	['the message of an error', new Error(SECRET), 'value.message'],
	['an inherited message', withInheritedMessage, 'value.message'],
	[
		'the stack of an error',
		Object.assign(new Error('a'), { stack: `at ${SECRET}` }),
		'value.stack',
	],
	[
		'a cause',
		new Error('a', { cause: new Error('b', { cause: { c: SECRET } }) }),
		'value.cause.cause.c',
	],
	['one of many errors', new AggregateError([new Error(SECRET)]), 'value.errors[0].message'],
	['an object that holds itself', cyclic, 'value.late.deep[0][0].x'],
	['a very long chain', longChain, 'value.cause'],
	[
		'the cause of an error of n8n',
		new NodeOperationError(NODE, new Error('a', { cause: { config: SECRET } })),
		'config',
	],
	[
		'an earlier message of an error of n8n',
		Object.assign(new NodeApiError(NODE, {}, { message: 'a' }), { messages: ['b', SECRET] }),
		'value.messages[1]',
	],
];

it.each(PLACES)('finds it in %s', (_where, value, path) => {
	expect(findingsIn(value)).toContain('the key in test: value');
	expect(findingsIn(value)).toContain(path);
});

const base64 = (text: string) => Buffer.from(text).toString('base64');
const WAYS: Array<[way: string, text: string]> = [
	['as base64', base64(SECRET)],
	['as base64 behind one character', base64(`x${SECRET}yz`)],
	['as base64 behind two characters', base64(`"{${SECRET}"}`)],
	['as base64 in an answer', base64(`<Secret>${SECRET}</Secret>`)],
	['as base64 for addresses', Buffer.from(`ab${SECRET}c`).toString('base64url')],
	['as hexadecimal digits', Buffer.from(SECRET).toString('hex')],
	['as capital hexadecimal digits', Buffer.from(SECRET).toString('hex').toUpperCase()],
	['as part of an address', `https://x/${encodeURIComponent(SECRET)}`],
	['as part of a form', new URLSearchParams({ key: SECRET }).toString()],
	['as JSON', JSON.stringify({ key: SECRET })],
	['as HTML', 'wJalr/XUtn+FEMI=K7MDENG&amp;&quot;x&quot;'],
	['backwards', [...SECRET].reverse().join('')],
];

it.each(WAYS)('finds it written %s', (_way, text) => {
	expect(findingsIn({ text: `see ${text}.` })).toContain('the key in test: value.text');
});

it.each([
	['AWS4-HMAC-SHA256 Credential=…', 'an Authorization value'],
	[`Signature=${'0a'.repeat(32)}`, 'a signature'],
	['Credential=AKIAEXAMPLE/20250404/us-east-1/x/aws4_request', 'the scope of a signature'],
	['{"x-amz-security-token":"FwoGZXIvYXdzE"}', 'a session token header'],
	['x-amz-security-token:FwoGZXIvYXdzE', 'a session token header'],
	['<Credentials><SecretAccessKey>x', 'an answer of STS'],
])('finds %s whatever the keys are', (text, name) => {
	expect(findingsIn({ text })).toContain(`${name} in test: value.text`);
});

it.each<[string, unknown]>([
	['other texts', { a: 'wJalr/XUtn', b: [1, null, undefined, 10n], c: new Date(0) }],
	['a token that was taken out', 'x-amz-security-token:(hidden) Signature=(hidden)'],
	['functions', () => SECRET],
])('finds nothing in %s', (_name, value) => {
	expect(findingsIn(value)).toBe('');
});

it('names every place once and never the secret', () => {
	const message = findingsIn([SECRET, SECRET, { a: SECRET }]);
	expect(message.split('\n')).toHaveLength(4);
	expect(message).not.toContain(SECRET);
});

it('tells of each finding once, so that the next test is not blamed', () => {
	const watch = new SecretWatch();
	expect(findingsIn(SECRET, watch)).not.toBe('');
	expect(() => watch.assertClean()).not.toThrow();
});

it('marks what a credential hides, and nothing else', () => {
	const type = {
		properties: [
			{ name: 'accessKeyId', type: 'string' },
			{ name: 'secretAccessKey', type: 'string', typeOptions: { password: true } },
			{ name: 'endpoint', type: 'string' },
			{ name: 'session', type: 'hidden', typeOptions: { expirable: true } },
		],
	} as unknown as ICredentialType;
	const watch = new SecretWatch();
	watch.markCredential(type, {
		accessKeyId: 'AKIA-THE-KEY-ID',
		secretAccessKey: ' the-long-secret\n',
		endpoint: 'https://example.com',
		session: JSON.stringify({ sessionToken: 'the-session-token', issuedFor: 'the-identity' }),
	});
	watch.search('test', {
		a: 'AKIA-THE-KEY-ID',
		b: 'the-long-secret',
		c: 'https://example.com the-identity',
		d: 'the-session-token',
	});
	expect(() => watch.assertClean()).toThrow(
		/:\naccessKeyId in test: a\nsecretAccessKey in test: b\nsession\.sessionToken in test: d$/,
	);
});

it('leaves out expressions and what is too short to be found for certain', () => {
	const watch = new SecretWatch();
	for (const value of ['short', '={{ $vars.secretKey }}', undefined, 12345678]) {
		watch.mark('secret', value);
	}
	expect(watch.counts.secrets).toBe(0);
});

it('counts what it has searched, until it begins anew', () => {
	const watch = new SecretWatch();
	watch.mark('the key', SECRET);
	watch.search('execution', { a: 'text', b: { c: 'text' } });
	watch.search('execution', {});
	watch.search('log', { d: 1 });
	expect(watch.counts).toEqual({ searched: { execution: 2, log: 1 }, texts: 3, secrets: 1 });
	watch.begin();
	expect(watch.counts).toEqual({ searched: {}, texts: 0, secrets: 0 });
});

it('does nothing before it has begun', () => {
	const watch = new SecretWatch(false);
	expect(findingsIn(SECRET, watch)).toBe('');
	watch.begin();
	expect(findingsIn(SECRET, watch)).toContain('the key in test: value');
});

it('searches what is written to an output, and lets it pass', () => {
	const watch = new SecretWatch();
	watch.mark('the key', SECRET);
	const written: unknown[] = [];
	const output = { write: (text: unknown) => written.push(text) > 0 };
	watchOutput([output as never], watch);
	watchOutput([output as never], watch);
	output.write(`${SECRET}\n`);
	output.write(Buffer.from('harmless'));
	expect(written).toEqual([`${SECRET}\n`, Buffer.from('harmless')]);
	expect(watch.counts.searched).toEqual({ console: 2 });
	expect(() => watch.assertClean()).toThrow('the key in console: output');
});
