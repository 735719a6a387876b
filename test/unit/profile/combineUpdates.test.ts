/** Several items of one partner as one update, or what keeps them from being one. */
import type { ProfileUpdate } from '../../../partner-central/profile/profileUpdate';
import { combineUpdates } from '../../../partner-central/profile/combineUpdates';
import type { ProfileChanges } from '../../../partner-central/profile/validateDetails';
import { localizedContent, updateOf, wantedDetails } from '../../support/domain';

const combine = (...updates: ProfileUpdate[]) =>
	combineUpdates(updates.map((update, index) => ({ title: `Item ${index + 1}`, update })));
const french = (changes: object) => ({ LocalizedContents: [{ Locale: 'fr-FR', ...changes }] });
const changes = (values: object) => updateOf(values as ProfileChanges);

test('what the items give is put together, place by place', () => {
	const first = updateOf(
		{ Description: 'New.', ...french({ Description: 'Neuf.' }) } as ProfileChanges,
		{ removeLocales: ['de-DE'], rowLocales: ['fr-FR'], otherTranslations: 'remove' },
	);
	const second = updateOf(
		{
			LogoUrl: 'https://example.com/logo.png',
			LocalizedContents: [
				{ Locale: 'it-IT', Description: 'Nuovo.' },
				{ Locale: 'fr-FR', DisplayName: 'Exemple', Description: 'Neuf.' },
			],
		} as ProfileChanges,
		{ removeLocales: ['ja-JP', 'de-DE'], rowLocales: ['it-IT'], otherTranslations: 'remove' },
	);
	expect(combine(first, second)).toEqual({
		ok: true,
		details: {
			mode: 'partial',
			otherTranslations: 'remove',
			changes: {
				Description: 'New.',
				LogoUrl: 'https://example.com/logo.png',
				LocalizedContents: [
					{ Locale: 'fr-FR', Description: 'Neuf.', DisplayName: 'Exemple' },
					{ Locale: 'it-IT', Description: 'Nuovo.' },
				],
			},
			removeLocales: ['de-DE', 'ja-JP'],
			rowLocales: ['fr-FR', 'it-IT'],
		},
	});
});

test('items without translations make an update without any', () => {
	const combined = combine(changes({ Description: 'A' }), changes({}));
	expect(combined).toEqual({ ok: true, details: updateOf({ Description: 'A' }) });
});

test('a part of a profile is not judged like a whole one', () => {
	const given = { TranslationSourceLocale: 'fr-FR', ...french({ Description: 'Neuf.' }) };
	expect(combine(changes(given))).toEqual({ ok: true, details: changes(given) });
});

test.each<[string, ProfileUpdate[], Array<[path: Array<string | number>, text: string]>]>([
	[
		'two values for a field, each with its item',
		[changes({ Description: 'A' }), changes({}), changes({ Description: 'B' })],
		[[['Description'], 'Description differs: "A" in Item 1 and "B" in Item 3']],
	],
	[
		'two values for a translation',
		[changes(french({ Description: 'A' })), changes(french({ Description: 'B' }))],
		[
			[
				['LocalizedContents', 0, 'Description'],
				'Description of translation "fr-FR" differs: "A" in Item 1 and "B" in Item 2',
			],
		],
	],
	[
		'every value that differs from the first',
		[
			changes({ Description: 'A', DisplayName: 'X' }),
			changes({ Description: 'B', DisplayName: 'Y' }),
			changes({ Description: 'A', DisplayName: 'Z' }),
		],
		[
			[['Description'], 'Description differs: "A" in Item 1 and "B" in Item 2'],
			[['DisplayName'], 'Display Name differs: "X" in Item 1 and "Y" in Item 2'],
			[['DisplayName'], 'Display Name differs: "X" in Item 1 and "Z" in Item 3'],
		],
	],
	[
		'a translation that another item removes',
		[changes(french({ Description: 'A' })), updateOf({}, { removeLocales: ['it-IT', 'fr-FR'] })],
		[
			[
				['RemoveLocales'],
				'Remove Locales of one item names "fr-FR", for which another one gives a translation',
			],
		],
	],
])('%s cannot be one update', (_case, updates, problems) => {
	expect(combine(...updates)).toEqual({
		ok: false,
		problems: problems.map(([path, text]) => ({ path, text })),
	});
});

test.each<[string, object, object]>([
	['a field, text and translation', { Description: 'A' }, french({ Description: 'B' })],
	[
		'two translations',
		french({ Description: 'A' }),
		{ LocalizedContents: [{ Locale: 'it-IT', Description: 'B' }] },
	],
	[
		'the same list in another order',
		{ IndustrySegments: ['RETAIL', 'GAMING'] },
		{ IndustrySegments: ['GAMING', 'RETAIL'] },
	],
])('what is no contradiction: %s', (_case, one, other) => {
	expect(combine(changes(one), changes(other))).toMatchObject({ ok: true });
});

describe('a whole profile', () => {
	const { Description, ...rest } = wantedDetails();
	const whole = (given: object, more: Partial<ProfileUpdate> = {}) =>
		updateOf(given as ProfileChanges, { mode: 'full', ...more });

	test('is what all items together give', () => {
		expect(combine(whole(rest), whole({ Description }))).toEqual({
			ok: true,
			details: whole(wantedDetails()),
		});
	});

	test('has its texts of the source locale in the main profile', () => {
		const source = { LocalizedContents: [{ Locale: 'en-US', Description }] };
		expect(combine(whole(rest), whole(source))).toEqual({
			ok: true,
			details: whole(wantedDetails()),
		});
	});

	test.each<[string, object, Partial<ProfileUpdate>, RegExp[]]>([
		['a field that nobody gives', {}, {}, [/^Description is missing$/]],
		[
			'a text that differs from that of the source locale',
			{ Description, LocalizedContents: [{ Locale: 'en-US', Description: 'Other.' }] },
			{},
			[
				/^Description is given for the main profile and for its source locale "en-US", but differs$/,
			],
		],
		[
			'a translation without its description, where no other can fill it in',
			{ Description, LocalizedContents: [{ Locale: 'fr-FR', DisplayName: 'Exemple' }] },
			{ otherTranslations: 'remove' },
			[/^Description of translation "fr-FR" is missing$/],
		],
		[
			'what is missing, told once',
			{ LocalizedContents: [{ Locale: 'fr-FR', DisplayName: 'Exemple' }] },
			{ otherTranslations: 'remove' },
			[/^Description is missing$/],
		],
	])('is none with %s', (_case, given, more, texts) => {
		const combined = combine(whole(rest, more), whole(given, more));
		const found = combined.ok ? [] : combined.problems.map(({ text }) => text);
		expect(found).toEqual(texts.map((text) => expect.stringMatching(text)));
	});

	test('may have a translation that the present one completes', () => {
		const given = { Description, ...french({ DisplayName: 'Exemple' }) };
		expect(combine(whole(rest), whole(given))).toMatchObject({ ok: true });
	});

	test('may have a translation that says all, where others go', () => {
		const given = { Description, LocalizedContents: [localizedContent('fr-FR')] };
		const more = { otherTranslations: 'remove' } as const;
		expect(combine(whole(rest, more), whole(given, more))).toMatchObject({ ok: true });
	});
});
