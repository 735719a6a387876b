/**
 * Rows as people write them, each cell with what has to become of it. Spellings and notations are lists of
 * their own: what the reader's table forgets is found only by somebody who has not read it.
 */
import fc, { type Arbitrary } from 'fast-check';

type Field = 'DisplayName' | 'Description' | 'WebsiteUrl' | 'LogoUrl';

/** Where a cell's value belongs; `refused` and `ignored`: nowhere, and its column is named. */
export type Fate =
	| { kind: 'main'; field: Field }
	| { kind: 'translation'; field: Field; locale: string }
	| { kind: 'refused' }
	| { kind: 'ignored' };

export interface Cell {
	column: string;
	value: string;
	fate: Fate;
}

const spellings: Record<Field, string[]> = {
	DisplayName: ['Display Name', 'DisplayName', 'display_name', 'DISPLAY-NAME', 'Company Name'],
	Description: ['Description', 'description', 'DESCRIPTION', 'Company description'],
	WebsiteUrl: ['Website URL', 'WebsiteUrl', 'website-url', 'Website', 'Homepage', 'Web Site'],
	LogoUrl: ['Logo URL', 'LogoUrl', 'logo_url', 'Logo', 'Logo link', 'Company Logo'],
};

const locales: Record<string, string[]> = {
	'fr-FR': ['fr-FR', 'fr_FR', 'FR-fr', 'fr_fr', 'fr FR', 'French (France)', 'français (France)'],
	'pt-BR': ['pt-BR', 'pt_br', 'PT BR', 'Portuguese (Brazil)'],
	'ja-JP': ['ja-JP', 'ja_JP', 'Japanese (Japan)', '日本語 (Japan)'],
	'en-GB': ['en-GB', 'EN_GB', 'English (United Kingdom)', 'English (UK)'],
	'de-AT': ['de-AT', 'de_at', 'German (Austria)'],
	'sw-KE': ['sw-KE', 'sw_KE', 'Swahili (Kenya)'],
};

const languages = [
	'fr',
	'FR',
	'French',
	'Français',
	'de',
	'German',
	'Deutsch',
	'ja',
	'日本語',
	'zh',
];

/** `@` stands for the field, `#` for locale or language. */
const notations = [
	...['@ (#)', '@(#)', '@ [#]', '@ {#}', '@ <#>', '@（#）', '@【#】', '(#) @', '[#] @'],
	...['@ #', '# @', '@_#', '#_@', '@.#', '#.@', '@:#', '#: @', '@ - #', '@ – #', '@/#', '#/@'],
	...['@ | #', '#|@', '@ -- #', '@, #'],
];

const notes = [
	'max 600 characters',
	'required',
	'max. 3',
	'one line',
	'https',
	'no emoji',
	'in one sentence',
];
const ends = ['', '', '', '*', ' *', ':', ' : ', '\u200b'];
const unknown = ['Notes', 'Owner', 'Last contact', 'Sales region', 'Deal stage', 'Comment', '備考'];
const refused = [
	...['Descripton', 'Dispaly Name', 'Logo URLs', 'Our Description Text', 'The logo URL of 2024'],
	...['Description_1', 'Website 2', 'Display Name (fr-FR)_1', 'Description (old)', 'Logo (US)'],
	...['Industry Segments (French)', 'LocalizedContents/0/Description', 'Description translated'],
];

const fieldOf = fc.constantFrom(...(Object.keys(spellings) as Field[]));

/** Blanks and invisible characters that sheets and web pages leave in a name, and the note behind it. */
const decorated = (name: Arbitrary<string>) =>
	fc
		.tuple(
			name,
			fc.option(fc.constantFrom(...notes), { nil: undefined }),
			fc.constantFrom(...ends),
			fc.constantFrom('', ' ', '\ufeff', '\u00ad'),
		)
		.map(([text, note, end, start]) =>
			[start, text, note === undefined ? '' : ` (${note})`, end].join(''),
		);

