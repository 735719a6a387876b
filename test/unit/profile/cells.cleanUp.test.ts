/** What becomes of the characters of texts, addresses and codes. */
import { prepareChanges } from '../../support/domain';

function problemsOf(row: object, cleanUpText: boolean): string[] {
	const result = prepareChanges(row, { cleanUpText });
	return result.ok ? [] : result.problems.map(({ text }) => text);
}

test.each<[string, unknown, unknown]>([
	['a list of one', ['Example Widgets'], 'Example Widgets'],
	['a list of one, made text', '["Example Widgets"]', 'Example Widgets'],
	['the composed form', 'Socie\u0301te\u0301', 'Société'],
	['the composed form across what nobody sees', 'Socie\u200b\u0301te\u00ad\u0301', 'Société'],
	[
		'zero-width space, BOM, word joiner, soft hyphen',
		'\ufeffWid\u200bgets\u2060 and\u00ad more',
		'Widgets and more',
	],
	['direction marks at the ends', '\u200f\u202aابج\u202c\u200e', 'ابج'],
	['direction marks inside', 'a\u200fb', 'a\u200fb'],
	['joiners inside', 'می\u200cخواهم', 'می\u200cخواهم'],
	['joiners at the ends', '\u200dab\u200c', 'ab'],
	['a Han character that AWS only accepts as it is', '\ufa6c', '\ufa6c'],
	['a date as a number', 45123, '45123'],
])('clean-up: %s', (_case, given, sent) => {
	expect(prepareChanges({ 'Display Name': given })).toMatchObject({
		details: { changes: { DisplayName: sent } },
	});
});

test('HTML and Markdown in a text are published as they stand, and named', () => {
	const row = {
		DisplayName: 'Research &amp; Co',
		'Description (fr-FR)': 'One<br />two <b>three</b>',
		WebsiteUrl: 'https://a.example?a=1&amp;b=2',
		LogoUrl: 'https://a.example?a=1&b=2',
		Description: 'R&D; a < b > c; 2 ** 3 [*] (https://a.example)',
		'Description (de-DE)': 'Vier **fünf**',
		'Description (it-IT)': 'Cinque [sei](https://a.example)',
	};
	expect(prepareChanges(row)).toMatchObject({
		details: { changes: { DisplayName: 'Research &amp; Co' } },
		markup: [
			'Display Name: &amp;',
			'Website URL: &amp;',
			'Description of translation "fr-FR": <br />',
			'Description of translation "de-DE": **fünf**',
			'Description of translation "it-IT": [sei](https:',
		],
	});
});

test('no invisible character survives in addresses, locales, choices and codes, clean-up or not', () => {
	const row = {
		WebsiteUrl: 'https://widgets.example.com\u200b/\u00ada',
		TranslationSourceLocale: 'en-\u200bUS',
		PrimarySolutionType: '\ufeffManaged\u00ad Services',
		IndustrySegments: 'Re\u200btail;Gam\u2060ing',
		'Headquarters Country Code': 'U\u200bS',
		'Headquarters Subdivision Code': 'W\u200eA',
	};
	for (const cleanUpText of [true, false]) {
		expect(prepareChanges(row, { cleanUpText })).toMatchObject({
			details: {
				changes: {
					WebsiteUrl: 'https://widgets.example.com/a',
					TranslationSourceLocale: 'en-US',
					PrimarySolutionType: 'MANAGED_SERVICES',
					IndustrySegments: ['RETAIL', 'GAMING'],
					Headquarters: { CountryCode: 'US', SubdivisionCode: 'WA' },
				},
			},
		});
	}
});

test.each<[unknown, string]>([
	['www.example.com', 'https://www.example.com'],
	['http://example.com/a?b=c', 'https://example.com/a?b=c'],
	['//example.com', 'https://example.com'],
	['example.co.uk/path', 'https://example.co.uk/path'],
	['https:/example.com', 'https://example.com'],
	['<https://example.com>', 'https://example.com'],
	['Acme (https://example.com/a)', 'https://example.com/a'],
	['[Acme](https://example.com)', 'https://example.com'],
	['[https://example.com](https://example.com/)', 'https://example.com'],
	['Acme: www.example.com', 'https://www.example.com'],
])('%j is refused with the address to write', (given, wanted) => {
	expect(problemsOf({ Website_URL: given }, true)).toEqual([
		expect.stringMatching(`: write "${wanted.replace(/[?.]/g, '\\$&')}"$`),
	]);
});

test.each(['info@example.com', 'none of your business', 'https://a.example/a b', 'localhost'])(
	'%j is refused without one',
	(given) => {
		expect(problemsOf({ WebsiteUrl: given }, true)).toEqual([
			expect.stringMatching(/has no spaces, but is "[^"]+"$/),
		]);
	},
);

test('an address keeps the form of its letters, which is part of it', () => {
	const LogoUrl = 'https://example.com/socie\u0301te\u0301.png';
	expect(prepareChanges({ LogoUrl })).toMatchObject({
		details: { changes: { LogoUrl } },
	});
});

test('capitals alone are no fault of an address', () => {
	expect(prepareChanges({ LogoUrl: 'HTTPS://EXAMPLE.COM' })).toMatchObject({
		details: { changes: { LogoUrl: 'HTTPS://EXAMPLE.COM' } },
	});
});

test('the capital that a telephone writes is no fault of an address', () => {
	expect(prepareChanges({ LogoUrl: 'Https://Example.com/A' })).toMatchObject({
		details: { changes: { LogoUrl: 'https://Example.com/A' } },
	});
});
