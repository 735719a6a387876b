import { invalidMember } from './operation';

/**
 * A page of a list.
 * @param listName what the token is good for: with another list it is refused
 * @throws ValidationException for a token that is not one of this list
 */
export function pageOf<Entry>(
	entries: readonly Entry[],
	listName: string,
	{ size, token }: { size: number; token?: string },
): { page: Entry[]; next: { NextToken?: string } } {
	const start = token === undefined ? 0 : readToken(token, listName);
	const end = start + size;
	return {
		page: entries.slice(start, end),
		next: end < entries.length ? { NextToken: writeToken(end, listName) } : {},
	};
}

/** Opaque to clients: the list and the position the next page starts at. */
function writeToken(position: number, listName: string): string {
	return Buffer.from(`${listName}:${position}`).toString('base64url');
}

function readToken(token: string, listName: string): number {
	const [tokenList, position] = Buffer.from(token, 'base64url').toString('utf8').split(':');
	if (tokenList === listName && position !== undefined && /^\d{1,9}$/.test(position)) {
		return Number(position);
	}
	throw invalidMember('NextToken', 'NextToken is not a token of this list.');
}
