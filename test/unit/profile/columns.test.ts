import { recognise, recogniseColumn } from '../../../partner-central/profile/columns';

const target = (field: string) => ({ kind: 'field', field });
const localized = (field: string, locale: string) => ({ kind: 'localized', field, locale });
const french = localized('Description', 'fr-FR');

test.each([
	'DisplayName',
	'displayName',
	'Display Name',
	'display_name',
	'DISPLAY-NAME',
	' display \t name ',
	'D i s p l a y Name',
	'Display Name*',
	'* Display Name:',
	'"Display Name"',
	'[Display Name]',
	'{{ Display Name }}',
	'Display\u200bName',
	'\ufeffDisplay Name',
	'Dis\u00adplay Name',
	'Ｄｉｓｐｌａｙ　Ｎａｍｅ',
	'Display Name (required)',
	'Display Name (80)',
	'Display Name (max 80, no emoji)',
	'Display Name（required）',
	'1. Display Name',
	'Company Name',
	'ï»¿Display Name',
	'TaskDetails.DisplayName',
	'body/profile/display_name',
	'property_display_name',
	'Display_Name__c',
	'Display Name (at most 80 characters)',
	'Display Name (up to 80 chars; no emoji)',
	`Display${' '.repeat(189)}Name`,
])('%j is DisplayName', (name) => {
	expect(recognise(name)).toEqual(target('DisplayName'));
});

test.each<[string, object]>([
	['Website', target('WebsiteUrl')],
	['Web Site', target('WebsiteUrl')],
	['Homepage', target('WebsiteUrl')],
	['Website URL (required)', target('WebsiteUrl')],
	['Website (e.g. https://www.example.com)', target('WebsiteUrl')],
	['Logo', target('LogoUrl')],
	['Logo URL (PNG, https)', target('LogoUrl')],
	['Industries', target('IndustrySegments')],
	['Industry', target('IndustrySegments')],
	['Industry Segments (max 3)', target('IndustrySegments')],
	['Solution Type', target('PrimarySolutionType')],
	['Source Language', target('TranslationSourceLocale')],
	['Translation Source Locale (e.g. en-US)', target('TranslationSourceLocale')],
	['Translations', target('LocalizedContents')],
	['HQ', target('Headquarters')],
	['HQ Country', { kind: 'headquarters', field: 'CountryCode' }],
	['Headquarters Country Code (ISO)', { kind: 'headquarters', field: 'CountryCode' }],
	['Headquarters (Country)', { kind: 'headquarters', field: 'CountryCode' }],
	['headquarters[SubdivisionCode]', { kind: 'headquarters', field: 'SubdivisionCode' }],
	['Logo (URL)', target('LogoUrl')],
	['HQ State/Province', { kind: 'headquarters', field: 'SubdivisionCode' }],
	// Of which country, not in which language.
	['HQ State (CA)', { kind: 'headquarters', field: 'SubdivisionCode' }],
	['Language', { kind: 'locale' }],
	['lang', { kind: 'locale' }],
	['Industry Segments (choose up to three)', target('IndustrySegments')],
	['Industry Segments (such as Retail, Education)', target('IndustrySegments')],
	['Industry Segments (separated by commas)', target('IndustrySegments')],
	['Primary Solution Type (one of 8 values)', target('PrimarySolutionType')],
	['Description (single line, mandatory)', target('Description')],
	['Description (optional)', target('Description')],
	['Description (max 600 characters)', target('Description')],
	[
		'HQ Country (two-letter ISO 3166-1 alpha-2 code)',
		{ kind: 'headquarters', field: 'CountryCode' },
	],
	['Language (ISO code)', { kind: 'locale' }],
	['property_name', { kind: 'vague', field: 'DisplayName' }],
	['Locale (xx-XX)', { kind: 'locale' }],
	['Remove Locale', { kind: 'removeLocales' }],
	['Remove Locales*', { kind: 'removeLocales' }],
	['Remove Locales (fr-FR, de-DE)', { kind: 'removeLocales' }],
	['Partner ID', { kind: 'other' }],
	['row_number', { kind: 'other' }],
	['Name', { kind: 'vague', field: 'DisplayName' }],
	['Desc', { kind: 'vague', field: 'Description' }],
	['URL', { kind: 'vague', field: 'WebsiteUrl' }],
	['Notes', { kind: 'unknown' }],
	['Notes (fr-FR)', { kind: 'unknown' }],
	['Country', { kind: 'unknown' }],
	['Des', { kind: 'unknown' }],
	['County', { kind: 'unknown' }],
	['Country/Region', { kind: 'unknown' }],
	['State/Province', { kind: 'unknown' }],
	['Company Size', { kind: 'unknown' }],
	['Company ID', { kind: 'unknown' }],
	['Logo No', { kind: 'unknown' }],
	['', { kind: 'unknown' }],
	['()', { kind: 'unknown' }],
	['toString', { kind: 'unknown' }],
	['__proto__', { kind: 'unknown' }],
	['constructor', { kind: 'unknown' }],
	['About us', { kind: 'unknown' }],
	['a b c d e f g h i j k l m n o p q r s t u v w x y z a b c d Description', { kind: 'unknown' }],
])('%j', (name, column) => {
	expect(recognise(name)).toEqual(column);
});

