/** Every dropdown and switch takes what an expression brings: code, label, odd case. */
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { jsonParameters } from '../../lab/profile/profileParameters';
import { NODE, useTestBed, waiting } from '../support/partnerCentral';
import { localizedContent, taskDetails } from '../../lab/profile/taskDetails';

const bed = useTestBed();

/** Runs one item whose field `value` the parameters use. */
async function runWith(value: unknown, parameters: INodeParameters) {
	return await bed.run(parameters, { input: [{ value } as IDataObject] });
}

const VALUE = '={{ $json.value }}';

describe('profile dropdowns', () => {
	it.each<[string, unknown, unknown]>([
		['primarySolutionType', 'CONSULTING_SERVICES', 'CONSULTING_SERVICES'],
		['primarySolutionType', 'Consulting Services', 'CONSULTING_SERVICES'],
		['primarySolutionType', ' consulting-services ', 'CONSULTING_SERVICES'],
		[
			'primarySolutionType',
			'value added resale of AWS services',
			'VALUE_ADDED_RESALE_AWS_SERVICES',
		],
		['industrySegments', ['SOFTWARE_INTERNET', 'Retail'], ['SOFTWARE_INTERNET', 'RETAIL']],
		['industrySegments', 'Software & Internet', ['SOFTWARE_INTERNET']],
		['industrySegments', 'software AND internet', ['SOFTWARE_INTERNET']],
		['industrySegments', 'retail,GAMING', ['RETAIL', 'GAMING']],
		['industrySegments', 'Retail; Non-Profit Organization', ['RETAIL', 'NON_PROFIT_ORGANIZATION']],
		['industrySegments', 'Retail | retail\nEducation', ['RETAIL', 'EDUCATION']],
		['translationSourceLocale', 'fr-FR', 'fr-FR'],
		['translationSourceLocale', 'French (France)', 'fr-FR'],
		['translationSourceLocale', 'FR_fr', 'fr-FR'],
		['translationSourceLocale', 'sl-SI', 'sl-SI'],
	])('%s takes %j', async (name, given, sent) => {
		const run = await runWith(given, { [name]: VALUE });
		expect(run.error()).toBeUndefined();
		const field = name.replace(/^./, (first) => first.toUpperCase());
		expect(bed.bodies('StartProfileUpdateTask')[0]?.TaskDetails).toHaveProperty(field, sent);
	});

	it.each([
		['ja-JP', 'ja-JP'],
		['Japanese (Japan)', 'ja-JP'],
		['JA jp', 'ja-JP'],
		['sl-SI', 'sl-SI'],
	])('the locale of a translation takes %j', async (given, sent) => {
		const { DisplayName, Description, WebsiteUrl, LogoUrl } = localizedContent('ja-JP');
		await runWith(given, {
			localizedContents: {
				content: [
					{
						locale: VALUE,
						displayName: DisplayName,
						description: Description,
						websiteUrl: WebsiteUrl,
						logoUrl: LogoUrl,
					},
				],
			},
		});
		expect(bed.bodies('StartProfileUpdateTask')[0]).toHaveProperty(
			'TaskDetails.LocalizedContents',
			[{ ...localizedContent('ja-JP'), Locale: sent }],
		);
	});
});

describe('dropdowns that steer the node', () => {
	it.each([
		['AWS', 'aws'],
		['Sandbox', 'SANDBOX'],
		['Sandbox', ' sandbox '],
	])('the catalog %s may be written %j', async (catalog, given) => {
		await runWith(given, { catalog: VALUE });
		expect(bed.bodies('StartProfileUpdateTask')).toEqual([
			expect.objectContaining({ Catalog: catalog }),
		]);
	});

	it.each(['full', 'Whole Profile', ' WHOLE-profile '])(
		'the update mode may be written %j',
		async (given) => {
			const run = await runWith(given, { updateMode: VALUE, logoUrl: '' });
			expect(run.error(NODE)?.message).toContain('Logo URL is missing');
		},
	);

	it.each([
		['json', 'From JSON'],
		['Using JSON', 'From JSON'],
		['USING json', 'From JSON'],
		['fields', taskDetails().DisplayName],
		['Using Fields', taskDetails().DisplayName],
	])('the profile input %j is understood', async (given, displayName) => {
		const profile = taskDetails({ DisplayName: 'From JSON' });
		const run = await runWith(given, { ...jsonParameters(profile), profileInput: VALUE });
		expect(run.error()).toBeUndefined();
		expect(bed.bodies('StartProfileUpdateTask')[0]).toHaveProperty(
			'TaskDetails.DisplayName',
			displayName,
		);
	});

	it.each(['json', 'Using JSON', 'using json'])(
		'the localized contents input %j is understood',
		async (given) => {
			await runWith(given, {
				localizedContentsInput: VALUE,
				localizedContentsJson: JSON.stringify([localizedContent('it-IT')]),
			});
			expect(bed.bodies('StartProfileUpdateTask')[0]).toHaveProperty(
				'TaskDetails.LocalizedContents',
				[localizedContent('it-IT')],
			);
		},
	);

	it.each(['returnTask', 'Return Task', 'RETURN-TASK'])('onTaskFailure takes %j', async (given) => {
		bed.endOnPoll(1, { status: 'FAILED' });
		const run = await runWith(given, waiting({ onTaskFailure: VALUE }));
		expect(run.json(NODE)).toEqual([expect.objectContaining({ Status: 'FAILED' })]);
	});

	it.each(['returnTask', 'Return Task', 'return task'])('onTimeout takes %j', async (given) => {
		const run = await runWith(given, waiting({ onTimeout: VALUE, timeout: 1 }));
		expect(run.json(NODE)).toEqual([expect.objectContaining({ Status: 'IN_PROGRESS' })]);
	});
});

describe('switches and numbers', () => {
	it.each([true, 'true', 'Yes', 'ON', 1, '1'])('waits for %j', async (given) => {
		bed.endOnPoll(1);
		const run = await runWith(given, { ...waiting(), waitForCompletion: VALUE });
		expect(run.json(NODE)).toEqual([expect.objectContaining({ Status: 'SUCCEEDED' })]);
	});

	it.each([false, 'false', 'No', 'off', 0, ''])('does not wait for %j', async (given) => {
		const run = await runWith(given, { ...waiting(), waitForCompletion: VALUE });
		expect(run.json(NODE)).toEqual([expect.objectContaining({ Status: 'IN_PROGRESS' })]);
		expect(bed.operations()).toEqual(['StartProfileUpdateTask']);
	});

	it('takes numbers as text', async () => {
		const run = await runWith('0.1', waiting({ timeout: VALUE, onTimeout: 'returnTask' }));
		expect(run.json(NODE)).toEqual([expect.objectContaining({ Status: 'IN_PROGRESS' })]);
	});
});