const notation = (field: Field, inside: Arbitrary<string>) =>
	fc
		.tuple(fc.constantFrom(...notations), fc.constantFrom(...spellings[field]), inside)
		.map(([form, name, text]) => form.replace('@', name).replace('#', text));

const main = fieldOf.chain((field) =>
	decorated(fc.constantFrom(...spellings[field])).map((column) => ({
		column,
		fate: { kind: 'main', field } as Fate,
	})),
);

const translation = fc
	.tuple(fieldOf, fc.constantFrom(...Object.keys(locales)))
	.chain(([field, locale]) =>
		decorated(notation(field, fc.constantFrom(...(locales[locale] ?? [])))).map((column) => ({
			column,
			fate: { kind: 'translation', field, locale } as Fate,
		})),
	);

const language = fieldOf
	.chain((field) => decorated(notation(field, fc.constantFrom(...languages))))
	.map((column) => ({ column, fate: { kind: 'refused' } as Fate }));

const ignoredColumn = decorated(fc.constantFrom(...unknown)).map((column) => ({
	column,
	fate: { kind: 'ignored' } as Fate,
}));

const refusedColumn = fc
	.constantFrom(...refused)
	.map((column) => ({ column, fate: { kind: 'refused' } as Fate }));

/** Every value is a text and an address, and no two are the same. */
const withValues = (columns: Array<Omit<Cell, 'value'>>): Cell[] =>
	columns.map((column, index) => ({ ...column, value: `https://v${index}.example` }));

const columnsOf = (...kinds: Array<Arbitrary<Omit<Cell, 'value'>>>) =>
	fc
		.uniqueArray(fc.oneof(...kinds), {
			// Two columns for one place are another matter.
			selector: ({ column, fate }) => JSON.stringify('field' in fate ? fate : column),
			minLength: 1,
			maxLength: 12,
		})
		.map(withValues);

/** Rows that are understood, but for columns that are no fields. */
export const understoodRows: Arbitrary<Cell[]> = columnsOf(main, translation, ignoredColumn);

/** Rows with anything in them. */
export const mixedRows: Arbitrary<Cell[]> = columnsOf(
	main,
	translation,
	language,
	ignoredColumn,
	refusedColumn,
);

/** Names put together from anything, of which nobody knows what they mean. */
export const wildNames: Arbitrary<string> = fc
	.array(
		fc.oneof(
			fieldOf.chain((field) => fc.constantFrom(...spellings[field])),
			fc.constantFrom(...Object.values(locales).flat(), ...languages),
			fc.constantFrom(
				...notes,
				...unknown,
				'new',
				'old',
				'of the',
				'2',
				'translation',
				'US',
				'to-do',
			),
			fc.string({ unit: 'grapheme', maxLength: 3 }),
			fc.constantFrom(...'()[]<>{}（）.:/|-_*, ;\u200b\t'),
		),
		{ minLength: 1, maxLength: 6 },
	)
	.chain((parts) => fc.constantFrom(' ', '', '_', '-', ' - ').map((joint) => parts.join(joint)));

/** The fields and locales that a name could mean, by somebody who reads it letter by letter. */
export function couldMean(name: string): { fields: Set<string>; speaksOfLanguage: boolean } {
	const folded = name
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, '');
	const fields = (Object.keys(spellings) as Field[]).filter((field) =>
		spellings[field].some((spelling) =>
			folded.includes(spelling.toLowerCase().replace(/[^a-z]/g, '')),
		),
	);
	const words = name
		.normalize('NFKC')
		.toLowerCase()
		.split(/[^\p{L}]+/u);
	const known = [...languages, ...Object.values(locales).flat()].flatMap((text) =>
		text.toLowerCase().split(/[^\p{L}]+/u),
	);
	// "Website (at work)" is not for Austria.
	const isCountryAlone = (word: string) => ['at', 'br', 'gb', 'jp', 'ke', 'uk'].includes(word);
	return {
		fields: new Set(fields),
		speaksOfLanguage: words.some(
			(word) => word.length > 1 && known.includes(word) && !isCountryAlone(word),
		),
	};
}
