/** Headquarters: a country and its subdivision, as ISO 3166 has them and as people write them. */
import { prepareChanges } from '../../support/domain';

function headquarters(country: unknown, subdivision: unknown, cleanUpText = true): unknown {
	const row = { 'HQ Country': country, 'HQ State': subdivision };
	const result = prepareChanges(row, { cleanUpText });
	if (!result.ok) return result.problems.map(({ text }) => text);
	const { CountryCode, SubdivisionCode } = result.details.changes.Headquarters ?? {};
	return `${CountryCode}-${SubdivisionCode}`;
}

/** From ISO 3166-2 as the Debian project keeps it (iso-codes), of February 2026: countries with numbers only. */
const twoDigits =
	'AD AG AL BB BG BH CU CY DK DM DO DZ FI GD GT HR IR JM JP KE KP KR KZ LC LI ME MM MR MT MY NO NR PL PT RW SA SC SG SM TN TO TR TZ UA UM VC ZM';
/** The same, with letters beside numbers of two digits. */
const someLetters = 'BD BF FJ FR KN LT MA MV PH RS ST VN';
const threeDigits = 'LV PW SI';
const oneDigit = 'AT CG GA IS KH LK ML MN NE PA PY';

test.each([
	['two digits', `${twoDigits} ${someLetters}`, '01'],
	['three digits', threeDigits, '001'],
	['one digit', `${oneDigit} US DE GB`, '1'],
])('a number of a country with %s', (_case, countries, code) => {
	for (const country of countries.split(' ')) {
		expect(headquarters(country, 1)).toBe(`${country}-${code}`);
		expect(headquarters(country, '1', false)).toBe(`${country}-${code}`);
	}
});

test.each<[unknown, unknown, string]>([
	['JP', 13, 'JP-13'],
	['Japan', '13', 'JP-13'],
	['FR', 75, 'FR-75'],
	['FR', '2a', 'FR-2A'],
	['SI', 61, 'SI-061'],
	['us', 'US-WA', 'US-WA'],
	['', 'BR-SP', 'BR-SP'],
	[null, 'jp – 1', 'JP-01'],
	['United Kingdom', 'UK-ENG', 'GB-ENG'],
	['UK', 'ENG', 'GB-ENG'],
	['EL', 'I', 'GR-I'],
	['XK', '1', 'XK-1'],
	[['Germany'], ['BY'], 'DE-BY'],
	['U\u200bS', 'W\u2060A', 'US-WA'],
])('%j and %j are %s', (country, subdivision, expected) => {
	expect(headquarters(country, subdivision)).toBe(expected);
});

test.each<[unknown, unknown, string]>([
	[
		'Germani',
		'BY',
		'Headquarters Country Code must be a country such as Germany or its two-letter code such as DE, but is "Germani" (did you mean "Germany"?)',
	],
	[
		'Deutschland',
		'BY',
		'Headquarters Country Code must be a country such as Germany or its two-letter code such as DE, but is "Deutschland"',
	],
	...['ZZ', 'XX', 'EU', 'AA', 'SU', 'DEU'].map((code): [unknown, unknown, string] => [
		code,
		'BY',
		`Headquarters Country Code must be a country such as Germany or its two-letter code such as DE, but is "${code}"`,
	]),
	[
		'Germany',
		'US-WA',
		'Headquarters Subdivision Code is "US-WA", which is not in the country "DE"',
	],
	[
		'US',
		'Washington',
		'Headquarters Subdivision Code must be a state or region code of 1 to 3 letters or digits, such as WA for Washington (ISO 3166-2), but is "Washington"',
	],
	[
		'Germany',
		'Bavaria',
		'Headquarters Subdivision Code must be a state or region code of 1 to 3 letters or digits, such as WA for Washington (ISO 3166-2), but is "Bavaria"',
	],
	...['xUS-WA', 'US-WAxy'].map((code): [string, string, string] => [
		'US',
		code,
		`Headquarters Subdivision Code must be a state or region code of 1 to 3 letters or digits, such as WA for Washington (ISO 3166-2), but is "${code}"`,
	]),
	['', 'WA', 'Headquarters Country Code is missing'],
])('%j and %j are refused', (country, subdivision, text) => {
	expect(headquarters(country, subdivision)).toEqual([text]);
});

test('headquarters in one text say which columns to use', () => {
	const result = prepareChanges({ Headquarters: 'Seattle, WA, USA' });
	expect(result).toMatchObject({
		problems: [
			{
				text: 'Headquarters must be a country and a state or region of their own, but is "Seattle, WA, USA": write them as Headquarters Country Code (such as US) and Headquarters Subdivision Code (such as WA)',
			},
		],
	});
});

test.each([
	{ Headquarters: { Street: 'Pike Street', Town: 'Seattle' } },
	{ Headquarters: ['US', 'WA'] },
	{ Headquarters: 98101 },
])('%j is not dropped in silence', (row) => {
	expect(prepareChanges(row)).toMatchObject({
		problems: [{ text: expect.stringMatching(/^Headquarters must be a country and a state/) }],
	});
});

test('members that are no part of headquarters and hold nothing are no reason to refuse them', () => {
	expect(prepareChanges({ DisplayName: 'A', Headquarters: { Street: ' ' } })).toMatchObject({
		details: { changes: { DisplayName: 'A' } },
	});
});
