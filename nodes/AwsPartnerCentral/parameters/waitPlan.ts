import type { Choice } from '../../../partner-central/text/choice';
import type { WaitPace } from '../../../partner-central/update/schedule';
import type { ItemParameters } from './itemParameters';

export const DEFAULT_TIMEOUT_SECONDS = 900;
export const DEFAULT_POLL_INTERVAL_SECONDS = 5;
export const DEFAULT_MAX_POLL_INTERVAL_SECONDS = 60;
/** A review can take days, but an execution that waits longer than a week is a mistake. */
const MAX_TIMEOUT_SECONDS = 7 * 24 * 3600;
const MAX_INTERVAL_SECONDS = 3600;

export const onTimeoutChoices: Array<Choice<'fail' | 'returnTask' | 'cancelTask'>> = [
	{
		code: 'fail',
		label: 'Fail',
		description: 'The item fails; the update goes on at AWS',
	},
	{
		code: 'returnTask',
		label: 'Return Task',
		description: 'The item succeeds with the task as it was seen last; the update goes on at AWS',
	},
	{
		code: 'cancelTask',
		label: 'Cancel Task',
		description: 'The update is canceled at AWS, and the item fails',
	},
];

export const onTaskFailureChoices: Array<Choice<'fail' | 'returnTask'>> = [
	{ code: 'fail', label: 'Fail', description: 'The item fails with every reason AWS gives' },
	{
		code: 'returnTask',
		label: 'Return Task',
		description: 'The item succeeds with the task, its status and its list of errors',
	},
];

export interface WaitPlan extends Omit<WaitPace, 'workflowDeadline'> {
	waitForCompletion: boolean;
	onTimeout: 'fail' | 'returnTask' | 'cancelTask';
	onTaskFailure: 'fail' | 'returnTask';
}

export function readWaitPlan(parameters: ItemParameters): WaitPlan {
	const waitForCompletion = parameters.flag(
		parameters.raw('waitForCompletion', false),
		'Wait for Completion',
		false,
	);
	const options = waitForCompletion ? parameters.collection('waitOptions', 'Wait Options') : {};
	const seconds = (value: unknown, label: string, fallback: number, max: number) =>
		parameters.number(value, label, { fallback, min: 0.01, max, unit: 'seconds' });
	const pollInterval = seconds(
		options.pollInterval,
		'Poll Interval',
		// Nobody should meet a default that contradicts the only limit they have set.
		Math.min(DEFAULT_POLL_INTERVAL_SECONDS, longestGiven(options.maxPollInterval)),
		MAX_INTERVAL_SECONDS,
	);
	const maxPollInterval = seconds(
		options.maxPollInterval,
		'Max Poll Interval',
		// Whoever asks for a longer first pause does not want it cut by a default.
		Math.max(DEFAULT_MAX_POLL_INTERVAL_SECONDS, pollInterval),
		MAX_INTERVAL_SECONDS,
	);
	if (maxPollInterval < pollInterval) {
		parameters.addProblem('Max Poll Interval', 'must not be shorter than Poll Interval');
	}
	return {
		waitForCompletion,
		timeoutMs:
			seconds(options.timeout, 'Timeout', DEFAULT_TIMEOUT_SECONDS, MAX_TIMEOUT_SECONDS) * 1000,
		pollIntervalMs: pollInterval * 1000,
		maxPollIntervalMs: maxPollInterval * 1000,
		onTimeout: parameters.choice(options.onTimeout, 'On Timeout', onTimeoutChoices, 'fail'),
		onTaskFailure: parameters.choice(
			options.onTaskFailure,
			'On Task Failure',
			onTaskFailureChoices,
			'fail',
		),
	};
}

function longestGiven(maxPollInterval: unknown): number {
	const isNumeric = typeof maxPollInterval === 'number' || typeof maxPollInterval === 'string';
	const seconds = isNumeric ? Number(maxPollInterval) : NaN;
	return seconds > 0 ? seconds : Infinity;
}
