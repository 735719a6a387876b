/** How much of a text is looked at: a cell can hold megabytes. */
import { addressesIn, suggestAddress } from '../../../partner-central/text/addresses';
import { explainDamage } from '../../../partner-central/text/damage';
import { explainStrayValue } from '../../../partner-central/text/strayValues';

const stray = (text: string) => explainStrayValue(text, false);

test.each<[string, (text: string) => unknown, string, string]>([
	['an error of a spreadsheet', explainDamage, `#${'A'.repeat(38)}!`, `#${'A'.repeat(39)}!`],
	[
		'a letter that was lost',
		explainDamage,
		`${'a'.repeat(1999)}\ufffd`,
		`${'a'.repeat(2000)}\ufffd`,
	],
	['a number in place of a text', stray, '1'.repeat(40), '1'.repeat(41)],
	['a date behind blanks', stray, `${' '.repeat(70)}2026-01-15`, `${' '.repeat(71)}2026-01-15`],
	[
		'an address',
		suggestAddress,
		`${' '.repeat(1985)}www.example.com`,
		`${' '.repeat(2000)}www.example.com`,
	],
])('%s', (_case, look, found, tooLong) => {
	expect(look(found)).toBeDefined();
	expect(look(tooLong)).toBeUndefined();
});

test('of several addresses, each once', () => {
	expect(addressesIn('https://a.example/b/ https://c.example  https://a.example/b')).toEqual([
		'https://a.example/b',
		'https://c.example',
	]);
	expect(addressesIn(`${' '.repeat(1990)}www.a.example`)).toEqual(['https://www.a.exam']);
});
