/** What stands in a cell by accident, in every kind of field: it is never sent. */
import fc from 'fast-check';

import { prepareChanges, prepareWhole, wantedDetails } from '../../support/domain';

/** Every kind of field, as a column and as a member of something given as JSON. */
const fields: Array<[name: string, fill: (value: unknown) => object]> = [
	['Display Name', (value) => ({ DisplayName: value })],
	['Description', (value) => ({ Description: value })],
	['Website URL', (value) => ({ WebsiteUrl: value })],
	['Primary Solution Type', (value) => ({ PrimarySolutionType: value })],
	['Industry Segments', (value) => ({ IndustrySegments: value })],
	['Industry Segments (entry 2)', (value) => ({ IndustrySegments: ['Retail', value] })],
	['Translation Source Locale', (value) => ({ TranslationSourceLocale: value })],
	['Description of translation "fr-FR"', (value) => ({ 'Description (fr-FR)': value })],
	[
		'Logo URL of translation "fr-FR"',
		(value) => ({ LocalizedContents: [{ Locale: 'fr-FR', LogoUrl: value }] }),
	],
	[
		'Locale of translation 1',
		(value) => ({ LocalizedContents: [{ Locale: value, Description: 'x' }] }),
	],
	[
		'Headquarters Country Code',
		(value) => ({ 'Headquarters Country Code': value, 'Headquarters Subdivision Code': 'WA' }),
	],
	[
		'Headquarters Subdivision Code',
		(value) => ({ Headquarters: { CountryCode: 'US', SubdivisionCode: value } }),
	],
];

function problemsOf(row: object, cleanUpText: boolean): string[] {
	const result = prepareChanges(row, { cleanUpText });
	return result.ok ? [] : result.problems.map(({ text }) => text);
}

const formulaErrors = [
	...['#N/A', '#REF!', '#NAME?', '#VALUE!', '#DIV/0!', '#NUM!', '#NULL!', '#ERROR!'],
	...['#SPILL!', '#CALC!', '#FIELD!', '#BLOCKED!', '#CONNECT!', '#BUSY!', '#UNKNOWN!', '#PYTHON!'],
	...['#GETTING_DATA', '#n/a', ' #REF! ', '#ref!'],
	...['#NV', '#BEZUG!', '#WERT!', '#ZAHL!', '#ÜBERLAUF!'], // German
	...['#¡VALOR!', '#¡REF!', '#¿NOMBRE?', '#¡DIV/0!', '#¡DESBORDAMIENTO!'], // Spanish
	...['#VALEUR!', '#NOM?', '#NOMBRE!', '#N/D', '#VALORE!', '#RIF!', '#NÚM!', '#N/DISP'],
	...[
		'#N/B',
		'#N/V',
		'#VERW!',
		'#DEEL/0!',
		'#I/T',
		'#VÆRDI!',
		'#SAKNAS!',
		'#VÄRDEFEL!',
		'#PUUTTUU!',
	],
	...['#N/D!', '#ADR!', '#DZIEL/0!', '#NENÍ_K_DISPOZICI', '#DĚLENÍ_NULOU!', '#HIÁNYZIK', '#ÉRTÉK!'],
	...['#Н/Д', '#ССЫЛКА!', '#ДЕЛ/0!', '#ИМЯ?', '#Δ/Υ', '#ΔΙΑΙΡ./0!', '#YOK', '#DEĞER!', '#BAŞV!'],
	...['#PUUTTUU', '#NEDOSTUPNÝ', '#ПОЛУЧЕНИЕ_ДАННЫХ', '#DATEN_ABRUFEN'],
	...['#スピル!', 'Err:502', 'Err:508', 'Fehler:502', 'エラー:502', '########'],
];

const unfinished = [
	'Loading...',
	'Loading…',
	'Wird geladen...',
	'Chargement…',
	'Caricamento in corso..',
	'読み込んでいます...',
];
const failed = ['NaN', '-nan', '-Infinity', 'Invalid Date', 'Invalid DateTime', NaN, Infinity];
const placeholders = [
	'N/A',
	'unchanged',
	'No change',
	'Same as above',
	'n/a',
	'-',
	'--',
	'__',
	'–',
	'??',
	'Same as before',
	'...',
	'None',
	'TBD',
	'tba',
	'\\N',
	'(blank)',
];
const formulas = [
	...['=VLOOKUP(A1;B:C;2)', '=A1', "='My Sheet'!B2", '="01"', '=$A$1&B1', '=SVERWEIS(A1)', '=-A1'],
];
const objects = ['[object Object]', 'Call [object Object] now', '[Object: {"a":1}]'];
const unresolved = [
	'{{ $json.Description }}',
	'={{ $json.a }}',
	'We are {{company}}.',
	'{{ {a:1}.a }}',
];
const lineBreaks = ['We build\\nthings', '_x000D_We build', 'a\\r\\nb'];
const misread = [
	...[
		'Soci\ufffdt\ufffd',
		'SociÃ©tÃ©',
		'Itâ€™s',
		'√©t√©',
		'It‚Äôs',
		'don\u0092t',
		'\uf0b7 Cloud',
		'a\ufffcb',
	],
	...['CastroÃ\u00ad'],
];

