/** What a row of a sheet says of whom it is about. */
import { MAX_COLUMNS } from '../../../partner-central/profile/row';
import { readRowAddress } from '../../../partner-central/profile/rowAddress';

test.each<[string, Record<string, unknown>, object]>([
	[
		'an ID',
		{ 'Partner ID': 'partner-1' },
		{ partner: { column: 'Partner ID', value: 'partner-1' } },
	],
	['an ARN', { partner_arn: 'arn:1' }, { partner: { column: 'partner_arn', value: 'arn:1' } }],
	[
		'an identifier',
		{ PartnerIdentifier: 'x' },
		{ partner: { column: 'PartnerIdentifier', value: 'x' } },
	],
	[
		'a name',
		{ 'Partner-Name': 'Example' },
		{ partner: { column: 'Partner-Name', value: 'Example' } },
	],
	[
		'a legal name, and a note in brackets',
		{ 'Legal Name (as registered)': 'Example' },
		{ partner: { column: 'Legal Name (as registered)', value: 'Example' } },
	],
	['a catalog', { CATALOG: 'Sandbox' }, { catalog: { column: 'CATALOG', value: 'Sandbox' } }],
	[
		'what says it best, wherever it stands',
		{ 'Legal Name': 'Example', Partner: 'partner-1', Catalog: 'AWS', 'Partner ID': 'partner-2' },
		{
			partner: { column: 'Partner ID', value: 'partner-2' },
			catalog: { column: 'Catalog', value: 'AWS' },
		},
	],
	[
		'what is filled in',
		{ 'Partner ID': ' ', Partner: null, Identifier: 'partner-1' },
		{ partner: { column: 'Identifier', value: 'partner-1' } },
	],
	[
		'the first of two spellings',
		{ 'partner id': 'partner-1', PartnerID: 'partner-2' },
		{ partner: { column: 'partner id', value: 'partner-1' } },
	],
	[
		'a list of one',
		{ Partner: ['partner-1'] },
		{ partner: { column: 'Partner', value: 'partner-1' } },
	],
	[
		'a number',
		{ Partner: 123456789012 },
		{ partner: { column: 'Partner', value: '123456789012' } },
	],
	[
		'exactly what stands there',
		{ Partner: ' partner-1\n' },
		{ partner: { column: 'Partner', value: ' partner-1\n' } },
	],
	['nothing', { 'Display Name': 'Example', 'Partner Since': '2020' }, {}],
])('is %s', (_case, row, address) => {
	expect(readRowAddress(row)).toEqual({ partner: undefined, catalog: undefined, ...address });
});

test('columns that are to be ignored say nothing, however they are spelt', () => {
	const row = { 'Partner ID': 'partner-1', Partner: 'partner-2', Catalog: 'Sandbox' };
	expect(readRowAddress(row, ['partner_id', 'CATALOG'])).toEqual({
		partner: { column: 'Partner', value: 'partner-2' },
		catalog: undefined,
	});
});

test('no column beyond the most that are looked at says anything', () => {
	const columns = Array.from({ length: MAX_COLUMNS - 1 }, (_, index) => [`c${index}`, 'x']);
	const row = { ...Object.fromEntries(columns), Catalog: 'Sandbox', Partner: 'partner-1' };
	expect(readRowAddress(row)).toEqual({
		partner: undefined,
		catalog: { column: 'Catalog', value: 'Sandbox' },
	});
});
