/** Faults on the way to the service, at the start and at the polls. A start never leads to two tasks. */
import type { Fault } from '../../lab/simulator';
import { BAD_LINES } from '../../lab/simulator/faults/badLine';
import { NODE, useTestBed, waiting } from '../support/partnerCentral';

const bed = useTestBed();

const START = 'StartProfileUpdateTask';
const POLL = 'GetProfileUpdateTask';

const TRANSIENT: Fault[] = [
	{ kind: 'throttling' },
	{ kind: 'throttling', retryAfterSeconds: 0 },
	{ kind: 'internalError' },
	{ kind: 'badGatewayHtml' },
	{ kind: 'serviceUnavailable' },
	{ kind: 'resetBeforeProcessing' },
	{ kind: 'resetAfterProcessing' },
	{ kind: 'resetMidAnswer' },
	{ kind: 'truncatedJson' },
	{ kind: 'nullBody' },
	{ kind: 'emptyBody' },
	{ kind: 'missingTaskId' },
	{ kind: 'wrongShape' },
	{ kind: 'endlessAnswer' },
	{ kind: 'swellingAnswer' },
	...BAD_LINES.map((line) => ({ kind: 'badLine', line }) as const),
	{ kind: 'throttling', afterProcessing: true },
	{ kind: 'internalError', afterProcessing: true },
	{ kind: 'badGatewayHtml', afterProcessing: true },
	{ kind: 'serviceUnavailable', afterProcessing: true },
];

const nameOf = (fault: Fault) => JSON.stringify(fault);

/** Milliseconds between the requests for an operation. */
function pausesBetween(operation: string): number[] {
	const times = bed.simulator.requests.of(operation).map(({ receivedAt }) => receivedAt);
	return times.slice(1).map((time, index) => time - (times[index] ?? 0));
}

describe('at the start', () => {
	it.each(TRANSIENT.map((fault) => [nameOf(fault), fault] as const))(
		'%s: tries again with the same token, and exactly one task starts',
		async (_name, fault) => {
			bed.simulator.faults.inject({ operation: START, ...fault });
			const run = await bed.run();
			const tasks = bed.simulator.tasksOf(bed.partner());
			expect(tasks).toHaveLength(1);
			expect(run.json(NODE)).toEqual([
				expect.objectContaining({ TaskId: tasks[0]?.TaskId, Status: 'IN_PROGRESS' }),
			]);
			const [first, second, ...more] = bed.bodies(START);
			expect(second).toEqual(first);
			expect(more).toEqual([]);
		},
	);

	it.each(['seconds', 'httpDate'] as const)(
		'waits as long as Retry-After (%s) asks',
		async (retryAfterAs) => {
			const fault: Fault = { kind: 'throttling', retryAfterSeconds: 7, retryAfterAs };
			bed.simulator.faults.inject({ operation: START, ...fault });
			await bed.run();
			expect(pausesBetween(START)).toEqual([7000]);
		},
	);

	it('does not wait for a Retry-After beyond a minute', async () => {
		bed.simulator.faults.inject({ operation: START, kind: 'throttling', retryAfterSeconds: 120 });
		const run = await bed.run();
		expect(run.error(NODE)).toMatchObject({
			httpCode: '429',
			message:
				'AWS is receiving too many requests at the moment, and asks for a pause of 2 minutes',
		});
		expect(bed.bodies(START)).toHaveLength(1);
	});

	it.each<[Fault, string, object]>([
		[{ kind: 'throttling' }, 'AWS is receiving too many requests', { httpCode: '429' }],
		[
			{ kind: 'emptyBody' },
			'The answer to StartProfileUpdateTask could not be read: the answer was empty',
			{ httpCode: '200' },
		],
	])('gives up after five tries: %j', async (fault, message, members) => {
		bed.simulator.faults.inject({ operation: START, ...fault, times: 100 });
		const run = await bed.run();
		expect(run.error(NODE)).toMatchObject({
			...members,
			message: expect.stringContaining(message),
		});
		expect(bed.bodies(START)).toHaveLength(5);
	});

	it.each<[Fault, string]>([
		[{ kind: 'accessDenied', httpStatus: 400 }, 'AWS did not allow StartProfileUpdateTask'],
		[{ kind: 'accessDenied', httpStatus: 403 }, 'AWS did not allow StartProfileUpdateTask'],
		[{ kind: 'lowerCaseMessage' }, 'AWS did not allow StartProfileUpdateTask'],
		[{ kind: 'errorTypeInHeader' }, 'AWS did not allow StartProfileUpdateTask'],
		[{ kind: 'expiredToken' }, "The credential's temporary keys have expired"],
		[{ kind: 'unknownErrorType' }, 'with the error UnheardOfException'],
		[{ kind: 'redirect' }, 'the answer was a redirect, which is not followed'],
	])('tries %j once', async (fault, message) => {
		bed.simulator.faults.inject({ operation: START, ...fault, times: 100 });
		const run = await bed.run();
		expect(run.error(NODE)?.message).toContain(message);
		expect(bed.bodies(START)).toHaveLength(1);
		expect(bed.simulator.tasksOf(bed.partner())).toEqual([]);
	});

	it('reads an answer that is much larger than expected', async () => {
		bed.simulator.faults.inject({ operation: START, kind: 'hugeAnswer' });
		const run = await bed.run();
		expect(run.json(NODE)).toEqual([expect.objectContaining({ Status: 'IN_PROGRESS' })]);
	});
});

