import { explainProblems } from '../../../partner-central/failure/explainProblems';
import type { Problem } from '../../../partner-central/profile/problem';

function problems(count: number): Problem[] {
	return Array.from({ length: count }, (_, index) => ({
		path: [],
		text: `Field ${index + 1} bad`,
	}));
}

test('one problem is told in the message alone', () => {
	expect(explainProblems(problems(1))).toMatchObject({
		message: 'One value of this item cannot be sent: Field 1 bad',
		details: [],
	});
});

test('the details name every problem of a profile, the message the first twelve', () => {
	const { message, details } = explainProblems(problems(250));
	expect(message).toMatch(/^250 values of .*: Field 1 bad; .*; Field 12 bad; and 238 more$/);
	expect(details).toHaveLength(250);
	expect(details.at(-1)).toBe('Field 250 bad');
});

test('of more problems than anybody reads the details name the first and count the rest', () => {
	const { message, details } = explainProblems(problems(300_000));
	expect(message).toMatch(/^300000 values .*; and 299988 more$/);
	expect(details).toHaveLength(251);
	expect(details.at(-1)).toBe('And 299750 more');
});
