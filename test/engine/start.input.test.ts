/** What a start sends for the ways in which a profile can be given. */
import type { INodeParameters } from 'n8n-workflow';
import {
	fieldParameters,
	jsonParameters,
	spreadsheetRow,
} from '../../lab/profile/profileParameters';
import { arnOf, locator, NODE, useTestBed } from '../support/partnerCentral';
import { localizedContent, taskDetails } from '../../lab/profile/taskDetails';

const bed = useTestBed();

const FULL = taskDetails({
	IndustrySegments: ['RETAIL', 'SOFTWARE_INTERNET'],
	LocalizedContents: [localizedContent('fr-FR'), localizedContent('de-DE')],
	Headquarters: { CountryCode: 'US', SubdivisionCode: 'WA' },
});

/** Runs one item and returns the details that were sent. */
async function sentDetails(parameters: INodeParameters, row?: object): Promise<unknown> {
	const run = await bed.run(parameters, row ? { input: [{ ...row }] } : {});
	expect(run.error()).toBeUndefined();
	const bodies = bed.bodies('StartProfileUpdateTask');
	expect(bodies).toHaveLength(1);
	return bodies[0]?.TaskDetails;
}

describe('the request', () => {
	it('carries catalog, partner, token and details, and is signed', async () => {
		await bed.run();
		expect(bed.bodies('StartProfileUpdateTask')).toEqual([
			{
				Catalog: 'AWS',
				Identifier: bed.partner(),
				ClientToken: expect.stringMatching(/^[0-9a-f]{64}$/),
				TaskDetails: taskDetails(),
			},
		]);
		expect(bed.simulator.requests.all()).toEqual([
			expect.objectContaining({
				signature: 'valid',
				headers: expect.objectContaining({ 'content-type': 'application/x-amz-json-1.0' }),
			}),
		]);
	});

	it('is answered with the task, unchanged and paired with its item', async () => {
		const run = await bed.run();
		const [task] = bed.simulator.tasksOf(bed.partner());
		expect(run.output(NODE)).toEqual([
			{
				json: {
					Catalog: 'AWS',
					Arn: expect.stringContaining(bed.partner()),
					Id: bed.partner(),
					TaskId: task?.TaskId,
					TaskDetails: taskDetails(),
					StartedAt: task?.StartedAt,
					Status: 'IN_PROGRESS',
				},
				pairedItem: { item: 0 },
			},
		]);
	});

	it.each([
		['id', () => locator(bed.partner(2), 'id')],
		['id with blanks around it', () => locator(` ${bed.partner(2)} `, 'id')],
		['ARN', () => locator(arnOf(bed.partner(2)), 'arn')],
		['list entry', () => locator(bed.partner(2), 'list')],
		['expression in the locator', () => locator(`={{ "${bed.partner(2)}" }}`, 'id')],
	])('names the partner by %s', async (_name, partner) => {
		const run = await bed.run({ partner: partner() });
		expect(run.json(NODE)).toEqual([expect.objectContaining({ Id: bed.partner(2) })]);
	});

	it('goes to the chosen catalog', async () => {
		const run = await bed.run({ catalog: 'Sandbox', partner: locator('partner-examplesbx001') });
		expect(run.json(NODE)).toEqual([
			expect.objectContaining({ Catalog: 'Sandbox', Id: 'partner-examplesbx001' }),
		]);
	});

	it('carries a client token of one’s own', async () => {
		await bed.run({ options: { clientToken: ' my-token_1 ' } });
		expect(bed.bodies('StartProfileUpdateTask')).toEqual([
			expect.objectContaining({ ClientToken: 'my-token_1' }),
		]);
	});
});