describe('at a poll', () => {
	it.each(
		TRANSIENT.filter((fault) => !('afterProcessing' in fault)).map(
			(fault) => [nameOf(fault), fault] as const,
		),
	)('%s: the wait goes on', async (_name, fault) => {
		bed.simulator.faults.inject({ operation: POLL, ...fault, skip: 1, times: 7 });
		bed.endOnPoll(10);
		const run = await bed.run(waiting());
		expect(run.json(NODE)).toEqual([expect.objectContaining({ Status: 'SUCCEEDED' })]);
		expect(bed.bodies(POLL)).toHaveLength(10);
		expect(bed.bodies(START)).toHaveLength(1);
	});

	it('waits as long as Retry-After asks', async () => {
		bed.simulator.faults.inject({ operation: POLL, kind: 'throttling', retryAfterSeconds: 7 });
		bed.endOnPoll(2);
		await bed.run(waiting());
		expect(pausesBetween(POLL)).toEqual([7000]);
	});

	it.each<[Fault, string]>([
		[{ kind: 'accessDenied' }, 'AWS did not allow GetProfileUpdateTask'],
		[{ kind: 'expiredToken' }, "The credential's temporary keys have expired"],
	])('%j ends the wait, and the error names the task', async (fault, message) => {
		bed.simulator.faults.inject({ operation: POLL, ...fault, skip: 1, times: 100 });
		const run = await bed.run(waiting());
		const [task] = bed.simulator.tasksOf(bed.partner());
		const error = run.error(NODE);
		expect(error?.message).toContain(
			`The profile update ${task?.TaskId} of partner ${bed.partner()} (catalog AWS) goes on at AWS, but its end could not be awaited: ${message}`,
		);
		expect(error?.description).toContain('Look at the update with the operation Get');
		expect(bed.bodies(POLL)).toHaveLength(2);
	});
});

it.each<[string, Fault]>([
	['throttling', { kind: 'throttling' }],
	['expired keys', { kind: 'expiredToken' }],
])('a lost answer, then %s: the error names the update that has begun', async (_case, then) => {
	bed.simulator.faults.inject({ operation: START, kind: 'resetAfterProcessing' });
	bed.simulator.faults.inject({ operation: START, times: 4, ...then });
	const run = await bed.run();
	const [task] = bed.simulator.tasksOf(bed.partner());
	expect(run.error(NODE)?.message).toContain(`The update ${task?.TaskId} has begun all the same`);
	expect(bed.simulator.tasksOf(bed.partner())).toHaveLength(1);
});
