import { UnreadableAnswerError } from './unreadableAnswerError';

/**
 * Reads the pages of a list, one after another, until there are no more or enough have been seen.
 * @param visit Tells whether to go on.
 * @param firstToken Of the page to begin with; default: the first.
 * @throws UnreadableAnswerError when a page names one that has come before: the list would never end
 */
export async function walkPages<Page extends { nextToken?: string }>(
	operation: string,
	read: (nextToken: string | undefined) => Promise<Page>,
	visit: (page: Page) => boolean,
	firstToken?: string,
): Promise<void> {
	const seen = new Set<string | undefined>();
	for (let token = firstToken; ; ) {
		seen.add(token);
		const page = await read(token);
		token = page.nextToken;
		if (!visit(page) || token === undefined) return;
		if (seen.has(token)) {
			throw new UnreadableAnswerError(operation, 'its pages repeat without end', 200, undefined);
		}
	}
}
