import { explainOutcome, type BadOutcome } from '../../../partner-central/failure/explainOutcome';
import { failureCodes } from '../../../partner-central/failure/failure';
import { reviewAdvice } from '../../../partner-central/failure/reviewAdvice';
import model from '../../../partner-central/model/partner-central-account.model.json';
import { NetworkError } from '../../../partner-central/service/networkError';
import { otherTask, OTHER_TASK, OWN_TASK, partner, refused, task } from '../../support/domain';

const facts = { adopted: false };
const lost = new NetworkError('GetProfileUpdateTask', 'the connection was reset');

/** Without its limit. */
type Outcome = BadOutcome extends infer Each
	? Each extends unknown
		? Omit<Each, 'limit'>
		: never
	: never;

function explain(outcome: Outcome, limitedByWorkflow = false, limitSeconds = 900) {
	const limit = { limitSeconds, limitedByWorkflow };
	return explainOutcome({ ...outcome, limit } as BadOutcome, partner);
}

const busy = refused('ConflictException', 409, { requestId: 'r-1' });

const outcomes: Array<[Outcome, string, RegExp]> = [
	[
		{ kind: 'failed', task: task({ Status: 'FAILED' }), ...facts },
		failureCodes.taskFailed,
		/failed AWS's review: AWS gave no reason$/,
	],
	[
		{ kind: 'canceled', task: task({ Status: 'CANCELED' }), ...facts },
		failureCodes.taskCanceled,
		/was CANCELED before AWS had approved it/,
	],
	[
		{ kind: 'canceledOnTimeout', task: task({ Status: 'CANCELED' }), ...facts },
		failureCodes.waitTimeout,
		/within 900 seconds, so the node asked AWS to cancel it, .*now CANCELED$/,
	],
	[
		{ kind: 'timedOut', task: task(), lastError: undefined, ...facts },
		failureCodes.waitTimeout,
		/within 900 seconds; its last status was IN_PROGRESS$/,
	],
	[
		{ kind: 'superseded', task: task(), other: otherTask(), ...facts },
		failureCodes.superseded,
		new RegExp(`superseded by the update ${OTHER_TASK}`),
	],
	[
		{ kind: 'unknownStatus', task: task({ Status: 'PAUSED' }), ...facts },
		failureCodes.unknownStatus,
		/status PAUSED/,
	],
	[
		{ kind: 'pollFailed', task: task(), error: lost, ...facts },
		failureCodes.network,
		/goes on at AWS, but .*the connection was reset$/,
	],
	[
		{ kind: 'aborted', task: task(), ...facts },
		failureCodes.executionStopped,
		/stopped while waiting: .* goes on$/,
	],
	[
		{ kind: 'outdated', task: task({ Status: 'SUCCEEDED' }) },
		failureCodes.superseded,
		/started earlier with the same client token and has ended; .* changed since$/,
	],
];

describe.each(outcomes)('$kind', (outcome, errorCode, words) => {
	const failure = explain(outcome);

	test('says what happened to which task of which partner', () => {
		expect(failure).toMatchObject({ errorCode, TaskId: OWN_TASK });
		expect(failure.message).toMatch(words);
		for (const part of [OWN_TASK, partner.Identifier, partner.Catalog]) {
			expect(failure.message).toContain(part);
		}
	});

	test('has details only where there is more to tell than the message does', () => {
		const more = outcome.kind === 'superseded' ? ["The other update's status: IN_PROGRESS"] : [];
		expect(failure.details).toEqual(more);
	});

	test('says what to do, and never says "canceled"', () => {
		expect(failure.advice).toMatch(/^[A-Z].*\.$/);
		expect(JSON.stringify({ ...failure, Status: '' })).not.toContain('canceled');
	});
});

test('outcomes are told apart by code and words', () => {
	const messages = outcomes.map(([outcome]) => explain(outcome).message);
	expect(new Set(messages).size).toBe(outcomes.length);
});

describe('another update in progress', () => {
	test.each([
		[
			'conflict',
			/^Another profile update of partner \S+ \(\S+\) is in progress since \S+, and AWS allows one at a time$/,
		],
		['blocked', /did not end within 900 seconds, and AWS allows one at a time$/],
	] as const)('%s names it', (kind, words) => {
		const failure = explain({ kind, inProgress: otherTask(), error: busy });
		expect(failure.message).toMatch(words);
		expect(failure).toMatchObject({
			errorCode: 'ConflictException',
			reason: 'INCOMPATIBLE_PARTNER_PROFILE_TASK_STATE',
			TaskId: OTHER_TASK,
			Status: 'IN_PROGRESS',
			advice: expect.stringContaining('Options > If Update in Progress'),
			details: [],
			httpStatus: 409,
			requestId: 'r-1',
		});
		expect(failure.message).toContain(OTHER_TASK);
	});

	test('whose start is not known is named without it', () => {
		const inProgress = otherTask({ StartedAt: undefined });
		expect(explain({ kind: 'conflict', inProgress }).message).toBe(
			`Another profile update of partner ${partner.Identifier} (${OTHER_TASK}) is in progress, and AWS allows one at a time`,
		);
	});
});

