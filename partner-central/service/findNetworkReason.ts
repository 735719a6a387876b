import {
	BROKE_OFF,
	networkReasons,
	reasonsByFamily,
	reasonsByText,
	type NetworkReason,
} from './networkReasons';

const UNKNOWN: NetworkReason = { words: 'the connection failed in a way that is not known' };

/**
 * What a request ended by, told from any error: as the HTTP client threw it, or wrapped by n8n, which hides the
 * cause behind texts of its own. What is not known may have happened after the service has acted.
 */
export function findNetworkReason(error: unknown): NetworkReason {
	const causes = [...causeChain(error)];
	const texts = causes.flatMap(textsOf);
	const codes = causes.flatMap(({ code, httpCode }) => [code, httpCode]).filter(isText);
	const known =
		firstMatch(reasonsByText, texts) ??
		codes.map((code) => byCode(code)).find((reason) => reason !== undefined) ??
		firstMatch(reasonsByFamily, codes) ??
		(texts.includes('socket hang up') ? { words: BROKE_OFF } : UNKNOWN);
	const failedToConnect = texts.some((text) => /^(connect|getaddrinfo) /.test(text));
	return failedToConnect ? { ...known, isBeforeSending: true } : known;
}

function byCode(code: string): NetworkReason | undefined {
	return Object.hasOwn(networkReasons, code) ? networkReasons[code] : undefined;
}

function firstMatch(
	table: ReadonlyArray<[RegExp, NetworkReason]>,
	texts: string[],
): NetworkReason | undefined {
	return table.find(([pattern]) => texts.some((text) => pattern.test(text)))?.[1];
}

interface ErrorLike {
	message?: unknown;
	code?: unknown;
	/** n8n 1.x loses the cause and keeps its code here. */
	httpCode?: unknown;
	/** What n8n has replaced by a text of its own. */
	messages?: unknown;
	cause?: unknown;
}

/** Longer texts are bodies of answers, not reasons. */
const MAX_TEXT_CHARACTERS = 1000;

function textsOf({ message, messages }: ErrorLike): string[] {
	return [message, messages]
		.flat()
		.filter(isText)
		.map((text) => text.slice(0, MAX_TEXT_CHARACTERS));
}

function isText(value: unknown): value is string {
	return typeof value === 'string';
}

/** The error and its causes, which may go round in circles. */
function causeChain(error: unknown): Set<ErrorLike> {
	const chain = new Set<ErrorLike>();
	let current: unknown = error;
	while (typeof current === 'object' && current !== null && !chain.has(current)) {
		chain.add(current);
		current = (current as ErrorLike).cause;
	}
	return chain;
}
