/** What is said of an update that could not start because another one is in progress. */
import { explainOutcome, type BadOutcome } from '../../../partner-central/failure/explainOutcome';
import { otherTask, OTHER_TASK, partner, refused } from '../../support/domain';

const limit = { limitSeconds: 900, limitedByWorkflow: false };
const busy = refused('ConflictException', 409, { requestId: 'r-1' });
const IF_IN_PROGRESS =
	'Wait until it ends and try again, or choose in Options > If Update in Progress what to do in this case. Who started it is in AWS CloudTrail (region us-east-1, event name StartProfileUpdateTask), also when it was done in the console.';

describe('another update in progress', () => {
	const OTHER = `Another profile update of partner ${partner.Identifier} (${OTHER_TASK}) is in progress`;
	const { StartedAt } = otherTask();

	test.each<[string, BadOutcome, string, string]>([
		[
			'at a start',
			{ kind: 'conflict', inProgress: otherTask(), error: busy, limit },
			`${OTHER} since ${StartedAt}, and AWS allows one at a time`,
			IF_IN_PROGRESS,
		],
		[
			'whose start is not known',
			{ kind: 'conflict', inProgress: otherTask({ StartedAt: undefined }), error: busy, limit },
			`${OTHER}, and AWS allows one at a time`,
			IF_IN_PROGRESS,
		],
		[
			'that was waited for',
			{ kind: 'blocked', inProgress: otherTask(), error: busy, limit },
			`${OTHER} since ${StartedAt} and did not end within 900 seconds, and AWS allows one at a time`,
			IF_IN_PROGRESS,
		],
		[
			'that an earlier item has started',
			{ kind: 'blocked', inProgress: otherTask(), error: busy, isOwn: true, limit },
			`The profile update that an earlier item has started for partner ${partner.Identifier} (${OTHER_TASK}) is in progress since ${StartedAt} and did not end within 900 seconds, and AWS allows one at a time`,
			'Turn on Options > Combine Items, so that all items of a partner are one update, or turn on Wait for Completion with a longer Timeout.',
		],
		[
			'that will undo what is right',
			{ kind: 'conflict', inProgress: otherTask(), error: busy, isNeedless: true, limit },
			`The profile of partner ${partner.Identifier} is as it is wanted now, but another update (${OTHER_TASK}) is in progress since ${StartedAt} and will change it`,
			IF_IN_PROGRESS,
		],
	])('%s is named', (_case, outcome, message, advice) => {
		expect(explainOutcome(outcome, partner)).toEqual({
			message,
			errorCode: 'ConflictException',
			reason: 'INCOMPATIBLE_PARTNER_PROFILE_TASK_STATE',
			TaskId: OTHER_TASK,
			Status: 'IN_PROGRESS',
			advice,
			details: [],
			httpStatus: 409,
			requestId: 'r-1',
		});
	});

	test('that AWS has not told of has no status of HTTP', () => {
		const failure = explainOutcome(
			{ kind: 'conflict', inProgress: otherTask(), isNeedless: true, limit },
			partner,
		);
		expect(failure).toMatchObject({ httpStatus: undefined, requestId: undefined });
	});

	test('that cannot be read is the conflict, and says why', () => {
		const reason = 'INCOMPATIBLE_PARTNER_PROFILE_TASK_STATE';
		const failure = explainOutcome(
			{
				kind: 'conflict',
				error: refused('ConflictException', 409, { reason, serviceMessage: 'Busy.' }),
				unreadable: refused('AccessDeniedException', 403),
				limit,
			},
			partner,
		);
		expect(failure).toMatchObject({
			message: expect.stringMatching(/^Another profile update of partner \S+ is in progress/),
			httpStatus: 409,
			details: [
				expect.stringContaining('Busy.'),
				expect.stringMatching(
					/^The other update could not be read: AWS did not allow GetPartner for \S+ \S+\. Attach .*\.$/,
				),
			],
		});
	});
});
