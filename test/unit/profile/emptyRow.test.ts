import { isEmptyRow } from '../../../partner-central/profile/emptyRow';

test.each<[unknown, boolean]>([
	[{}, true],
	['{}', true],
	[{ 'Display Name': '', Description: null, 'Logo (fr-FR)': ' ' }, true],
	[{ 'Display Name': '', row_number: 12 }, true],
	[{ 'Display Name': '', Done: false }, true],
	[{ 'Display Name': '', Done: true, Notes: 'x', Status: 'SUCCEEDED' }, true],
	[{ row_number: 12, Done: false }, true],
	[{ 'Display Name': 'x' }, false],
	[{ 'Description (fr-FR)': 'x' }, false],
	[{ 'HQ Country': 'US' }, false],
	[{ 'Remove Locales': 'fr-FR' }, false],
	[{ Locale: 'fr-FR' }, false],
	// Read wrongly, not empty.
	[{ Discription: 'x' }, false],
	[{ Notes: 'x' }, false],
	[{ 'Partner ID;Display Name;Description': '' }, false],
	['{', false],
	[[], false],
])('%j is empty: %p', (row, isEmpty) => {
	expect(isEmptyRow(row)).toBe(isEmpty);
});
