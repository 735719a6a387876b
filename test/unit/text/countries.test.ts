import {
	collectCountries,
	findCountry,
	padSubdivision,
	suggestCountry,
} from '../../../partner-central/text/countries';

test('countries by their English names, alphabetically folded, and how each is called', () => {
	const { codes, labels } = collectCountries();
	const names = ['germany', 'holland', 'korea', 'barthelemy saint', 'barbuda antigua'];
	expect(names.map((name) => codes.get(name))).toEqual(['DE', 'NL', 'KR', 'BL', undefined]);
	expect([...labels].filter(([code, label]) => code === label)).toEqual([]);
	expect(labels.get('DE')).toBe('Germany');
	expect([...new Set(codes.values())].sort()).toEqual([...labels.keys()].sort());
});

test.each<[string, string | undefined]>([
	['Germani', 'Germany'],
	['Swizerlnd', 'Switzerland'],
	['Swizrlnd', undefined],
	['Irak', 'Iraq'],
	['Ira', undefined],
	['Germani'.padEnd(80), 'Germany'],
	['Germani'.padEnd(81), undefined],
])('%j is nearly %s', (text, name) => {
	expect(suggestCountry(text)).toBe(name);
});

test('no name of a country is longer than 80 characters', () => {
	expect(findCountry('Germany'.padEnd(80))).toBe('DE');
	expect(findCountry('Germany'.padEnd(81))).toBeUndefined();
});

test.each<[string, unknown, string]>([
	['1', 'JP', '01'],
	['1', 'LV', '001'],
	['1', undefined, '1'],
	['A1', 'LV', 'A1'],
	['1A', 'LV', '1A'],
])('the subdivision %s of %s is %s', (code, country, padded) => {
	expect(padSubdivision(code, country)).toBe(padded);
});
