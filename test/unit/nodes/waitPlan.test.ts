import { readWaitPlan } from '../../../nodes/AwsPartnerCentral/parameters/waitPlan';
import { scheduleWait } from '../../../partner-central/update/schedule';
import { itemParameters, textsOf } from '../../support/nodes/parameters';

function read(waitOptions: unknown, waitForCompletion: unknown = true) {
	const parameters = itemParameters({ waitForCompletion, waitOptions });
	return { plan: readWaitPlan(parameters), problems: textsOf(parameters) };
}

/** The defaults of the public contract. */
const defaults = {
	waitForCompletion: true,
	timeoutMs: 900 * 1000,
	pollIntervalMs: 5000,
	maxPollIntervalMs: 60_000,
	onTimeout: 'fail',
	onTaskFailure: 'fail',
};

test.each<[string, unknown, object]>([
	['nothing', {}, {}],
	['blanks', { timeout: '', pollInterval: null, onTimeout: ' ' }, {}],
	[
		'numbers',
		{ timeout: 60, pollInterval: 2, maxPollInterval: 30 },
		{ timeoutMs: 60 * 1000, pollIntervalMs: 2000, maxPollIntervalMs: 30_000 },
	],
	['text', { timeout: '60', pollInterval: '0.5' }, { timeoutMs: 60 * 1000, pollIntervalMs: 500 }],
	[
		'choices by label',
		{ onTimeout: 'Cancel Task', onTaskFailure: 'return task' },
		{ onTimeout: 'cancelTask', onTaskFailure: 'returnTask' },
	],
	[
		'a first pause longer than the default of the longest',
		{ pollInterval: 90 },
		{ pollIntervalMs: 90_000, maxPollIntervalMs: 90_000 },
	],
	[
		'a longest pause shorter than the default of the first',
		{ maxPollInterval: 2 },
		{ pollIntervalMs: 2000, maxPollIntervalMs: 2000 },
	],
	['a week', { timeout: 604_800 }, { timeoutMs: 604_800 * 1000 }],
])('%s', (_case, options, expected) => {
	expect(read(options)).toEqual({ plan: { ...defaults, ...expected }, problems: [] });
});

test.each<[string, unknown, RegExp[]]>([
	['no time', { timeout: 0 }, [/^Timeout must be a number of seconds/]],
	['more than a week', { timeout: 604_801 }, [/^Timeout must/]],
	['negative', { pollInterval: -1 }, [/^Poll Interval must/]],
	[
		'what no number can be made of',
		{ maxPollInterval: { valueOf: 1 } },
		[/^Max Poll Interval must/],
	],
	[
		'words',
		{ timeout: 'long', maxPollInterval: 'short' },
		[/^Max Poll Interval must/, /^Timeout must/],
	],
	[
		'the longest shorter than the first',
		{ pollInterval: 10, maxPollInterval: 5 },
		[/^Max Poll Interval must not be shorter/],
	],
	[
		'an unknown choice',
		{ onTimeout: 'retry', onTaskFailure: 7 },
		[/^On Timeout must be one of/, /^On Task Failure must be one of/],
	],
	['no options at all', 'timeout=5', [/^Wait Options must be an object/]],
])('%s is a problem before anything is sent', (_case, options, problems) => {
	expect(read(options).problems).toEqual(problems.map((rule) => expect.stringMatching(rule)));
});

test('without waiting the options do not count', () => {
	expect(read({ timeout: 'x' }, 'no')).toEqual({
		plan: { ...defaults, waitForCompletion: false },
		problems: [],
	});
});

describe('the schedule', () => {
	const { plan } = read({ timeout: 10 });

	test.each([
		['the own timeout', Infinity, 11_000, 10, false],
		["the workflow's, when it is nearer", 5000, 5000, 4, true],
		["the workflow's, when it is over", 500, 500, 0, true],
		['the own, when both are the same', 11_000, 11_000, 10, false],
	])('is bounded by %s', (_case, workflowDeadline, deadline, limitSeconds, limitedByWorkflow) => {
		expect(scheduleWait({ ...plan, workflowDeadline }, 1000)).toEqual({
			deadline,
			limitSeconds,
			limitedByWorkflow,
			pollIntervalMs: 5000,
			maxPollIntervalMs: 60_000,
		});
	});
});
