import {
	collectCountries,
	findCountry,
	padSubdivision,
	suggestCountry,
} from '../../../partner-central/text/countries';

test('countries by the folded words of their English names in alphabetical order, and how each is called', () => {
	const { codes, labels } = collectCountries();
	const names = ['germany', 'holland', 'korea', 'barthelemy saint', 'barbuda antigua'];
	expect(names.map((name) => codes.get(name))).toEqual(['DE', 'NL', 'KR', 'BL', undefined]);
	expect([...labels].filter(([code, label]) => code === label)).toEqual([]);
	expect(labels.get('DE')).toBe('Germany');
	expect([...new Set(codes.values())].sort()).toEqual([...labels.keys()].sort());
});

/** Names in iso-codes that differ from those of Unicode's list, and what people write. */
test.each<[code: string, ...names: string[]]>([
	['AE', 'UAE', 'United Arab Emirates', 'the united arab emirates'],
	['AG', 'Antigua and Barbuda'],
	['AX', 'Åland Islands', 'Aland Islands'],
	['BA', 'Bosnia and Herzegovina', 'Bosnia'],
	['BL', 'Saint Barthélemy', 'St Barthelemy'],
	['BN', 'Brunei Darussalam', 'Brunei'],
	['BO', 'Bolivia, Plurinational State of', 'Bolivia'],
	['BQ', 'Bonaire, Sint Eustatius and Saba'],
	['CD', 'Congo, The Democratic Republic of the', 'DR Congo'],
	['CG', 'Congo'],
	['CI', "Côte d'Ivoire", 'Côte d’Ivoire', 'Cote d Ivoire', 'Ivory Coast'],
	['CN', 'China', 'PRC', 'Mainland China'],
	['CV', 'Cabo Verde', 'Cape Verde'],
	['CZ', 'Czechia', 'Czech Republic'],
	['FK', 'Falkland Islands (Malvinas)'],
	['FM', 'Micronesia, Federated States of', 'Micronesia'],
	['GB', 'United Kingdom', 'Great Britain', 'England', 'U.K.'],
	['GS', 'South Georgia and the South Sandwich Islands'],
	['HK', 'Hong Kong', 'Hong Kong SAR China'],
	['HM', 'Heard Island and McDonald Islands'],
	['IE', 'Ireland', 'Eire', 'Republic of Ireland'],
	['IR', 'Iran, Islamic Republic of', 'Iran'],
	['KN', 'Saint Kitts and Nevis', 'St. Kitts & Nevis'],
	['KP', "Korea, Democratic People's Republic of", 'North Korea'],
	['KR', 'Korea, Republic of', 'South Korea', 'Republic of Korea'],
	['LA', "Lao People's Democratic Republic", 'Laos'],
	['MD', 'Moldova, Republic of', 'Moldova'],
	['MF', 'Saint Martin (French part)'],
	['MK', 'North Macedonia', 'Macedonia'],
	['MM', 'Myanmar', 'Burma', 'Myanmar (Burma)'],
	['MO', 'Macao', 'Macau'],
	['NL', 'Netherlands', 'The Netherlands', 'Holland'],
	['PN', 'Pitcairn'],
	['PS', 'Palestine, State of', 'Palestine'],
	['RU', 'Russian Federation', 'Russia'],
	['SH', 'Saint Helena, Ascension and Tristan da Cunha', 'St. Helena'],
	['SJ', 'Svalbard and Jan Mayen'],
	['ST', 'Sao Tome and Principe'],
	['SX', 'Sint Maarten (Dutch part)'],
	['SY', 'Syrian Arab Republic', 'Syria'],
	['SZ', 'Eswatini', 'Swaziland'],
	['TR', 'Türkiye', 'Turkey'],
	['TW', 'Taiwan, Province of China', 'Taiwan'],
	['TZ', 'Tanzania, United Republic of', 'Tanzania'],
	['UM', 'United States Minor Outlying Islands'],
	['US', 'United States', 'United States of America', 'USA', 'U.S.A.', 'usa'],
	['VA', 'Holy See (Vatican City State)', 'Vatican City'],
	['VC', 'Saint Vincent and the Grenadines'],
	['VE', 'Venezuela, Bolivarian Republic of', 'Venezuela'],
	['VI', 'Virgin Islands, U.S.', 'Virgin Islands of the United States'],
	['VN', 'Viet Nam', 'Vietnam'],
])('%s by its names', (code, ...names) => {
	for (const name of names) expect([name, findCountry(name)]).toEqual([name, code]);
});

test.each([
	'',
	'Republic',
	'Guinea Ecuador',
	'toString',
	'__proto__',
	'x'.repeat(1e6),
	'UN',
	'us',
	'uk',
])('%#. is no country', (text) => {
	expect(findCountry(text)).toBeUndefined();
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
