import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';

import { createService } from '../../../partner-central/service/service';
import type { PartnerSummary } from '../../../partner-central/service/types';
import { catalogChoices } from '../../../partner-central/service/catalogs';
import { walkPages } from '../../../partner-central/service/walkPages';
import { byName } from '../../../partner-central/text/byName';
import { matchChoice } from '../../../partner-central/text/matchChoice';
import { failureOf } from '../errors/itemFailure';
import { toNodeError } from '../errors/toNodeError';
import { createRuntime } from '../transport/createRuntime';

/** ListPartners has no filter, so pages without a match are passed over, this many at a time. */
const MAX_PAGES = 20;

/** The partner dropdown: partners of the chosen catalog by name and id, a page at a time, each sorted by name. */
export async function searchPartners(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const catalog = String(this.getCurrentNodeParameter('catalog') ?? '');
	const Catalog = matchChoice(catalogChoices, catalog) ?? 'AWS';
	const service = createService(createRuntime(this));
	let pages = 0;
	let found: INodeListSearchResult = { results: [] };
	try {
		await walkPages(
			'ListPartners',
			async (NextToken) => await service.list('ListPartners', { Catalog, NextToken }),
			({ entries, nextToken }) => {
				const results = toResults(entries.filter((partner) => matches(partner, filter)));
				found = { results, paginationToken: nextToken };
				pages += 1;
				return results.length === 0 && pages < MAX_PAGES;
			},
			paginationToken,
		);
		return found;
	} catch (error) {
		throw toNodeError(this.getNode(), failureOf(error));
	}
}

/** The list is narrow: with the ID on the same line long names would be cut, so only namesakes get it. */
function toResults(partners: PartnerSummary[]): INodeListSearchItems[] {
	const entries = partners.map(({ LegalName, Id }) => {
		if (!LegalName) return { name: Id, value: Id };
		const namesakes = partners.filter((other) => other.LegalName === LegalName);
		const name = namesakes.length > 1 ? `${LegalName} (${Id})` : LegalName;
		return { name, value: Id, description: Id };
	});
	return entries.sort(byName);
}

function matches({ LegalName, Id }: PartnerSummary, filter: string | undefined): boolean {
	const wanted = filter?.trim().toLowerCase() ?? '';
	return `${LegalName ?? ''} (${Id})`.toLowerCase().includes(wanted);
}
