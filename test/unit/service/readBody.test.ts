import { readBody } from '../../../partner-central/service/readBody';

async function* pieces(...parts: Uint8Array[]) {
	await Promise.resolve();
	yield* parts;
}

test('characters that are cut between two pieces stay whole', async () => {
	const bytes = Buffer.from('{"Name":"Zoë 😀"}');
	for (let at = 0; at <= bytes.length; at++) {
		const text = await readBody(pieces(bytes.subarray(0, at), bytes.subarray(at)), 100);
		expect(text).toBe('{"Name":"Zoë 😀"}');
	}
});

test('up to the limit, and no further', async () => {
	let isClosed = false;
	let sent = 0;
	async function* endless() {
		try {
			for (;;) {
				sent += 1;
				yield await Promise.resolve(Buffer.from('x'));
			}
		} finally {
			isClosed = true;
		}
	}
	expect(await readBody(pieces(Buffer.from('xxx'), Buffer.from('yy')), 5)).toBe('xxxyy');
	expect(await readBody(endless(), 5)).toBeUndefined();
	expect({ isClosed, sent }).toEqual({ isClosed: true, sent: 6 });
});

test('a source that cannot be closed is left', async () => {
	const next = async () => await Promise.resolve({ done: false, value: Buffer.from('xxx') });
	expect(await readBody({ [Symbol.asyncIterator]: () => ({ next }) }, 5)).toBeUndefined();
});

test('nothing is an empty text', async () => {
	expect(await readBody(pieces(), 5)).toBe('');
});
