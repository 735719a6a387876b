/** Every text that can be reached from a value, with the way to it. */
export interface FoundText {
	/** Such as `error.cause.headers[2]`. */
	path: string;
	text: string;
}

/**
 * Walks through objects of any kind: own properties with names or symbols, enumerable or not, what getters
 * return, names of properties, entries of maps and sets, bytes of buffers, what boxes, dates, URLs and
 * regular expressions say of themselves, and what `toJSON` makes of an object. Every object is visited
 * once; functions are left out, because nothing stores or shows what hangs on them.
 */
export function* textsIn(
	value: unknown,
	path: string,
	seen = new Set<object>(),
): Generator<FoundText> {
	// A stack of one's own: chains of causes may be longer than the engine's.
	const waiting: Array<{ path: string; value: unknown }> = [{ path, value }];
	for (let next = waiting.pop(); next; next = waiting.pop()) {
		const { path: here, value: current } = next;
		if (typeof current === 'string') yield { path: here, text: current };
		else if (typeof current === 'symbol') yield { path: here, text: String(current.description) };
		else if (typeof current === 'bigint') yield { path: here, text: String(current) };
		else if (isObject(current) && !seen.has(current)) {
			seen.add(current);
			for (const member of membersOf(current, here)) waiting.push(member);
		}
	}
}

type Member = { path: string; value: unknown };

function membersOf(object: object, path: string): Member[] {
	const bytes = bytesOf(object);
	if (bytes) return [{ path: `${path}<bytes>`, value: bytes.toString('latin1') }];
	return [...namedMembers(object, path), ...entries(object, path), ...ownWords(object, path)];
}

function namedMembers(object: object, path: string): Member[] {
	return Reflect.ownKeys(object).flatMap((key) => {
		const name = typeof key === 'symbol' ? `[${String(key)}]` : key;
		const here = Array.isArray(object) ? `${path}[${name}]` : `${path}.${name}`;
		return [
			{ path: `${path}<name>`, value: key },
			{ path: here, value: attempt(() => Reflect.get(object, key) as unknown) },
		];
	});
}

function entries(object: object, path: string): Member[] {
	if (isA(object, 'Map')) {
		return [...(object as Map<unknown, unknown>)].flatMap(([key, value], index) => [
			{ path: `${path}<key ${index}>`, value: key },
			{ path: `${path}<value ${index}>`, value },
		]);
	}
	if (isA(object, 'Set')) {
		return [...(object as Set<unknown>)].map((value, index) => ({
			path: `${path}<member ${index}>`,
			value,
		}));
	}
	// Such as the headers of a web request.
	if (isA(object, 'Headers') || isA(object, 'URLSearchParams')) {
		return [{ path: `${path}<entries>`, value: [...(object as unknown as Iterable<unknown>)] }];
	}
	return [];
}

/** What it says of itself where its properties say nothing. */
function ownWords(object: object, path: string): Member[] {
	const { toJSON } = object as { toJSON?: unknown };
	const json =
		typeof toJSON === 'function' ? attempt(() => toJSON.call(object) as unknown) : undefined;
	return [
		{ path: `${path}<toJSON>`, value: json },
		...(['String', 'RegExp', 'URL'].some((kind) => isA(object, kind))
			? [{ path: `${path}<text>`, value: attempt(() => String(object)) }]
			: []),
		// Of an error these may be inherited.
		...(['message', 'stack', 'cause'] as const)
			.filter((name) => isA(object, 'Error') && !Object.hasOwn(object, name))
			.map((name) => ({ path: `${path}.${name}`, value: (object as Error)[name] })),
	];
}

function bytesOf(object: object): Buffer | undefined {
	if (ArrayBuffer.isView(object)) {
		return Buffer.from(object.buffer, object.byteOffset, object.byteLength);
	}
	return isA(object, 'ArrayBuffer') ? Buffer.from(object as ArrayBuffer) : undefined;
}

/** By tag or by ancestors' names: the object may come from jest's sandbox, another realm. */
function isA(object: object, kind: string): boolean {
	if (Object.prototype.toString.call(object) === `[object ${kind}]`) return true;
	for (let type: unknown = object; isObject(type); type = Object.getPrototypeOf(type)) {
		if (attempt(() => (type as object).constructor.name) === kind) return true;
	}
	return false;
}

function isObject(value: unknown): value is object {
	return typeof value === 'object' && value !== null;
}

function attempt<T>(read: () => T): T | undefined {
	try {
		return read();
	} catch {
		return undefined;
	}
}
