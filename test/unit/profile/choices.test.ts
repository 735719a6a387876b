import { commonLocaleChoices } from '../../../partner-central/text/commonLocales';
import {
	industrySegmentChoices,
	primarySolutionTypeChoices,
} from '../../../partner-central/profile/choices';
import type { Choice } from '../../../partner-central/text/choice';
import {
	matchChoice,
	nearestChoice,
	suggestChoices,
} from '../../../partner-central/text/matchChoice';
import model from '../../../partner-central/model/partner-central-account.model.json';

const lists: Array<[string, readonly Choice[]]> = [
	['solution types', primarySolutionTypeChoices],
	['segments', industrySegmentChoices],
	['locales', commonLocaleChoices],
];

describe.each(lists)('%s', (_name, choices) => {
	const variants = (text: string) => [
		text,
		text.toLowerCase(),
		text.toUpperCase(),
		`  ${text.replaceAll(/[&/_-]/g, ' ')} `,
		text.replaceAll('&', 'and'),
		text.replaceAll(/[^\p{L}\p{N}]/gu, ''),
		text.replaceAll(/[ _]/g, '-'),
	];

	test('every code and label is found in any case and punctuation, and names its own code', () => {
		for (const { code, label } of choices) {
			for (const text of [...variants(code), ...variants(label)]) {
				expect([text, matchChoice(choices, text)]).toEqual([text, code]);
			}
		}
	});

	test('labels hold none of the characters that separate several in a cell', () => {
		for (const { label } of choices) expect(label).not.toMatch(/[,;|\r\n]/);
	});

	test('a slip of the pen is near its label', () => {
		for (const { label } of choices) {
			expect(nearestChoice(choices, `${label}x`)?.label).toBe(label);
		}
	});
});

test('common locales are what the model takes', () => {
	const pattern = new RegExp(`^(?:${model.shapes.Locale.pattern})$`);
	for (const { code } of commonLocaleChoices) expect(code).toMatch(pattern);
});

test.each(['', '  ', '&', 'and', 'toString', '__proto__', 'constructor'])(
	'%j names no choice',
	(text) => {
		expect(matchChoice(industrySegmentChoices, text)).toBeUndefined();
	},
);

test('the example of the documentation', () => {
	expect(matchChoice(industrySegmentChoices, 'Software & Internet')).toBe('SOFTWARE_INTERNET');
});

test.each<[string, string | undefined]>([
	['Professional Servicing', 'Professional Services'],
	['Gmng', 'Gaming'],
	['Gmn', undefined],
	['Underwater basket weaving', undefined],
])('the nearest segment to %j is %p', (text, label) => {
	expect(nearestChoice(industrySegmentChoices, text)?.label).toBe(label);
});

test.each<[string, string[]]>([
	['Finance', ['Financial Services']],
	['Software', ['Computer Software', 'Software & Internet']],
	['Consulting', ['Business Services', 'Professional Services']],
	['Pharma', ['Healthcare / Pharmaceuticals / Biotech']],
	['Banking & Insurance', ['Financial Services']],
	['Telecom', ['Telecommunications']],
	['Helthcare', ['Healthcare']],
	['Tech', []],
	['Underwater basket weaving', []],
	['', []],
])('near the segment %j are %j', (text, labels) => {
	const suggestions = suggestChoices(industrySegmentChoices, text);
	expect(suggestions.map(({ label }) => label)).toEqual(labels);
});

test('related words name no choice of their own', () => {
	for (const { related = [] } of industrySegmentChoices as readonly Choice[]) {
		for (const word of related) expect(matchChoice(industrySegmentChoices, word)).toBeUndefined();
	}
});

test('of two choices with the same words the first one counts', () => {
	const choices: Choice[] = [
		{ code: 'FIRST', label: 'The same' },
		{ code: 'SECOND', label: 'the-same' },
		{ code: 'THIRD', label: 'Number three' },
	];
	expect(matchChoice(choices, 'THE SAME')).toBe('FIRST');
	expect(matchChoice(choices, 'second')).toBe('SECOND');
	expect(matchChoice(choices, 'number three')).toBe('THIRD');
});