describe('the details', () => {
	const contentsJson = JSON.stringify(FULL.LocalizedContents);

	it.each<[string, INodeParameters]>([
		['fields', fieldParameters(FULL)],
		[
			'fields and a JSON list of translations',
			{
				...fieldParameters(FULL),
				localizedContents: {},
				localizedContentsInput: 'json',
				localizedContentsJson: contentsJson,
			},
		],
		[
			'fields and a list of translations from an expression',
			{
				...fieldParameters(FULL),
				localizedContentsInput: 'json',
				localizedContentsJson: '={{ $json.profile.LocalizedContents }}',
			},
		],
		['a JSON text', jsonParameters(FULL)],
		['an object from an expression', jsonParameters('={{ $json.profile }}')],
	])('can be given as %s', async (_name, parameters) => {
		expect(await sentDetails(parameters, { profile: FULL })).toEqual(FULL);
	});

	it.each<[string, INodeParameters, object]>([
		[
			'no translations by an empty collection',
			{ ...fieldParameters(taskDetails()), localizedContents: {} },
			taskDetails(),
		],
		[
			'no translations by an empty list',
			{ localizedContentsInput: 'json', localizedContentsJson: '[]' },
			taskDetails(),
		],
		['no headquarters by an empty collection', { headquarters: {} }, taskDetails()],
	])('may hold %s', async (_name, parameters, details) => {
		expect(await sentDetails(parameters)).toEqual(details);
	});

	it('are cleaned up unless the option says otherwise', async () => {
		const messy = { displayName: ' Example\r\n  Widgets\t', translationSourceLocale: '=en_us' };
		expect(await sentDetails(messy)).toEqual(taskDetails());
	});

	it('are left as they are without clean-up', async () => {
		const parameters = { displayName: ' Example  Widgets ', options: { cleanUpText: false } };
		expect(await sentDetails(parameters)).toEqual(
			taskDetails({ DisplayName: ' Example  Widgets ' }),
		);
	});
});

describe('a row of a spreadsheet', () => {
	it('is a profile as it is', async () => {
		const [french, german] = [localizedContent('fr-FR'), localizedContent('de-DE')];
		const row = spreadsheetRow(FULL, {
			'Industry Segments': 'Retail; software and internet | RETAIL',
			'Primary Solution Type': 'software products',
			'Translation Source Locale': 'en_us',
			'Display Name (fr-FR)': french.DisplayName,
			'description (fr_fr)': french.Description,
			'WEBSITE_URL (fr-FR)': french.WebsiteUrl,
			'Logo-URL (FR-fr)': french.LogoUrl,
			'Display Name (de-DE)': german.DisplayName,
			'Description (de-DE)': german.Description,
			'Website URL (de-DE)': german.WebsiteUrl,
			'Logo URL (de-DE)': german.LogoUrl,
			'Headquarters Country Code': 'us',
			headquarters_subdivision_code: ' wa ',
			row_number: 2,
			Notes: 'ask again in spring',
			Contact: null,
		});
		expect(await sentDetails(jsonParameters('={{ $json }}'), row)).toEqual(FULL);
	});

	it.each([
		['numbers as text', { 'Display Name': 2024 }, { DisplayName: '2024' }],
		[
			'blank cells as not given',
			{ 'Display Name (fr-FR)': ' ', 'Description (fr-FR)': '', 'Headquarters Country Code': '' },
			{},
		],
		[
			'a JSON list in a cell',
			{ 'Localized Contents': JSON.stringify([localizedContent('ja-JP')]) },
			{ LocalizedContents: [localizedContent('ja-JP')] },
		],
		[
			'a headquarters object',
			{ Headquarters: { 'country code': 'DE', SubdivisionCode: 'BY' } },
			{ Headquarters: { CountryCode: 'DE', SubdivisionCode: 'BY' } },
		],
		['line breaks in a cell', { Description: 'One\nTwo' }, { Description: 'One Two' }],
	])('may hold %s', async (_name, columns, changes) => {
		const row = spreadsheetRow(taskDetails(), columns);
		expect(await sentDetails(jsonParameters('={{ $json }}'), row)).toEqual(taskDetails(changes));
	});

	it('is the default of the JSON input', async () => {
		const row = spreadsheetRow(taskDetails());
		expect(await sentDetails({ profileInput: 'json' }, row)).toEqual(taskDetails());
	});
});
