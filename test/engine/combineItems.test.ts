/** Combine Items: all rows of a partner are one update, and each row has its own output. */
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { locator } from '../../lab/profile/profileParameters';
import { taskDetails } from '../../lab/profile/taskDetails';
import { richProfile, sentDetails } from '../support/partialUpdate';
import { NODE, useTestBed, waiting } from '../support/partnerCentral';

const bed = useTestBed();

const COMBINED: INodeParameters = {
	updateMode: 'partial',
	profileInput: 'autoMapInputData',
	partner: locator('', 'list'),
	options: { combineItems: true },
};
const ONE = 'partner-exampleaws001';
const TWO = 'partner-exampleaws002';
const MAIN = { Partner: ONE, Description: 'New words.' };
const FRENCH = { Partner: ONE, Locale: 'fr-FR', Description: 'Neuf.' };
const ITALIAN = {
	Partner: 'AnyCompany Cloud Services Inc.',
	Locale: 'it-IT',
	Description: 'Nuovo.',
};
const ROWS: IDataObject[] = [MAIN, FRENCH, { Partner: TWO, Description: 'Other.' }, ITALIAN];
const { DisplayName, WebsiteUrl, LogoUrl } = richProfile();

beforeEach(() => bed.simulator.setProfile(ONE, richProfile({ LocalizedContents: undefined })));

it('makes one update of the rows of a partner, by ID and by name', async () => {
	bed.endOnPoll(2, undefined, ONE);
	bed.endOnPoll(2, undefined, TWO);
	const run = await bed.run({ ...COMBINED, ...waiting() }, { input: ROWS });
	expect(sentDetails(bed)).toHaveLength(2);
	expect(sentDetails(bed)).toContainEqual({
		...richProfile(),
		Description: 'New words.',
		LocalizedContents: [
			{ Locale: 'fr-FR', Description: 'Neuf.', DisplayName, WebsiteUrl, LogoUrl },
			{ Locale: 'it-IT', Description: 'Nuovo.', DisplayName, WebsiteUrl, LogoUrl },
		],
	});
	const outputs = run.output(NODE);
	expect(outputs.map(({ pairedItem }) => pairedItem)).toEqual(
		[0, 1, 2, 3].map((item) => ({ item })),
	);
	expect(outputs.map(({ json }) => [json.Id, json.Status, json.CombinedItems])).toEqual([
		[ONE, 'SUCCEEDED', 3],
		[ONE, 'SUCCEEDED', 3],
		[TWO, 'SUCCEEDED', undefined],
		[ONE, 'SUCCEEDED', 3],
	]);
});

it.each<[string, IDataObject, string]>([
	[
		'two values for a field',
		{ Partner: ONE, Description: 'Others.' },
		'Description differs: "New words." in Item 1 and "Others." in Item 3',
	],
	[
		'a row that is wrong',
		{ Partner: ONE, Website: 'http://x' },
		'all of them are one update ("Combine Items"): Item 3',
	],
	[
		'a row that is wrong and gives a name',
		{ Partner: ITALIAN.Partner, Website: 'http://x' },
		'all of them are one update ("Combine Items"): Item 3',
	],
])('%s fails all rows of the partner', async (_case, row, text) => {
	const run = await bed.run(COMBINED, {
		input: [MAIN, FRENCH, row, { Partner: TWO, Description: 'Other.' }],
		settings: { onError: 'continueRegularOutput' },
	});
	const [first, second, third, other] = run.json(NODE);
	expect(first?.error).toContain(text);
	expect(second?.error).toContain(text);
	expect(third?.error).toEqual(expect.any(String));
	expect(other).toMatchObject({ Id: TWO, Status: 'IN_PROGRESS' });
	expect(sentDetails(bed)).toHaveLength(1);
});

it.each<[string, INodeParameters, string]>([
	[
		'a row that cannot be read',
		{ output: '={{ $json.Locale ? $("Nowhere").item.json.x : "raw" }}' },
		'all of them are one update ("Combine Items"): Item 2',
	],
	[
		'another option',
		{
			options: { combineItems: true, otherTranslations: '={{ $json.Locale ? "remove" : "keep" }}' },
		},
		'Other Translations differs between Item 1 and Item 2, and one update has only one',
	],
])('%s fails all rows of the partner as well', async (_case, parameters, text) => {
	const run = await bed.run(
		{ ...COMBINED, ...parameters },
		{ input: [MAIN, FRENCH], settings: { onError: 'continueRegularOutput' } },
	);
	expect(run.json(NODE)[0]?.error).toContain(text);
	expect(sentDetails(bed)).toEqual([]);
});

it('of a whole profile, all rows together have to be one', async () => {
	const { Description: _none, ...rest } = taskDetails();
	const parameters = { ...COMBINED, updateMode: 'full', options: { combineItems: true } };
	await bed.run(parameters, { input: [{ Partner: ONE, ...rest }, MAIN, FRENCH] });
	expect(sentDetails(bed)).toMatchObject([{ Description: 'New words.', LogoUrl }]);
	const run = await bed.run(parameters, { input: [{ Partner: TWO, ...rest }] });
	expect(run.error(NODE)?.message).toContain('Description is missing');
});

it('a retry of the node does not start the update again', async () => {
	bed.simulator.deny('GetPartner');
	bed.simulator.hooks.after('GetPartner', () => bed.simulator.allow('GetPartner'));
	const run = await bed.run(COMBINED, {
		input: [MAIN, FRENCH, { Partner: TWO, Description: 'Other.' }],
		settings: { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 },
	});
	expect(run.json(NODE).map(({ Status }) => Status)).toEqual(Array(3).fill('IN_PROGRESS'));
	expect(bed.simulator.tasksOf(ONE)).toHaveLength(1);
	expect(bed.simulator.tasksOf(TWO)).toHaveLength(1);
});

it('is suggested where several rows are about one partner', async () => {
	const options = { ifUpdateInProgress: 'fail' };
	const run = await bed.run({ ...COMBINED, options }, { input: [MAIN, MAIN] });
	expect(run.hints.map(({ message }) => message)).toContainEqual(
		expect.stringContaining(`"Combine Items" makes one of them: "${ONE}"`),
	);
});
