/** What is suggested of a list of choices, rule by rule. */
import type { Choice } from '../../../partner-central/text/choice';
import { nearestChoice, suggestChoices } from '../../../partner-central/text/matchChoice';

const choices: Choice[] = [
	{ code: 'A', label: 'Autonomy' },
	{ code: 'B', label: 'Auto Parts' },
	{ code: 'C', label: 'Healthcare' },
	{ code: 'D', label: 'Consumer Goods' },
	{ code: 'E', label: 'Banking' },
	{ code: 'F', label: 'Money', related: ['banking'] },
	...['One', 'Two', 'Three', 'Four'].map((name) => ({ code: name, label: `Services ${name}` })),
];

test.each<[string, string[]]>([
	['auto insurance for everybody', ['B']], // The whole word, not a part of one
	['autonomous driving for everybody', ['A']],
	['healthcode for all of the people', ['C']], // 7 of 10 characters
	['healthoos for all of the people', []], // 6 of 9
	['consulting for all of the people', []], // 5 of 8
	['con artists for all of the people', []], // Shorter than a stem
	['cons for all of the people', ['D']],
	['banking for all of the people', ['E', 'F']], // A related word counts as much
	['services for all of the people', ['One', 'Two', 'Three']], // At most three
	['Helthcare', ['C']],
	[`${'x'.repeat(79)} Healthcare`, []],
])('%j', (text, codes) => {
	expect(suggestChoices(choices, text).map(({ code }) => code)).toEqual(codes);
});

test('of two that are as near the first one is the nearest, and of none there is none', () => {
	const alike = [
		{ code: 'CAT', label: 'Cat' },
		{ code: 'BAT', label: 'Bat' },
	];
	expect(nearestChoice(alike, 'Rat')?.code).toBe('CAT');
	expect(nearestChoice([], 'Rat')).toBeUndefined();
	expect(suggestChoices([], 'Rat')).toEqual([]);
});
