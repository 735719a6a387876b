import { labelOf } from '../../../partner-central/profile/labels';

test.each<[Array<string | number>, unknown, string]>([
	[['WebsiteUrl'], undefined, 'Website URL'],
	[['Headquarters'], undefined, 'Headquarters'],
	[['Headquarters', 'CountryCode'], undefined, 'Headquarters Country Code'],
	[['Headquarters', 'Street'], undefined, 'Street'],
	[['IndustrySegments'], undefined, 'Industry Segments'],
	[['IndustrySegments', 0], undefined, 'Industry Segments (entry 1)'],
	[['LocalizedContents', 1], undefined, 'Localized Contents entry 2'],
	[['LocalizedContents', 1], 'fr-FR', 'Localized Contents entry "fr-FR"'],
	[['LocalizedContents', 1], '', 'Localized Contents entry 2'],
	[['LocalizedContents', 1], 7, 'Localized Contents entry 2'],
	[['LocalizedContents', 0, 'LogoUrl'], 'fr-FR', 'Logo URL of translation "fr-FR"'],
	[['LocalizedContents', 0, 'Locale'], undefined, 'Locale of translation 1'],
	[['Unknown'], undefined, 'Unknown'],
])('the label of %j with the locale %j is %s', (path, locale, label) => {
	expect(labelOf(path, locale)).toBe(label);
});
