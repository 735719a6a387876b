/** What AWS's review has found, when it was and when it would be found again. */
import {
	explainRefusedBefore,
	explainReview,
} from '../../../partner-central/failure/explainReview';
import { reviewAdvice } from '../../../partner-central/failure/reviewAdvice';
import { task } from '../../support/domain';

const ErrorDetailList = [
	{ Locale: 'fr-FR', Message: 'Not allowed', Reason: 'INVALID_CONTENT' },
	{ Message: 'Too small', Reason: 'INVALID_LOGO_SIZE' },
];
const found = 'fr-FR: Not allowed (INVALID_CONTENT); Too small (INVALID_LOGO_SIZE)';
const advice =
	"Rewrite the text that is named: usually it goes against AWS's content rules. Resize the logo, usually to 300 × 150 pixels and at most 500 KB.";
const reason = 'INVALID_CONTENT, INVALID_LOGO_SIZE';

test('a review that failed', () => {
	expect(explainReview('The update', ErrorDetailList)).toEqual({
		message: `The update failed AWS's review: ${found}`,
		advice: `${advice} Then try again; each try counts towards the 10 updates a day.`,
		details: [],
		errorCode: 'TaskFailed',
		reason,
	});
	expect(explainReview('The update', [{}])).toMatchObject({
		message: "The update failed AWS's review: no message",
		reason: undefined,
	});
});

test('every entry is told, each advice once', () => {
	const errors = [
		{ Locale: 'en-US', Message: 'A', Reason: 'INVALID_LOGO' },
		{ Locale: 'fr-FR', Message: 'B', Reason: 'INVALID_LOGO' },
		{ Message: 'C', Reason: 'REASON_OF_TOMORROW' },
		{},
	];
	const failure = explainReview('It', errors);
	expect(failure.details).toEqual([]);
	expect(failure.reason).toBe('INVALID_LOGO, REASON_OF_TOMORROW');
	expect(failure.message).toMatch(/: en-US: A \(INVALID_LOGO\); fr-FR: B .*; C .*; no message$/);
	expect(failure.advice).toBe(
		`${reviewAdvice('INVALID_LOGO')} Then try again; each try counts towards the 10 updates a day.`,
	);
});

test('a long list is cut: twelve entries in the message, the others in the details', () => {
	const errors = Array.from({ length: 300 }, (_, index) => ({ Message: `Bad ${index}` }));
	const { message, details } = explainReview('It', errors);
	expect(message).toMatch(/: Bad 0; .*; Bad 11; and 288 more$/);
	expect(details).toHaveLength(239);
	expect(details.at(-1)).toBe('And 50 more');
});

test('the same wanted again', () => {
	const EndedAt = '2026-03-01T13:00:00Z';
	expect(explainRefusedBefore('The update', task({ ErrorDetailList, EndedAt }))).toEqual({
		message: `AWS has refused exactly this profile before, so it was not started again. The update failed AWS's review at ${EndedAt}: ${found}`,
		advice: `${advice} Change what AWS names. If that lies outside the profile (such as a logo that was replaced under the same address), choose Options > If Refused Before > Start Again.`,
		details: [],
		errorCode: 'RefusedBefore',
		reason,
	});
});
