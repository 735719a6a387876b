/** What to do about each of the reasons for which AWS refuses an update. */
import { reviewAdvice } from '../../../partner-central/failure/reviewAdvice';
import model from '../../../partner-central/model/partner-central-account.model.json';

const reasons = model.shapes.ProfileValidationErrorReason.enum;

test.each(reasons)('%s has advice of its own', (reason) => {
	const own = reviewAdvice(reason);
	expect(own).toMatch(/\.$/);
	expect(reasons.filter((other) => reviewAdvice(other) === own)).toEqual([reason]);
});

test.each(['toString', '__proto__', ''])('%j is no reason with advice', (reason) => {
	expect(reviewAdvice(reason)).toBeUndefined();
});
