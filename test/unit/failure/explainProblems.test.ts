import { explainProblems } from '../../../partner-central/failure/explainProblems';
import { failureCodes } from '../../../partner-central/failure/failure';
import type { Problem } from '../../../partner-central/text/problem';

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
		errorCode: failureCodes.invalidInput,
	});
});

test('two are told one after the other, and what to do', () => {
	expect(explainProblems(problems(2))).toMatchObject({
		message: '2 values of this item cannot be sent: Field 1 bad; Field 2 bad',
		advice: 'Correct what is named here. Nothing was sent to AWS for this item.',
		details: [],
	});
});

test('every problem of a profile stands once: twelve in the message, the others in the details', () => {
	expect(explainProblems(problems(12)).message).toMatch(/; Field 12 bad$/);
	const { message, details } = explainProblems(problems(250));
	expect(message).toMatch(/^250 values of .*: Field 1 bad; .*; Field 12 bad; and 238 more$/);
	expect(details).toHaveLength(238);
	expect([details[0], details.at(-1)]).toEqual(['Field 13 bad', 'Field 250 bad']);
});

test('of more problems than anybody reads the details name the first and count the rest', () => {
	const { message, details } = explainProblems(problems(300_000));
	expect(message).toMatch(/^300000 values .*; and 299988 more$/);
	expect(details).toHaveLength(239);
	expect(details.at(-1)).toBe('And 299750 more');
});
