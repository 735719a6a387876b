import { prepareWhole, wantedDetails } from '../../support/domain';

function textsOf(input: unknown, cleanUpText = true): string[] {
	const result = prepareWhole(input, { cleanUpText });
	return result.ok ? [] : result.problems.map(({ text }) => text);
}

test('bidirectional controls cannot turn an error text around', () => {
	const [text] = textsOf({ ...wantedDetails(), PrimarySolutionType: 'not \u202eelpmaxe\u2066 a' });
	expect(text).toContain('but is "not [U+202E]elpmaxe[U+2066] a"');
});

test('near misses, contradictions and broken rules are told together', () => {
	const row = {
		...wantedDetails(),
		Descripton: 'x',
		'Display Name': 'y',
		LogoUrl: 'ftp://x',
		'Logo URL (fr-FR)': 'https://a',
		'Website URL (French)': 'https://a',
	};
	expect(textsOf(row)).toEqual([
		expect.stringContaining('nearly matches "Description"'),
		expect.stringContaining('both give Display Name'),
		expect.stringContaining('"Website URL (French)" names a language without a country'),
		expect.stringContaining('Logo URL must be a web address'),
	]);
});

test('what nothing can be read of has one problem', () => {
	expect(prepareWhole({ Notes: 'x' })).toEqual({
		ok: false,
		problems: [{ path: [], text: expect.stringMatching(/^None of the columns is a field/) }],
	});
});

test('a row that only has problems of its columns is refused, too', () => {
	const result = prepareWhole({ ...wantedDetails(), Descripton: 'x' });
	expect(result).toMatchObject({ ok: false, problems: [{ path: [] }] });
});

test('clean-up makes a messy row valid', () => {
	const row = {
		'display name': '  Example\tWidgets ',
		DESCRIPTION: 'Widgets\r\nfor every example.',
		website_url: ' https://widgets.example.com\n',
		'Logo-URL': 'https://widgets.example.com/logo.png',
		'Primary Solution Type': 'software products',
		'Industry Segments': 'Retail; Software & Internet; retail',
		'Translation Source Locale': 'EN_us',
		'Partner ID': 'ignored',
	};
	expect(prepareWhole(row)).toEqual({
		ok: true,
		details: wantedDetails(),
		ignoredColumns: [],
		markup: [],
	});
});

test('what is no object has that one problem, not also those of missing fields', () => {
	expect(prepareWhole('[]')).toEqual({
		ok: false,
		problems: [{ path: [], text: 'Profile (JSON) must be an object, but is a list' }],
	});
});