const reasons: Array<[reason: RegExp, values: unknown[]]> = [
	[/is ".+", an error of a spreadsheet: correct the cell or leave it empty$/, formulaErrors],
	[/because the spreadsheet was still calculating: run again when it has finished$/, unfinished],
	[/the result of a calculation that failed: correct it or leave the cell empty$/, failed],
	[/which stands for no value: leave the cell empty, or write the text$/, placeholders],
	[/a formula in place of its result: write the text itself, or let the sheet/, formulas],
	[/take one of its members, such as \{\{ \$json\.field\.name \}\}$/, objects],
	[/a line break written out: put a space in its place/, lineBreaks],
	[/which nothing has filled in: switch the field .* to Expression/, unresolved],
	[/save the file as "CSV UTF-8"|picture that was copied along|a bullet of Word/, misread],
];

describe.each(fields)('%s', (label, fill) => {
	test.each(reasons)('%s', (reason, values) => {
		for (const value of values) {
			for (const cleanUpText of [true, false]) {
				const texts = problemsOf(fill(value), cleanUpText);
				expect([value, texts]).toEqual([value, [expect.stringMatching(reason)]]);
				expect(texts[0]).toContain(label);
			}
		}
	});

	test('what a service delivers as a list or an object is told with the part to take', () => {
		for (const value of [
			{ id: 1, value: 'Managed Services' },
			[{ a: { url: 'https://a.example' } }, 'x'],
		]) {
			const texts = problemsOf(fill(value), true);
			expect(texts).toContainEqual(
				expect.stringMatching(/such as \{\{ \$json\.field[.[\w\]]+ \}\}, which is "/),
			);
		}
	});

	test('null, undefined, an empty list and characters that nobody sees are not given', () => {
		for (const value of ['null', 'undefined', [], [null], '\u200b', '\ufeff\u2060 ']) {
			const { IndustrySegments: _one, ...rest } = wantedDetails();
			const row = { ...rest, IndustrySegments: ['Retail'], ...fill(value) };
			const result = prepareWhole(row, { cleanUpText: false });
			const sent = JSON.stringify(result.ok ? result.details : {});
			expect(sent).not.toMatch(/null|undefined|\[\]|[\u200b\ufeff\u2060]/);
			const texts = result.ok ? [] : result.problems.map(({ text }) => text);
			expect(texts.filter((text) => !text.endsWith(' is missing'))).toEqual([]);
		}
	});
});

test('a cell without a fault that looks a little like one is sent as it is', () => {
	for (const text of [
		...[
			'#1 in cloud',
			'We are #1!',
			'#hashtag',
			'NaN Labs',
			'null and void',
			'The {curly} company',
		],
		...[
			'Undefined Behaviour Ltd.',
			'Loading docks and more...',
			'A = B(c)',
			'Equal = (fair)',
			'1 + 1',
		],
		...[
			'“CAFÉ”',
			'MAÇû',
			'SÃO PAULO',
			'√2',
			'N/A Media',
			'-5 °C',
			'= simple',
			'Err on the side of 500',
		],
		...['We mend #REF!', '#Cloud! It works', 'Our err: 502', 'Err:502 and more'],
		...[
			'See ###',
			'### Cloud',
			'Now loading...',
			'Loading... done',
			'Ask for nan',
			'See [Array: 1]',
		],
		...['[1]', '{a}', 'é… ê—', 'C:\\N', '42 things', '№ 1', 'ＡＢＣ', 'می‌خواهم', 'क्‍ष', '☎️'],
	]) {
		const result = prepareChanges({ Description: text });
		expect([text, result]).toEqual([text, expect.objectContaining({ ok: true })]);
		expect(result).toMatchObject({ details: { changes: { Description: text } } });
	}
});

const accidents = reasons.flatMap(([, values]) => values);
const ANY_CELL: fc.Arbitrary<unknown> = fc
	.tuple(
		fc.constantFrom(...accidents, 'null', '', 'Retail', 'https://a.example', 'fr-FR', 'US', 'WA'),
		fc.constantFrom('', ' ', '\u200b', '\ufeff', '\n'),
		fc.nat(3),
	)
	.map(([value, around, wraps]) => {
		const text = typeof value === 'string' ? `${around}${value}${around}` : value;
		return [text, [text], [[text]], JSON.stringify([text])][wraps];
	});

test('whatever a row holds, nothing that is sent is an accident', () => {
	fc.assert(
		fc.property(
			fc.array(fc.tuple(fc.constantFrom(...fields), ANY_CELL), { maxLength: 4 }),
			fc.boolean(),
			(cells, cleanUpText) => {
				const row = Object.assign({}, ...cells.map(([[, fill], value]) => fill(value))) as object;
				const result = prepareChanges(row, { cleanUpText });
				const sent = JSON.stringify(result.ok ? result.details.changes : {});
				expect(sent).not.toMatch(
					/#[^"]*[!?]"|"#|NaN|\[object|\{\{|"=|Loading|[\ufffc\ufffd\ue000-\uf8ff]|Err:|null|undefined|Ã|â€/,
				);
			},
		),
		{ numRuns: 500 },
	);
});
