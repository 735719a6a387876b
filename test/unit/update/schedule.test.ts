import { scheduleWait } from '../../../partner-central/update/schedule';
import { serviceTime } from '../../../partner-central/update/serviceTime';

const pace = { timeoutMs: 900_000, pollIntervalMs: 5000, maxPollIntervalMs: 60_000 };

test.each<[string, number, { deadline: number; limitSeconds: number; limitedByWorkflow: boolean }]>(
	[
		['none', Infinity, { deadline: 907_000, limitSeconds: 900, limitedByWorkflow: false }],
		['a later one', 907_001, { deadline: 907_000, limitSeconds: 900, limitedByWorkflow: false }],
		['the same', 907_000, { deadline: 907_000, limitSeconds: 900, limitedByWorkflow: false }],
		['an earlier one', 67_500, { deadline: 67_500, limitSeconds: 60.5, limitedByWorkflow: true }],
		['one that is over', 6000, { deadline: 6000, limitSeconds: 0, limitedByWorkflow: true }],
	],
)(
	"a timeout of 15 minutes from second 7, and the workflow's: %s",
	(_case, workflowDeadline, limit) => {
		expect(scheduleWait({ ...pace, workflowDeadline }, 7000)).toEqual({
			pollIntervalMs: 5000,
			maxPollIntervalMs: 60_000,
			...limit,
		});
	},
);

test('the time of the service is the own one, set right', () => {
	expect(serviceTime({ wallTime: () => 10_000, clockOffset: { ms: -300 } })).toBe(9700);
});
