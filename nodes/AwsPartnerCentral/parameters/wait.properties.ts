import type { INodeProperties } from 'n8n-workflow';

import { toOptions } from './toOptions';
import {
	DEFAULT_MAX_POLL_INTERVAL_SECONDS,
	DEFAULT_POLL_INTERVAL_SECONDS,
	DEFAULT_TIMEOUT_SECONDS,
	onTaskFailureChoices,
	onTimeoutChoices,
} from './waitPlan';

export const waitProperties: INodeProperties[] = [
	{
		displayName: 'Wait for Completion',
		name: 'waitForCompletion',
		type: 'boolean',
		default: false,
		hint: `Waits at most ${DEFAULT_TIMEOUT_SECONDS / 60} minutes; then the item fails, and the update goes on at AWS`,
		description:
			'Whether to wait until AWS has approved or refused the update. A waiting node keeps its execution busy.',
	},
	{
		displayName: 'Wait Options',
		name: 'waitOptions',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		displayOptions: { show: { waitForCompletion: [true] } },
		options: [
			{
				displayName: 'Max Poll Interval (Seconds)',
				name: 'maxPollInterval',
				type: 'number',
				typeOptions: { minValue: 1 },
				default: DEFAULT_MAX_POLL_INTERVAL_SECONDS,
				description: 'The longest pause between two looks at the task',
			},
			{
				displayName: 'On Task Failure',
				name: 'onTaskFailure',
				type: 'options',
				default: 'fail',
				options: toOptions(onTaskFailureChoices),
				description: 'What to do when AWS refuses the update or somebody cancels it',
			},
			{
				displayName: 'On Timeout',
				name: 'onTimeout',
				type: 'options',
				default: 'fail',
				options: toOptions(onTimeoutChoices),
				description: 'What to do when the update has not ended in time',
			},
			{
				displayName: 'Poll Interval (Seconds)',
				name: 'pollInterval',
				type: 'number',
				typeOptions: { minValue: 1 },
				default: DEFAULT_POLL_INTERVAL_SECONDS,
				description:
					'The shortest pause between two looks at the task. The longer the wait, the longer the pauses.',
			},
			{
				displayName: 'Timeout (Seconds)',
				name: 'timeout',
				type: 'number',
				typeOptions: { minValue: 1 },
				default: DEFAULT_TIMEOUT_SECONDS,
				description: 'How long to wait at most',
			},
		],
	},
];
