import { readTables } from './readTables';

/** The pages that describe every operation, as texts. */
export interface Pages {
	readme: string;
	reference: string;
	credentials: string;
}

/** What the documentation says nothing of: the places where a person would look for an operation in vain. */
export function missingDocs(
	{ readme, reference, credentials }: Pages,
	{ resource, operation }: { resource: string; operation: string },
): string[] {
	const sections = reference.split('\n## ').filter((text) => text.startsWith(resource));
	const isDescribed = sections.some((section) => {
		const [heading = '', ...body] = section.split('\n');
		const [name, operations = ''] = heading.split(': ');
		if (name !== resource) return false;
		return (
			operations.split(/, | and /).includes(operation) || body.join('\n').includes(`_${operation}_`)
		);
	});
	const needs = firstCells(credentials, 'Operation of the node');
	const isPermitted = needs.includes(`${resource}: ${operation}`);
	const isListed = rowsOf(readme, 'Resource').some(
		([name, operations = '']) => name === resource && operations.split(', ').includes(operation),
	);
	return [
		...(isDescribed ? [] : [`docs/reference.md: a section "${resource}" with _${operation}_`]),
		...(isPermitted
			? []
			: [`docs/credentials-and-iam.md: a row "${resource}: ${operation}" with its IAM actions`]),
		...(isListed ? [] : [`README.md: "${operation}" in the row of ${resource}`]),
	];
}

function rowsOf(page: string, header: string): string[][] {
	return readTables(page)
		.filter((table) => table.header[0] === header)
		.flatMap(({ rows }) => rows);
}

function firstCells(page: string, header: string): string[] {
	return rowsOf(page, header).map(([cell = '']) => cell);
}