test.each([
	'Description (fr-FR)',
	'Description(FR_fr)',
	'Description (fr FR)',
	'DESCRIPTION [ fr-fr ] ',
	'Description {fr-FR}',
	'Description <fr-FR>',
	'Description（fr-FR）',
	'Description【fr-FR】',
	'Description (fr-FR):',
	'Description (fr-FR)*',
	'Description fr-FR',
	'fr-FR Description',
	'fr-FR: Description',
	'(fr-FR) Description',
	'Description.fr-FR',
	'description:fr-FR',
	'Description - fr-FR',
	'Description – fr-FR',
	'Description/fr-FR',
	'fr-FR/Description',
	'Description | fr-FR',
	'description@fr-FR',
	'description_fr_fr',
	'description__fr_FR',
	'fr_fr_description',
	'descriptionFrFR',
	'Description (French (France))',
	'Description French (France)',
	'French (France) Description',
	'French (France): Description',
	'Description - French / France',
	'Description (Français (France))',
	'Description (Französisch (Frankreich))',
	'Description (French) (fr-FR)',
	'Description (fr-FR) (max 600)',
	'Description (fr-FR, max 600 characters)',
	'Description fr-FR (required)',
	'Company Description (fr-FR)',
	'Description FR 🇫🇷',
	'Description (fr\u2011FR)',
	'Description (fr-FR\u200b)',
])('%j is the French description', (name) => {
	expect(recognise(name)).toEqual(french);
});

test.each<[string, object]>([
	['Website [pt br]', localized('WebsiteUrl', 'pt-BR')],
	['name (ja-JP)', { kind: 'refused', text: expect.stringContaining('"Display Name (fr-FR)"') }],
	['Company Name (English (UK))', localized('DisplayName', 'en-GB')],
	['Logo URL (English (US))', localized('LogoUrl', 'en-US')],
	['description_fr_be', localized('Description', 'fr-BE')],
	['description_de_at', localized('Description', 'de-AT')],
	['Description (French (Belgium))', localized('Description', 'fr-BE')],
	['Description (sw-KE)', localized('Description', 'sw-KE')],
	['Description (xx-XX)', localized('Description', 'xx-XX')],
])('%j', (name, column) => {
	expect(recognise(name)).toEqual(column);
});

test('what was found of a name does not depend on the names before it', () => {
	const before = recogniseColumn('Description fr-FR');
	for (let index = 0; index < 2_500; index++) recogniseColumn(`Column ${index}`);
	expect(recogniseColumn('Description fr-FR')).toEqual(before);
});

test('a name that is too long for any is unknown', () => {
	expect(recogniseColumn(`Display${' '.repeat(189)}Name`)).toEqual(target('DisplayName'));
	expect(recogniseColumn(`Display${' '.repeat(190)}Name`)).toEqual({ kind: 'unknown' });
});
