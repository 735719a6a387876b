import {
	NodeConnectionTypes,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IPollFunctions,
} from 'n8n-workflow';

import { searchPartners } from './listSearch/searchPartners';
import { catalogProperty } from './parameters/partner';
import { watchProperties } from './trigger/parameters';
import { poll } from './trigger/poll';

/**
 * Starts a workflow when a profile update begins or ends, or when an invitation comes in. AWS publishes no event of
 * updates, so it polls.
 */
export class AwsPartnerCentralTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'AWS Partner Central Trigger',
		name: 'awsPartnerCentralTrigger',
		icon: { light: 'file:awsPartnerCentral.svg', dark: 'file:awsPartnerCentral.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["events"].join(", ") }}',
		// n8n's picker has one entry for node and trigger, and shows this for both.
		description:
			'Update AWS partner profiles, or start the workflow when an update begins or ends or an invitation comes in',
		defaults: { name: 'AWS Partner Central Trigger' },
		polling: true,
		triggerPanel: { header: 'Fetch the latest update or invitation' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'awsPartnerCentralApi', required: true }],
		properties: [catalogProperty, ...watchProperties],
	};

	methods = { listSearch: { searchPartners } };

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		return await poll(this);
	}
}
