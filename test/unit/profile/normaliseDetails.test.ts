import { normaliseDetails } from '../../../partner-central/profile/normaliseDetails';
import type { Row } from '../../../partner-central/profile/row';

function read(row: Row, cleanUpText = true) {
	const { details, problems } = normaliseDetails(row, { cleanUpText });
	return { details, problems };
}
const details = (row: Row, cleanUpText = true) => read(row, cleanUpText).details;

describe('names of columns', () => {
	test.each([
		'DisplayName',
		'displayName',
		'Display Name',
		'display_name',
		'DISPLAY-NAME',
		' display \t name ',
		'D i s p l a y Name',
	])('%j is DisplayName', (name) => {
		expect(read({ [name]: 'Widgets' })).toEqual({
			details: { DisplayName: 'Widgets' },
			problems: [],
		});
	});

	test.each<[string, object]>([
		['Website URL', { WebsiteUrl: 'v' }],
		['logo_url', { LogoUrl: 'v' }],
		['primary-solution-type', { PrimarySolutionType: 'v' }],
		['Industry segments', { IndustrySegments: ['v'] }],
		['TRANSLATION SOURCE LOCALE', { TranslationSourceLocale: 'v' }],
		['Localized Contents', { LocalizedContents: 'v' }],
		['Headquarters', { Headquarters: 'v' }],
		['Headquarters Country Code', { Headquarters: { CountryCode: 'V' } }],
		['headquarters_subdivision_code', { Headquarters: { SubdivisionCode: 'V' } }],
		['Display Name (fr-FR)', { LocalizedContents: [{ DisplayName: 'v', Locale: 'fr-FR' }] }],
		['description(FR_fr)', { LocalizedContents: [{ Description: 'v', Locale: 'fr-FR' }] }],
		['LOGO URL [ pt br ] ', { LocalizedContents: [{ LogoUrl: 'v', Locale: 'pt-BR' }] }],
		['website-url (french)', { LocalizedContents: [{ WebsiteUrl: 'v', Locale: 'french' }] }],
		['Notes', {}],
		['Row', {}],
		['Primary Solution Type (fr-FR)', {}],
		['Notes (fr-FR)', {}],
		['toString', {}],
		['__proto__', {}],
		['constructor', {}],
	])('%j', (name, expected) => {
		const row = Object.fromEntries([[name, 'v']]);
		expect(read(row)).toEqual({ details: expected, problems: [] });
	});

	test.each<[string, string]>([
		['Dsplay Name', 'DisplayName'],
		['Display Names', 'DisplayName'],
		['Descriptoin', 'Description'],
		['Web site URLs', 'WebsiteUrl'],
		['Industry Segment', 'IndustrySegments'],
		['Headquarter Country Code', 'Headquarters Country Code'],
		['Headquarters Subdivison Code', 'Headquarters Subdivision Code'],
		['Website', 'WebsiteUrl'],
		['Logo', 'LogoUrl'],
		['Desplay Name (fr-FR)', 'DisplayName (fr-FR)'],
	])('%j nearly matches %s: both are named', (name, known) => {
		const { problems } = read({ [name]: 'v' });
		expect(problems.map(({ text }) => text)).toEqual([
			`The column "${name}" is not known, but nearly matches "${known}": rename or remove it`,
		]);
	});

	test('a near miss without a value, or whose field is given anyway, is no problem', () => {
		expect(read({ 'Dsplay Name': ' ' }).problems).toEqual([]);
		expect(read({ Website: 'shop', WebsiteUrl: 'https://a.example' }).problems).toEqual([]);
	});

	test('two columns for one field may agree, but not differ', () => {
		expect(read({ DisplayName: 'a', 'Display Name': 'a' }).problems).toEqual([]);
		const differ = read({ DisplayName: 'a', 'Display Name': 'b' });
		expect(differ.problems.map(({ text }) => text)).toEqual([
			'The columns "DisplayName" and "Display Name" both give DisplayName, but differ',
		]);
		expect(differ.problems[0]?.path).toEqual([]);
		const columns = {
			'Logo URL (de-DE)': 'a',
			'logo_url (de-DE)': 'b',
			'HEADQUARTERS Country Code': 'US',
		};
		const texts = read({ ...columns, 'Headquarters Country Code': 'DE' }).problems;
		expect(texts.map(({ text }) => text)).toEqual([
			expect.stringContaining('both give LogoUrl (de-DE), but differ'),
			expect.stringContaining('both give Headquarters Country Code, but differ'),
		]);
	});

	test('two columns for one text of a translation may agree, whatever stands beside them', () => {
		const row = {
			'Logo URL (de-DE)': 'a',
			'Logo URL (fr-FR)': 'b',
			'Description (de-DE)': 'c',
			'Description (fr-FR)': 'd',
		};
		const again = Object.entries(row).map(([name, value]) => [name.toUpperCase(), value]);
		const twice = { ...row, ...Object.fromEntries(again) };
		const locales = { 'LOGO URL (de-DE)': 'a', 'DESCRIPTION (fr-FR)': 'd' };
		expect(read({ ...row, ...locales }).problems).toEqual([]);
		expect(details(twice)).toMatchObject({ LocalizedContents: [{}, {}] });
	});
});

