import { namesLocale } from '../../../partner-central/profile/isLocale';

test.each<[unknown, boolean]>([
	['fr-FR', true],
	[' xq-QX ', true],
	['FR_fr', true],
	['French'.padEnd(60), true],
	['French'.padEnd(61), false],
	['DE-BE', false],
	['Korea ', false],
	['Sales', false],
	[7, false],
])('%j speaks of a locale: %s', (value, expected) => {
	expect(namesLocale(value)).toBe(expected);
});
