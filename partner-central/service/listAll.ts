import type { ListName, Lists } from './lists';
import type { JsonObject } from './readAnswer';
import type { Service } from './service';
import { walkPages } from './walkPages';

/** The entries of a list, from as many pages as they take. @param limit At most so many. */
export async function listAll<List extends ListName>(
	service: Service,
	operation: List,
	request: { Catalog: string } & JsonObject,
	limit = Infinity,
): Promise<Array<Lists[List]>> {
	const found: Array<Lists[List]> = [];
	await walkPages(
		operation,
		async (NextToken) => await service.list(operation, { ...request, NextToken }),
		({ entries }) => {
			for (const entry of entries) found.push(entry);
			return found.length < limit;
		},
	);
	return found.slice(0, limit);
}
