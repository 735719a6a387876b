/** Update mode Only What Is Given: nothing is started when nothing would change. */
import type { INodeParameters } from 'n8n-workflow';
import { changingFields, changingJson, richProfile } from '../support/partialUpdate';
import { arnOf, NODE, useTestBed, waiting } from '../support/partnerCentral';
import { localizedContent } from '../../lab/profile/taskDetails';

const bed = useTestBed();

beforeEach(() => bed.simulator.setProfile(bed.partner(), richProfile()));

const { Description, IndustrySegments } = richProfile();

it.each<[string, INodeParameters]>([
	['the same text', changingFields({ description: Description })],
	['the same text after cleaning up', changingFields({ description: ` ${Description}\n` })],
	['the same segments in another order', changingJson({ IndustrySegments: 'gaming; Retail' })],
	['the same translation', changingJson({ LocalizedContents: [localizedContent('de-DE')] })],
	['a part of a translation', changingJson({ 'Display Name (de-DE)': 'Widgets de-DE' })],
	[
		'the same headquarters',
		changingJson({ Headquarters: { CountryCode: 'us', SubdivisionCode: 'WA' } }),
	],
	['empty cells', changingJson({ DisplayName: '', Description: ' ', 'Logo URL (fr-FR)': null })],
	['a locale to remove that is not there', changingFields({ removeLocales: ['ja-JP'] })],
	['an expression that gives nothing', changingFields({ description: '={{ $json.text }}' })],
	['the whole profile', changingJson(richProfile())],
])('%s', async (_name, parameters) => {
	const run = await bed.run({ ...parameters, ...waiting() });
	expect(run.json(NODE)).toEqual([
		{
			Catalog: 'AWS',
			Arn: arnOf(bed.partner()),
			Id: bed.partner(),
			Status: 'UNCHANGED',
			TaskDetails: expect.objectContaining({ ...richProfile(), IndustrySegments }),
			ChangedFields: [],
		},
	]);
	expect(bed.operations()).toEqual(['GetPartner', 'GetProfileUpdateTask']);
	expect(bed.simulator.tasksOf(bed.partner())).toEqual([]);
});

it('costs one look for many items of a partner', async () => {
	const input = [{ Description }, { IndustrySegments }, { 'Display Name': '' }];
	const run = await bed.run(changingJson(), { input });
	expect(run.json(NODE).map(({ Status }) => Status)).toEqual(Array(3).fill('UNCHANGED'));
	expect(bed.operations()).toEqual(['GetPartner', 'GetProfileUpdateTask']);
});
