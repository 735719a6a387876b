/** `partner` / `get` and `getAll`. */
import { before } from '../support/moments';
import { arnOf, locator, NODE, useTestBed } from '../support/partnerCentral';

const bed = useTestBed({ pageSize: 3 });

const LIST = 'ListPartners';
const GET_ALL = { resource: 'partner', operation: 'getAll', returnAll: true };
const GET = { resource: 'partner', operation: 'get' };

describe('getAll', () => {
	it('returns every partner of the catalog as an item of its own, page by page', async () => {
		const run = await bed.run(GET_ALL);
		expect(run.json(NODE).map(({ Id }) => Id)).toEqual(bed.simulator.partners);
		expect(run.output(NODE)[0]).toEqual({
			json: {
				Catalog: 'AWS',
				Arn: arnOf(bed.partner()),
				Id: bed.partner(),
				LegalName: 'AnyCompany Cloud Services Inc.',
				CreatedAt: '2025-04-04T00:00:00.000Z',
			},
			pairedItem: { item: 0 },
		});
		expect(bed.bodies(LIST)).toEqual([
			{ Catalog: 'AWS' },
			{ Catalog: 'AWS', NextToken: expect.any(String) },
			{ Catalog: 'AWS', NextToken: expect.any(String) },
		]);
	});

	it.each([
		[1, 1, 1],
		[3, 3, 1],
		[4, 4, 2],
		['={{ "7" }}', 7, 3],
		[100, 8, 3],
		['', 8, 3],
	])('limit %j: %d partners from %d pages', async (limit, partners, pages) => {
		const run = await bed.run({ ...GET_ALL, returnAll: false, limit });
		expect(run.json(NODE)).toHaveLength(partners);
		expect(bed.bodies(LIST)).toHaveLength(pages);
	});

	it('needs no partner, and lists the catalog of each item', async () => {
		const run = await bed.run(
			{ ...GET_ALL, catalog: '={{ $json.catalog }}', partner: locator('') },
			{ input: [{ catalog: 'Sandbox' }, { catalog: 'AWS' }] },
		);
		expect(run.output(NODE).map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 0 },
			...Array<unknown>(8).fill({ item: 1 }),
		]);
	});

	it.each(['0', '-1', 'many', '[]'])('refuses the limit %s', async (limit) => {
		const run = await bed.run({
			...GET_ALL,
			returnAll: false,
			limit: `={{ ${JSON.stringify(limit)} }}`,
		});
		expect(run.error(NODE)?.message).toContain('Limit must be a number of partners from 1 to');
		expect(bed.operations()).toEqual([]);
	});

	it('goes on with the page that failed for a moment', async () => {
		bed.simulator.faults.inject({ operation: LIST, kind: 'serviceUnavailable', skip: 1 });
		const run = await bed.run(GET_ALL);
		expect(run.json(NODE)).toHaveLength(8);
		const tokens = bed.bodies(LIST).map(({ NextToken }) => NextToken);
		expect(tokens).toHaveLength(4);
		expect(tokens[2]).toBe(tokens[1]);
	});

	it('returns no item when the execution is stopped between two pages', async () => {
		before(bed, LIST, 2, () => running.cancel());
		const running = bed.start(GET_ALL);
		expect((await running.done).status).toBe('canceled');
		expect(bed.bodies(LIST)).toHaveLength(2);
	});

	it('says which permission is missing', async () => {
		bed.simulator.deny(LIST);
		const run = await bed.run(GET_ALL);
		expect(run.error(NODE)?.description).toContain('partnercentral:ListPartners');
	});
});

describe('get', () => {
	it.each([
		['id', () => bed.partner(1)],
		['arn', () => arnOf(bed.partner(1))],
		['list', () => bed.partner(1)],
	] as const)('returns the partner with its profile, by %s', async (mode, value) => {
		const run = await bed.run({ ...GET, partner: locator(value(), mode) });
		expect(run.output(NODE)).toEqual([
			{
				json: {
					Catalog: 'AWS',
					Arn: arnOf(bed.partner(1)),
					Id: bed.partner(1),
					LegalName: 'Example Data Works GmbH',
					CreatedAt: '2025-04-04T00:00:00.000Z',
					Profile: bed.simulator.profileOf(bed.partner(1)),
					AwsTrainingCertificationEmailDomains: [],
				},
				pairedItem: { item: 0 },
			},
		]);
		expect(bed.bodies('GetPartner')).toEqual([{ Catalog: 'AWS', Identifier: value() }]);
	});

	it('keeps going under Continue On Fail, on the same index', async () => {
		const ids = [bed.partner(0), 'partner-0000000000000', bed.partner(2)];
		const run = await bed.run(
			{ ...GET, partner: locator('={{ $json.id }}') },
			{ input: ids.map((id) => ({ id })), settings: { onError: 'continueRegularOutput' } },
		);
		expect(run.json(NODE).map(({ Id, error }) => Id ?? error)).toEqual([
			bed.partner(0),
			'Item 2: AWS does not know partner partner-0000000000000',
			bed.partner(2),
		]);
	});
});
