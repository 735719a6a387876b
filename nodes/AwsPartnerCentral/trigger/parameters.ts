import type { INodeProperties } from 'n8n-workflow';

import { taskEventChoices } from '../../../partner-central/update/taskEvents';
import { toOptions } from '../parameters/toOptions';

export const eventsProperty: INodeProperties = {
	displayName: 'Events',
	name: 'events',
	type: 'multiOptions',
	required: true,
	default: ['succeeded', 'failed'],
	options: toOptions(taskEventChoices),
	description:
		'What starts the workflow. Each event of an update is reported once. AWS shows only the latest update of a partner, so one that begins and ends between two polls after another one hides the end of the earlier.',
};
