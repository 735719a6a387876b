import { normaliseDetails } from '../../../partner-central/profile/normaliseDetails';
import type { Row } from '../../../partner-central/profile/row';

function read(row: Row, cleanUpText = true) {
	const { details, problems } = normaliseDetails(row, { cleanUpText });
	return { details, problems };
}
const details = (row: Row, cleanUpText = true) => read(row, cleanUpText).details;

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
		['a boolean', false, false, false],
		['an object', { a: 1 }, { a: 1 }, { a: 1 }],
	])('%s', (_case, value, cleaned, asItIs) => {
		expect(details({ DisplayName: value })).toEqual({ DisplayName: cleaned });
		expect(details({ DisplayName: value }, false)).toEqual({ DisplayName: asItIs });
	});

	test.each([
		undefined,
		null,
		'',
		' ',
		'\t\n',
		'\u00a0',
		'\u200b',
		'\ufeff \u200e',
		'\u3164',
		'null',
		' NULL ',
		'undefined',
		[],
		[null],
		[['\u2060']],
	])('%j is not given, in every column', (blank) => {
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
	});

	test.each<[unknown, unknown, unknown]>([
		['en-US', 'en-US', 'en-US'],
		['en_us', 'en-US', 'en_us'],
		['en-UK', 'en-GB', 'en-UK'],
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
		[
			'Retail，Gaming；Education、Other｜Healthcare',
			['RETAIL', 'GAMING', 'EDUCATION', 'OTHER', 'HEALTHCARE'],
		],
		['Retail, Wholesale & Distribution', ['RETAIL_WHOLESALE_DISTRIBUTION']],
		['Retail; Wholesale & Distribution', ['RETAIL', 'WHOLESALE_DISTRIBUTION']],
		['Manufacturing and Retail', ['MANUFACTURING', 'RETAIL']],
		['Healthcare & Life Sciences / Gaming', ['HEALTHCARE', 'LIFE_SCIENCES', 'GAMING']],
		['Retail and Bakeries', ['Retail and Bakeries']],
		[
			'Gaming, Media, Entertainment & Leisure, Healthcare',
			['GAMING', 'MEDIA_ENTERTAINMENT_LEISURE', 'HEALTHCARE'],
		],
		['Computers, Electronics', ['COMPUTERS_ELECTRONICS']],
		['["Retail, Wholesale & Distribution","Gaming"]', ['RETAIL_WHOLESALE_DISTRIBUTION', 'GAMING']],
		[
			'Software &amp; Internet; Media &#38; Entertainment',
			['SOFTWARE_INTERNET', 'MEDIA_ENTERTAINMENT'],
		],
		[';#Retail;#Education;#', ['RETAIL', 'EDUCATION']],
		['#', ['#']],
		['Ｒｅｔａｉｌ', ['RETAIL']],
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
		[{ a: 1 }, [{ a: 1 }]],
		[5, ['5']],
		[true, [true]],
	])('the segments %j are %j', (value, expected) => {
		expect(details({ IndustrySegments: value })).toEqual({ IndustrySegments: expected });
	});

	test('separators alone give no segments', () => {
		expect(details({ IndustrySegments: ' , ;' })).toEqual({});
	});
});
