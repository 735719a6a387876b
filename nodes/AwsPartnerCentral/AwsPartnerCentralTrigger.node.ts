import {
	NodeConnectionTypes,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IPollFunctions,
} from 'n8n-workflow';

import { searchPartners } from './listSearch/searchPartners';
import { catalogProperty, partnerByIdProperty } from './parameters/partner';
import { eventsProperty } from './trigger/parameters';
import { pollTask } from './trigger/pollTask';

/** Starts a workflow when a partner's profile update begins or ends. AWS publishes no event, so it polls. */
export class AwsPartnerCentralTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'AWS Partner Central Trigger',
		name: 'awsPartnerCentralTrigger',
		icon: { light: 'file:awsPartnerCentral.svg', dark: 'file:awsPartnerCentral.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["events"].join(", ") }}',
		description: 'Starts the workflow when an AWS partner profile update begins or ends',
		defaults: { name: 'AWS Partner Central Trigger' },
		polling: true,
		triggerPanel: { header: "Fetch the partner's latest update" },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'awsPartnerCentralApi', required: true }],
		properties: [catalogProperty, partnerByIdProperty, eventsProperty],
	};

	methods = { listSearch: { searchPartners } };

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		return await pollTask(this);
	}
}
