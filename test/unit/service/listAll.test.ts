import { listAll } from '../../../partner-central/service/listAll';
import { createService } from '../../../partner-central/service/service';
import { ScriptedRuntime, steps } from '../../support/domain';

const summaries = (...ids: string[]) => ids.map((Id) => ({ Id }));

/** The first pages of a list of three pages, and what was asked for them. */
async function list(limit: number | undefined, pages: number) {
	const answers = [
		{ PartnerSummaryList: summaries('a', 'b'), NextToken: '2' },
		{ PartnerSummaryList: [], NextToken: '3' },
		{ PartnerSummaryList: summaries('c', 'd') },
	];
	const runtime = new ScriptedRuntime(
		answers
			.slice(0, pages)
			.map((answer) => ({ operation: 'ListPartners', answer: steps.json(answer) })),
	);
	const request = { Catalog: 'Sandbox', Sort: 'x' };
	const entries = await listAll(createService(runtime), 'ListPartners', request, limit);
	return {
		ids: entries.map(({ Id }) => Id).join(''),
		asked: runtime.requests.map((_request, index) => runtime.bodyOf(index)),
	};
}

test.each<[string, number | undefined, string, Array<string | undefined>]>([
	['no limit', undefined, 'abcd', [undefined, '2', '3']],
	['more than there are', 9, 'abcd', [undefined, '2', '3']],
	['some of the last page', 3, 'abc', [undefined, '2', '3']],
	['just the first page', 2, 'ab', [undefined]],
	['some of the first page', 1, 'a', [undefined]],
])('a list up to %s is read no further than that takes', async (_case, limit, ids, tokens) => {
	expect(await list(limit, tokens.length)).toEqual({
		ids,
		asked: tokens.map((NextToken) => ({ Catalog: 'Sandbox', Sort: 'x', NextToken })),
	});
});