test('a conflict that AWS has not told of has no status of HTTP', () => {
	const failure = explain({ kind: 'conflict', inProgress: otherTask(), isNeedless: true });
	expect(failure.message).toMatch(/is as it is wanted now, but another update .* will change it$/);
	expect(failure.httpStatus).toBeUndefined();
});

test('a conflict whose update cannot be read is the conflict, and says why', () => {
	const failure = explain({
		kind: 'conflict',
		error: refused('ConflictException', 409, { reason: 'INCOMPATIBLE_PARTNER_PROFILE_TASK_STATE' }),
		unreadable: refused('AccessDeniedException', 403),
	});
	expect(failure).toMatchObject({
		message: expect.stringMatching(/^Another profile update of partner \S+ is in progress/),
		httpStatus: 409,
		details: [expect.stringContaining('AWS did not allow GetPartner')],
	});
});

test('an update that has begun all the same is named', () => {
	const error = refused('ThrottlingException', 429);
	expect(explain({ kind: 'startUncertain', error, task: task() })).toMatchObject({
		message: expect.stringMatching(/too many requests .*\. The update \S+ has begun all the same/),
		errorCode: 'ThrottlingException',
		TaskId: OWN_TASK,
	});
});

test('an update that may have begun and cannot be seen is told as possible', () => {
	const failure = explain({ kind: 'startUncertain', error: refused('ExpiredTokenException', 403) });
	expect(failure.message).toContain('. The update may have begun all the same');
	expect(failure.advice).toMatch(/^Look at the update with the operation Get\. /);
	expect(failure.TaskId).toBeUndefined();
});

describe('the review', () => {
	const reasons = model.shapes.ProfileValidationErrorReason.enum;

	test.each(reasons)('%s has advice of its own', (Reason) => {
		const own = reviewAdvice(Reason);
		expect(own).toMatch(/\.$/);
		expect(reasons.filter((other) => reviewAdvice(other) === own)).toEqual([Reason]);
		const failed = task({
			Status: 'FAILED',
			ErrorDetailList: [{ Locale: 'fr-FR', Message: 'Too loud.', Reason }],
		});
		const failure = explain({ kind: 'failed', task: failed, ...facts });
		expect(failure.message).toMatch(new RegExp(`fr-FR: Too loud\\. \\(${Reason}\\)$`));
		expect(failure.advice).toContain(own);
		expect(failure.reason).toBe(Reason);
		expect(failure.details).toEqual([]);
	});

	test('every entry is told, each advice once', () => {
		const ErrorDetailList = [
			{ Locale: 'en-US', Message: 'A', Reason: 'INVALID_LOGO' },
			{ Locale: 'fr-FR', Message: 'B', Reason: 'INVALID_LOGO' },
			{ Message: 'C', Reason: 'REASON_OF_TOMORROW' },
			{},
		];
		const failure = explain({ kind: 'failed', task: task({ ErrorDetailList }), ...facts });
		expect(failure.details).toEqual([]);
		expect(failure.reason).toBe('INVALID_LOGO, REASON_OF_TOMORROW');
		expect(failure.message).toMatch(/: en-US: A \(INVALID_LOGO\); fr-FR: B .*; C .*; no message$/);
		expect(failure.advice).toBe(
			`${reviewAdvice('INVALID_LOGO')} Then try again; each try counts towards the 10 updates a day.`,
		);
	});

	test('a long list is cut: twelve entries in the message, the others in the details', () => {
		const ErrorDetailList = Array.from({ length: 300 }, (_, index) => ({
			Message: `Bad ${index}`,
		}));
		const { message, details } = explain({
			kind: 'failed',
			task: task({ ErrorDetailList }),
			...facts,
		});
		expect(message).toMatch(/: Bad 0; .*; Bad 11; and 288 more$/);
		expect(details).toHaveLength(239);
		expect(details.at(-1)).toBe('And 50 more');
	});

	test.each(['toString', '__proto__', ''])('%j is no reason with advice', (reason) => {
		expect(reviewAdvice(reason)).toBeUndefined();
	});
});

test('a timeout tells the last problem, and whose timeout it was', () => {
	const failure = explain({ kind: 'timedOut', task: task(), lastError: lost, ...facts }, true);
	expect(failure.message).toContain("the workflow's own timeout (900 seconds left)");
	expect(failure.details).toEqual([expect.stringContaining('the connection was reset')]);
});

test.each([
	[1, 'within 1 second;'],
	[0.96, 'within 1 second;'],
	[1.14, 'within 1.1 seconds;'],
	[0, 'within 0 seconds;'],
])('a limit of %d is said as "%s"', (limitSeconds, words) => {
	const outcome: Outcome = { kind: 'timedOut', task: task(), lastError: undefined, ...facts };
	expect(explain(outcome, false, limitSeconds).message).toContain(words);
});

test('a status that is a novel is cut', () => {
	const novel = task({ Status: 'x'.repeat(61) });
	const { message } = explain({ kind: 'unknownStatus', task: novel, ...facts });
	expect(message).toContain(` ${'x'.repeat(60)}, `);
});