describe('values', () => {
	test.each<[string, unknown, unknown, unknown]>([
		['trimmed', '  a b  ', 'a b', '  a b  '],
		['a line break', 'a\nb', 'a b', 'a\nb'],
		['many of them', 'a \r\n\t \n b', 'a b', 'a \r\n\t \n b'],
		[
			'Unicode line breaks',
			'a\u2028b\u2029c\u0085d\u000be\u000cf',
			'a b c d e f',
			'a\u2028b\u2029c\u0085d\u000be\u000cf',
		],
		['blanks inside are kept', 'a   b', 'a   b', 'a   b'],
		['a number', 42, '42', '42'],
		['zero', 0, '0', '0'],
		['a fraction', 1.5, '1.5', '1.5'],
		['not a number', NaN, NaN, NaN],
		['a boolean', false, false, false],
		['a list', ['a'], ['a'], ['a']],
		['an object', { a: 1 }, { a: 1 }, { a: 1 }],
	])('%s', (_case, value, cleaned, asItIs) => {
		expect(details({ DisplayName: value })).toEqual({ DisplayName: cleaned });
		expect(details({ DisplayName: value }, false)).toEqual({ DisplayName: asItIs });
	});

	test.each([undefined, null, '', ' ', '\t\n', '\u00a0'])(
		'%j is not given, in every column',
		(blank) => {
			const names = [
				'DisplayName',
				'Primary Solution Type',
				'IndustrySegments',
				'LocalizedContents',
				'Headquarters',
				'TranslationSourceLocale',
				'Logo URL (fr-FR)',
				'Headquarters Country Code',
			];
			const row = Object.fromEntries(names.map((name) => [name, blank]));
			for (const cleanUpText of [true, false]) {
				expect(read(row, cleanUpText)).toEqual({ details: {}, problems: [] });
			}
		},
	);

	test.each<[unknown, unknown, unknown]>([
		['en-US', 'en-US', 'en-US'],
		['en_us', 'en-US', 'en_us'],
		[' EN us ', 'en-US', ' EN us '],
		['English (United States)', 'en-US', 'en-US'],
		['french france', 'fr-FR', 'fr-FR'],
		['english', 'english', 'english'],
		['eng-US', 'eng-US', 'eng-US'],
		['ENG-us', 'ENG-us', 'ENG-us'],
		[`en${' '.repeat(16)}us`, 'en-US', `en${' '.repeat(16)}us`],
		[`en${' '.repeat(17)}us`, `en${' '.repeat(17)}us`, `en${' '.repeat(17)}us`],
		['en - us', 'en-US', 'en - us'],
		['en+us', 'en+us', 'en+us'],
		['en-usa', 'en-usa', 'en-usa'],
		[`en${' '.repeat(30)}us`, `en${' '.repeat(30)}us`, `en${' '.repeat(30)}us`],
		[7, '7', '7'],
		[['en-US'], ['en-US'], ['en-US']],
	])('the locale %j', (value, cleaned, asItIs) => {
		expect(details({ TranslationSourceLocale: value })).toEqual({
			TranslationSourceLocale: cleaned,
		});
		expect(details({ TranslationSourceLocale: value }, false)).toEqual({
			TranslationSourceLocale: asItIs,
		});
	});

	test.each<[unknown, unknown]>([
		['SOFTWARE_PRODUCTS', 'SOFTWARE_PRODUCTS'],
		[' software products\n', 'SOFTWARE_PRODUCTS'],
		['value added resale of aws services', 'VALUE_ADDED_RESALE_AWS_SERVICES'],
		['Hardware', 'Hardware'],
		[' Hard\nware ', 'Hard ware'],
		[3, '3'],
		[{ a: 1 }, { a: 1 }],
	])('the solution type %j is %j, clean-up or not', (value, expected) => {
		for (const cleanUpText of [true, false]) {
			const result = details({ PrimarySolutionType: value }, cleanUpText);
			expect(result).toEqual({ PrimarySolutionType: expected });
		}
	});

	test.each<[unknown, unknown]>([
		['RETAIL', ['RETAIL']],
		['Retail, software and internet;gaming', ['RETAIL', 'SOFTWARE_INTERNET', 'GAMING']],
		['retail|Gaming\nEducation\r\nOther', ['RETAIL', 'GAMING', 'EDUCATION', 'OTHER']],
		[' ,; retail ,, ', ['RETAIL']],
		['retail, RETAIL, Retail', ['RETAIL']],
		['Government / Education / Public Services', ['GOVERNMENT_EDUCATION_PUBLIC_SERVICES']],
		[
			['Retail', 'Software & Internet'],
			['RETAIL', 'SOFTWARE_INTERNET'],
		],
		[
			['Retail; Gaming', '', null],
			['RETAIL', 'GAMING'],
		],
		[
			['Retail', 'Retailing', 7],
			['RETAIL', 'Retailing', '7'],
		],
		[[], []],
		[[[' ']], [[' ']]],
		[{ a: 1 }, { a: 1 }],
		[5, ['5']],
		[true, [true]],
	])('the segments %j are %j', (value, expected) => {
		expect(details({ IndustrySegments: value })).toEqual({ IndustrySegments: expected });
	});

	test('separators alone give no segments', () => {
		expect(details({ IndustrySegments: ' , ;' })).toEqual({});
	});
});
