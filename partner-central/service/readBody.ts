/** The body of an answer as it comes in, already unpacked. */
export interface BodyStream {
	[Symbol.asyncIterator](): AsyncIterator<Uint8Array>;
}

/**
 * The text of a body (UTF-8), read no further than the limit.
 * @returns undefined when there is more than `maxBytes` of it
 */
export async function readBody(body: BodyStream, maxBytes: number): Promise<string | undefined> {
	const bytes = await readBytes(body, maxBytes);
	return bytes && new TextDecoder().decode(bytes);
}

/**
 * A body, read no further than the limit: an answer may unpack to a thousand times of what was sent, or never
 * end. What is left then is not read; the connection is closed.
 * @returns undefined when there is more than `maxBytes` of it
 */
export async function readBytes(
	body: BodyStream,
	maxBytes: number,
): Promise<Uint8Array | undefined> {
	const reader = body[Symbol.asyncIterator]();
	const pieces: Uint8Array[] = [];
	let bytes = 0;
	for (let piece = await reader.next(); !piece.done; piece = await reader.next()) {
		bytes += piece.value.length;
		if (bytes > maxBytes) {
			await reader.return?.();
			return undefined;
		}
		pieces.push(piece.value);
	}
	return Buffer.concat(pieces);
}
