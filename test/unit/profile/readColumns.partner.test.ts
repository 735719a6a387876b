/** A company's legal name, by which the partner was found, is not to become its display name. */
import { readColumns } from '../../../partner-central/profile/readColumns';

const LEGAL = 'Example Inc.';

test.each<[string, object, object, object?]>([
	['a column of the company', { Company: ` ${LEGAL} ` }, { companyColumn: 'Company', ignored: [] }],
	['of another name', { Company: 'Widgets' }, {}, { DisplayName: 'Widgets' }],
	['a display name', { 'Display Name': LEGAL }, {}, { DisplayName: LEGAL }],
	['a vague column', { Name: LEGAL }, { vague: [], ignored: [] }],
	['one of another name', { Name: 'x' }, { vague: [{ column: 'Name', field: 'DisplayName' }] }],
	['an unknown column', { Account: LEGAL }, { ignored: [] }],
	['one of another name or a number', { Account: 'x', Age: 7 }, { ignored: ['Account', 'Age'] }],
])('%s', (_case, columns, expected, texts = {}) => {
	const read = readColumns({ Logo: 'x', ...columns }, { partnerName: LEGAL });
	expect(read).toMatchObject(expected);
	const none = { headquartersColumns: {}, localizedColumns: [] };
	expect(read.raw).toEqual({ LogoUrl: 'x', ...none, ...texts });
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
