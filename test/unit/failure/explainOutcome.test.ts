import { explainOutcome, type BadOutcome } from '../../../partner-central/failure/explainOutcome';
import type { Failure } from '../../../partner-central/failure/failure';
import { NetworkError } from '../../../partner-central/service/networkError';
import {
	otherTask,
	OTHER_TASK,
	OWN_TASK,
	partner,
	refused,
	task,
	wantedDetails,
} from '../../support/domain';

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

const timedOut: Outcome = { kind: 'timedOut', task: task(), lastError: undefined, ...facts };

const UPDATE = `The profile update ${OWN_TASK} of partner ${partner.Identifier} (catalog AWS)`;
const UNREACHABLE =
	'AWS Partner Central could not be reached for GetProfileUpdateTask: the connection was reset';
const LOOK_FIRST =
	'Somebody or something else updates the same partner. Look at the profile, then try again if it is still wanted.';
/** A status is cut. */
const NOVEL = 'PAUSED, '.repeat(8);
const blurred = task({
	Status: 'FAILED',
	ErrorDetailList: [{ Locale: 'en-US', Message: 'Blurred.', Reason: 'INVALID_LOGO' }],
});

const told: Array<[Outcome, Partial<Failure>]> = [
	[
		{ kind: 'failed', task: task({ Status: 'FAILED' }), ...facts },
		{
			message: `${UPDATE} failed AWS's review: AWS gave no reason`,
			advice: 'Then try again; each try counts towards the 10 updates a day.',
			errorCode: 'TaskFailed',
		},
	],
	[
		{ kind: 'refusedBefore', task: blurred, details: wantedDetails() },
		{
			message: `AWS has refused exactly this profile before, so it was not started again. ${UPDATE} failed AWS's review: en-US: Blurred. (INVALID_LOGO)`,
			advice: expect.stringMatching(/^Use a logo .* Change what AWS names\. .* Start Again\.$/),
			errorCode: 'RefusedBefore',
			reason: 'INVALID_LOGO',
		},
	],
	[
		{ kind: 'canceled', task: task({ Status: 'CANCELED' }), ...facts },
		{
			message: `${UPDATE} was CANCELED before AWS had approved it`,
			advice: 'Somebody or something else did so. Try again to start a new update.',
			errorCode: 'TaskCanceled',
		},
	],
	[
		{ kind: 'canceledOnTimeout', task: task({ Status: 'CANCELED' }), ...facts },
		{
			message: `${UPDATE} did not end within 900 seconds, so the node asked AWS to cancel it, as "On Timeout" asks; its status is now CANCELED`,
			advice: 'Raise Wait Options > Timeout: a review can take hours. Then try again.',
			errorCode: 'WaitTimeout',
		},
	],
	[
		timedOut,
		{
			message: `${UPDATE} did not end within 900 seconds; its last status was IN_PROGRESS`,
			advice:
				'The update goes on at AWS. Raise Wait Options > Timeout, or look at it later with the operation Get. A manual review can take days.',
			errorCode: 'WaitTimeout',
		},
	],
	[
		{ kind: 'superseded', task: task(), other: otherTask(), ...facts },
		{
			message: `${UPDATE} has ended unseen: it was superseded by the update ${OTHER_TASK}, and the profile is not the one that was wanted`,
			advice: LOOK_FIRST,
			errorCode: 'TaskSuperseded',
			details: ["The other update's status: IN_PROGRESS"],
		},
	],
	[
		{ kind: 'superseded', task: task(), other: otherTask(), unreadable: lost, ...facts },
		{
			message: `${UPDATE} has ended unseen: it was superseded by the update ${OTHER_TASK}, and the profile could not be read`,
			advice: LOOK_FIRST,
			errorCode: 'TaskSuperseded',
			details: ["The other update's status: IN_PROGRESS", UNREACHABLE],
		},
	],
	[
		{ kind: 'unknownStatus', task: task({ Status: NOVEL }), ...facts },
		{
			message: `${UPDATE} has the status ${NOVEL.slice(0, 60)}, which this node does not know`,
			advice: 'Look at the profile in AWS Partner Central, and for a newer version of this node.',
			errorCode: 'UnknownTaskStatus',
		},
	],
	[
		{ kind: 'pollFailed', task: task(), error: lost, ...facts },
		{
			message: `${UPDATE} goes on at AWS, but its end could not be awaited: ${UNREACHABLE}`,
			advice: expect.stringMatching(
				/^Check the network, .* Look at the update with the operation Get\.$/,
			),
			errorCode: 'NetworkError',
		},
	],
	[
		{ kind: 'aborted', task: task(), ...facts },
		{
			message: `The execution was stopped while waiting: ${UPDATE} goes on`,
			advice:
				'An update that was already started goes on at AWS. Look at it with the operation Get.',
			errorCode: 'ExecutionStopped',
		},
	],
	[
		{ kind: 'outdated', task: task({ Status: 'SUCCEEDED' }) },
		{
			message: `${UPDATE} was started earlier with the same client token and has ended; the profile has been changed since`,
			advice:
				'Leave Options > Client Token empty, or give this update a token of its own. No new update was started.',
			errorCode: 'TaskSuperseded',
		},
	],
];

test.each(told.map(([outcome, words]) => [outcome.kind, outcome, words] as const))(
	'%s says what happened to which update of which partner, and what to do',
	(_kind, outcome, words) => {
		const { Status } = 'task' in outcome && outcome.task ? outcome.task : task();
		expect(explain(outcome)).toEqual({ details: [], TaskId: OWN_TASK, Status, ...words });
	},
);

test.each<[string, Outcome, string, object]>([
	[
		'has begun all the same',
		{ kind: 'startUncertain', error: refused('ThrottlingException', 429), task: task() },
		`AWS is receiving too many requests at the moment. The update ${OWN_TASK} has begun all the same (its status is IN_PROGRESS), because the answer to an earlier try was lost`,
		{ errorCode: 'ThrottlingException', TaskId: OWN_TASK, Status: 'IN_PROGRESS' },
	],
	[
		'may have begun, which nobody can see',
		{ kind: 'startUncertain', error: refused('ExpiredTokenException', 403) },
		"The credential's temporary keys have expired. The update may have begun all the same, because the answer to an earlier try was lost",
		{ errorCode: 'ExpiredTokenException', httpStatus: 403 },
	],
])('an update that %s', (_case, outcome, message, more) => {
	const failure = explain(outcome);
	expect(failure).toMatchObject({ message, ...more });
	expect(failure.advice).toMatch(/^Look at the update with the operation Get\. [A-Z]/);
	expect('TaskId' in failure).toBe('TaskId' in more);
});

test('a timeout tells the last problem, and whose timeout it was', () => {
	const failure = explain({ ...timedOut, lastError: lost }, true);
	expect(failure.message).toContain("the workflow's own timeout (900 seconds left)");
	expect(failure.details).toEqual([`Last problem while waiting: ${UNREACHABLE}`]);
});

test.each([
	[1, 'within 1 second;'],
	[0.96, 'within 1 second;'],
	[1.14, 'within 1.1 seconds;'],
	[0, 'within 0 seconds;'],
])('a limit of %d is said as "%s"', (limitSeconds, words) => {
	expect(explain(timedOut, false, limitSeconds).message).toContain(words);
});
