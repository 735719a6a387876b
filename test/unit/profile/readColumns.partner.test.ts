/** A company's legal name, by which the partner was found, is not to become its display name. */
import { readColumns } from '../../../partner-central/profile/readColumns';

const LEGAL = 'Example Inc.';

test.each<[string, object, object]>([
	['a column of the company', { Company: ` ${LEGAL} ` }, { companyColumn: 'Company', ignored: [] }],
	['of another name', { Company: 'Widgets' }, { raw: { DisplayName: 'Widgets' } }],
	['a display name', { 'Display Name': LEGAL }, { raw: { DisplayName: LEGAL } }],
	['a vague column', { Name: LEGAL }, { vague: [], ignored: [], raw: {} }],
	['one of another name', { Name: 'x' }, { vague: [{ column: 'Name', field: 'DisplayName' }] }],
	['an unknown column', { Account: LEGAL }, { ignored: [], raw: {} }],
	['one of another name or a number', { Account: 'x', Age: 7 }, { ignored: ['Account', 'Age'] }],
])('%s', (_case, columns, expected) => {
	const { raw, ...read } = readColumns({ Logo: 'x', ...columns }, { partnerName: LEGAL });
	const { LogoUrl: _logo, headquartersColumns: _hq, localizedColumns: _none, ...given } = raw;
	expect({ ...read, raw: given }).toMatchObject(expected);
	if (!('raw' in expected)) expect(given).toEqual({});
});

test('without a name every column is what it is called', () => {
	const read = readColumns({ Company: LEGAL, Account: LEGAL });
	expect(read).toMatchObject({ raw: { DisplayName: LEGAL }, ignored: ['Account'] });
	expect(read.companyColumn).toBeUndefined();
});

test('of what cannot be read nothing but the reason is told', () => {
	expect(readColumns({ 'Display Name;Description': 'x' })).toEqual({
		raw: { headquartersColumns: {}, localizedColumns: [] },
		names: [],
		recognised: true,
		problems: [],
		unreadable: { path: [], text: expect.stringContaining('separates its columns') },
		ignored: [],
		hasTextColumn: false,
		vague: [],
	});
});
