/** The list of partners in the panel: `searchPartners` over ListPartners. */
import { samplePartners, type PartnerSeed } from '../../lab/simulator';
import { useTestBed } from '../support/partnerCentral';

const bed = useTestBed({ pageSize: 3 });

const search = async (filter?: string, paginationToken?: string, catalog = 'AWS') =>
	await bed.searchPartners({ catalog }, filter, paginationToken);

it('shows the names, a page at a time, until there is no more', async () => {
	const pages = [];
	let token: string | undefined;
	do {
		const { results, paginationToken } = await search(undefined, token);
		pages.push(results);
		token = paginationToken as string | undefined;
	} while (token !== undefined);
	expect(pages.map((page) => page.length)).toEqual([3, 3, 2]);
	expect(pages.flat().map(({ value }) => value)).toEqual(bed.simulator.partners);
	expect(pages[0]?.[0]).toEqual({
		name: 'AnyCompany Cloud Services Inc.',
		value: bed.partner(),
		description: bed.partner(),
	});
});

it('shows the partners of the chosen catalog', async () => {
	const { results, paginationToken } = await search(undefined, undefined, 'Sandbox');
	expect(results.map(({ value }) => value)).toEqual([
		'partner-examplesbx001',
		'partner-examplesbx002',
	]);
	expect(paginationToken).toBeUndefined();
	expect(bed.bodies('ListPartners')).toEqual([{ Catalog: 'Sandbox' }]);
});

it('shows the catalog AWS while the catalog is an expression', async () => {
	await search(undefined, undefined, '={{ $json.catalog }}');
	expect(bed.bodies('ListPartners')).toEqual([{ Catalog: 'AWS' }]);
});

it.each([
	['a part of a name, in any case', ' RESALE ', 'partner-exampleaws008'],
	['a part of an id', 'aws006', 'partner-exampleaws006'],
])('finds %s on later pages', async (_name, filter, found) => {
	const { results } = await search(filter);
	expect(results.map(({ value }) => value)).toEqual([found]);
	expect(bed.bodies('ListPartners').length).toBeGreaterThan(1);
});

it('finds matches on every page', async () => {
	const first = await search('example');
	const second = await search('example', first.paginationToken as string);
	const ids = [...first.results, ...second.results].map(({ value }) => value);
	expect(new Set(ids).size).toBe(ids.length);
	expect(ids.length).toBeGreaterThan(first.results.length);
});

it('shows nothing and asks for no more when nothing matches', async () => {
	expect(await search('nobody')).toEqual({ results: [] });
	expect(bed.bodies('ListPartners')).toHaveLength(3);
});

it('tries again after a passing failure', async () => {
	bed.simulator.faults.inject({ operation: 'ListPartners', kind: 'serviceUnavailable' });
	expect((await search()).results).toHaveLength(3);
});

it('tells in plain words why there is no list', async () => {
	bed.simulator.deny('ListPartners');
	await expect(search()).rejects.toMatchObject({
		message: expect.stringContaining('AWS did not allow ListPartners'),
		description: expect.stringContaining('partnercentral:ListPartners'),
	});
});

it('rejects an answer that is no list', async () => {
	bed.simulator.faults.inject({ operation: 'ListPartners', kind: 'wrongShape', times: 5 });
	await expect(search()).rejects.toThrow('The answer to ListPartners could not be read');
});

it('sorts a page by name, and tells namesakes apart by their ids', async () => {
	const [first, ...others] = samplePartners.slice(0, 3);
	const namesake = { ...others[0], legalName: first?.legalName } as PartnerSeed;
	await bed.restart({ partners: [others[1], first, namesake] as PartnerSeed[] });
	const { results } = await search();
	expect(results.map(({ name }) => name)).toEqual([
		'AnyCompany Cloud Services Inc. (partner-exampleaws001)',
		'AnyCompany Cloud Services Inc. (partner-exampleaws002)',
		'Example Managed Operations Ltd.',
	]);
});
