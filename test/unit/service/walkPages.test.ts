import { UnreadableAnswerError } from '../../../partner-central/service/unreadableAnswerError';
import { walkPages } from '../../../partner-central/service/walkPages';

/** Reads pages by the names of those that follow them. */
async function walk(next: Record<string, string | undefined>, enough = Infinity, first?: string) {
	const asked: Array<string | undefined> = [];
	const read = async (token: string | undefined) => {
		asked.push(token);
		return await Promise.resolve({ nextToken: next[token ?? ''] });
	};
	await walkPages('ListPartners', read, () => asked.length < enough, first);
	return asked;
}

test.each<[string, Parameters<typeof walk>, Array<string | undefined>]>([
	['one page', [{}], [undefined]],
	['all pages', [{ '': 'a', a: 'b' }], [undefined, 'a', 'b']],
	['enough of them', [{ '': 'a', a: 'b', b: 'c' }, 2], [undefined, 'a']],
	['from one on', [{ '': 'a', a: 'b', b: 'c' }, Infinity, 'b'], ['b', 'c']],
	['enough before they repeat', [{ '': 'a', a: 'a' }, 2], [undefined, 'a']],
])('%s', async (_case, parameters, asked) => {
	expect(await walk(...parameters)).toEqual(asked);
});

test.each<[string, Parameters<typeof walk>]>([
	['the last page', [{ '': 'a', a: 'a' }]],
	['an earlier page', [{ '': 'a', a: 'b', b: 'c', c: 'a' }]],
	['the page it began with', [{ b: 'c', c: 'b' }, Infinity, 'b']],
])('a list whose pages lead back to %s ends with an error', async (_case, parameters) => {
	const error: unknown = await walk(...parameters).catch((reason: unknown) => reason);
	expect(error).toBeInstanceOf(UnreadableAnswerError);
	expect(error).toMatchObject({ reason: 'its pages repeat without end' });
});
