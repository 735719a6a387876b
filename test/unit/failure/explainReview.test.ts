/** What AWS's review has found, when it was and when it would be found again. */
import {
	explainRefusedBefore,
	explainReview,
} from '../../../partner-central/failure/explainReview';
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
