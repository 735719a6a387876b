/** What AWS says of an update that it has refused, and what to do about each of its reasons. */
import { explainReview } from '../../../partner-central/failure/explainReview';
import { reviewAdvice } from '../../../partner-central/failure/reviewAdvice';
import model from '../../../partner-central/model/partner-central-account.model.json';

const reasons = model.shapes.ProfileValidationErrorReason.enum;

test.each(reasons)('%s has advice of its own', (Reason) => {
	const own = reviewAdvice(Reason);
	expect(own).toMatch(/\.$/);
	expect(reasons.filter((other) => reviewAdvice(other) === own)).toEqual([Reason]);
	const failure = explainReview('It', [{ Locale: 'fr-FR', Message: 'Too loud.', Reason }]);
	expect(failure.message).toMatch(new RegExp(`fr-FR: Too loud\\. \\(${Reason}\\)$`));
	expect(failure.advice).toContain(own);
	expect(failure.reason).toBe(Reason);
	expect(failure.details).toEqual([]);
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
	const errors = Array.from({ length: 300 }, (_, index) => ({
		Message: `Bad ${index}`,
	}));
	const { message, details } = explainReview('It', errors);
	expect(message).toMatch(/: Bad 0; .*; Bad 11; and 288 more$/);
	expect(details).toHaveLength(239);
	expect(details.at(-1)).toBe('And 50 more');
});

test.each(['toString', '__proto__', ''])('%j is no reason with advice', (reason) => {
	expect(reviewAdvice(reason)).toBeUndefined();
});
