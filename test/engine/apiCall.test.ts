/** `apiCall` / `call`: answers, requests in every form, tokens, errors. */
import type { IDataObject } from 'n8n-workflow';
import type { TestBed } from '../support/partnerCentral';
import { arnOf, NODE, useTestBed } from '../support/partnerCentral';
import { taskDetails } from '../../lab/profile/taskDetails';

const bed = useTestBed();

const START = 'StartProfileUpdateTask';
const arn = () => arnOf(bed.partner());
const CALL = { resource: 'apiCall', operation: 'call' };
const call = async (
	apiOperation: string,
	requestJson: unknown,
	options?: Parameters<TestBed['run']>[1],
) =>
	await bed.run(
		{
			...CALL,
			apiOperation,
			requestJson: typeof requestJson === 'string' ? requestJson : JSON.stringify(requestJson),
		},
		options,
	);
const partner = () => ({ Catalog: 'AWS', Identifier: bed.partner() });
const start = () => ({ ...partner(), TaskDetails: taskDetails() });

function expectNothingSent(): void {
	expect(bed.operations()).toEqual([]);
}

it('returns the answer of AWS unchanged', async () => {
	const run = await call('ListPartners', { Catalog: 'Sandbox' });
	expect(run.output(NODE)).toEqual([
		{
			json: {
				PartnerSummaryList: [
					expect.objectContaining({ Id: 'partner-examplesbx001' }),
					expect.objectContaining({ Id: 'partner-examplesbx002' }),
				],
			},
			pairedItem: { item: 0 },
		},
	]);
});

it('lists the partners of catalog AWS with the defaults of the panel', async () => {
	const run = await bed.run(CALL);
	expect(run.json(NODE)[0]?.PartnerSummaryList).toHaveLength(8);
	expect(bed.bodies('ListPartners')).toEqual([{ Catalog: 'AWS' }]);
});

it('returns an empty answer as an empty item', async () => {
	const tags = { ResourceArn: arn(), Tags: [{ Key: 'team', Value: 'blue' }] };
	expect((await call('TagResource', tags)).json(NODE)).toEqual([{}]);
	const listed = await call('ListTagsForResource', { ResourceArn: arn() });
	expect(listed.json(NODE)).toEqual([tags]);
});

it('takes operation and request of each item from expressions', async () => {
	const input: IDataObject[] = [
		{ name: 'get partner', request: partner() },
		{ name: 'GetProfileVisibility', request: JSON.stringify(partner()) },
	];
	const run = await bed.run(
		{ ...CALL, apiOperation: '={{ $json.name }}', requestJson: '={{ $json.request }}' },
		{ input },
	);
	expect(run.json(NODE)).toEqual([
		expect.objectContaining({ LegalName: 'AnyCompany Cloud Services Inc.' }),
		expect.objectContaining({ Visibility: 'PUBLIC' }),
	]);
});

describe('the ClientToken', () => {
	const tokens = () => bed.bodies(START).map(({ ClientToken }) => ClientToken);

	it.each([
		['left out', undefined],
		['null', null],
		['blank', ' '],
	])('that is %s is filled in', async (_name, ClientToken) => {
		const run = await call(START, { ...start(), ClientToken });
		expect(run.json(NODE)[0]).toMatchObject({ Status: 'IN_PROGRESS', TaskDetails: taskDetails() });
		expect(tokens()).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
	});

	it('that is given is sent', async () => {
		await call(START, { ...start(), ClientToken: 'mine' });
		expect(tokens()).toEqual(['mine']);
	});

	it('differs for another item, another request, and the resource Profile Update Task', async () => {
		const executionId = '7';
		const finish = () => bed.simulator.finishTask(bed.partner());
		bed.simulator.hooks.after(START, finish);
		await call(START, start(), { executionId, input: [{}, {}] });
		await call(
			START,
			{ ...start(), TaskDetails: taskDetails({ DisplayName: 'New' }) },
			{ executionId },
		);
		await bed.run({}, { executionId });
		expect(new Set(tokens()).size).toBe(4);
	});
});

describe('is refused before anything is sent', () => {
	afterEach(expectNothingSent);

	it.each([
		['text that is no JSON', '{ "Catalog": ', 'Request (JSON) is not valid JSON'],
		[
			'a key given twice',
			'{ "Catalog": "AWS", "Catalog": "Sandbox" }',
			'Request (JSON) has the key "Catalog" twice',
		],
		['a list', '[1]', 'Request (JSON) must be an object'],
		['nothing', 'null', 'Request (JSON) must be an object'],
		['a text', '"AWS"', 'Request (JSON) must be an object'],
		['a number in place of a text', '{ "Catalog": 1 }', 'Catalog must be text, but is a number'],
		[
			'a catalog that cannot be one',
			'{ "Catalog": "A W S" }',
			'Catalog must be a catalog such as AWS or Sandbox',
		],
	])('%s', async (_name, requestJson, text) => {
		const run = await call('ListPartners', requestJson);
		expect(run.error(NODE)?.message).toContain(text);
		expect(run.error(NODE)?.description).toContain('Nothing was sent to AWS');
	});

	it('an operation the service does not have', async () => {
		const run = await bed.run({ ...CALL, apiOperation: '={{ "DeletePartner" }}' });
		expect(run.error(NODE)?.message).toContain('API Operation must be one of');
		expect(run.error(NODE)?.message).toContain('but is "DeletePartner"');
	});

	it('every problem of a nested request, by its path', async () => {
		const TaskDetails = taskDetails({
			WebsiteUrl: 'http://widgets.example.com',
			IndustrySegments: ['RETAIL', 'CHESS'],
			LocalizedContents: [],
		});
		const request = { ...partner(), Identifier: 'nobody', TaskDetails };
		const message = (await call(START, request)).error(NODE)?.message ?? '';
		for (const path of [
			'Identifier',
			'TaskDetails.WebsiteUrl',
			'TaskDetails.IndustrySegments[1]',
		]) {
			expect(message).toContain(`${path} must`);
		}
		expect(message).toMatch(/^3 values of this item cannot be sent/);
	});
});

it('tells an error of AWS with its type and the details', async () => {
	const run = await call(
		'GetPartner',
		{ Catalog: 'AWS', Identifier: 'partner-0000000000000' },
		{ settings: { onError: 'continueRegularOutput' } },
	);
	expect(run.json(NODE)).toEqual([
		{
			error: expect.stringContaining('AWS does not know the partner'),
			details: expect.objectContaining({
				errorCode: 'ResourceNotFoundException',
				reason: 'PARTNER_NOT_FOUND',
				httpStatus: 404,
			}),
		},
	]);
});

it('writes and reads what no other resource of the node does', async () => {
	const person = {
		FirstName: 'A',
		LastName: 'B',
		Email: 'alliances@example.com',
		BusinessTitle: 'C',
	};
	const run = await call('PutAllianceLeadContact', {
		...partner(),
		AllianceLeadContact: person,
	});
	expect(run.status).toBe('success');
	const read = await call('GetAllianceLeadContact', partner());
	expect(read.json(NODE)[0]).toMatchObject({ AllianceLeadContact: person });
});

it('refuses a request that is nested without end, though a token would be made of it', async () => {
	const deep = '['.repeat(100_000) + ']'.repeat(100_000);
	const run = await call('StartProfileUpdateTask', `{"TaskDetails":${deep}}`);
	expect(run.error(NODE)?.message).toContain('TaskDetails must be an object, but is a list');
	expectNothingSent();
});
