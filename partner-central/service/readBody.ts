/** The body of an answer as it comes in, already unpacked. */
export interface BodyStream {
	[Symbol.asyncIterator](): AsyncIterator<Uint8Array>;
}

/**
 * The text of a body (UTF-8), read no further than the limit: an answer may unpack to a thousand times of what
 * was sent, or never end. What is left then is not read; the connection is closed.
 * @returns undefined when there is more than `maxBytes` of it
 */
export async function readBody(body: BodyStream, maxBytes: number): Promise<string | undefined> {
	const decoder = new TextDecoder();
	const pieces = body[Symbol.asyncIterator]();
	let text = '';
	let bytes = 0;
	for (let piece = await pieces.next(); !piece.done; piece = await pieces.next()) {
		bytes += piece.value.length;
		if (bytes > maxBytes) {
			await pieces.return?.();
			return undefined;
		}
		text += decoder.decode(piece.value, { stream: true });
	}
	return text + decoder.decode();
}
