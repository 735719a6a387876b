import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { failureCodes } from '../../partner-central/failure/failure';
import { quote } from '../../partner-central/text/quote';
import { runItems } from './items/runItems';
import { toNodeError } from './errors/toNodeError';
import { failTool, isTool } from './errors/toolFailure';
import { searchPartners } from './listSearch/searchPartners';
import { inputHint } from './profileUpdateTask/inputHint';
import { findOperation, nodeProperties } from './resources';

/** What language models and those who choose their tools should know before the first call. */
const toolDescription =
	'Update the public profile of an AWS partner, see beforehand what would change, or read what became of the latest update. Only the values that are given change, unless the update mode is Whole Profile. AWS takes 10 updates a day, refused ones included, and reviews each of them: the end comes later, so read the status and do not start again.';

/** AWS Partner Central Account API: partner profiles and their update tasks. */
export class AwsPartnerCentral implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'AWS Partner Central',
		name: 'awsPartnerCentral',
		icon: { light: 'file:awsPartnerCentral.svg', dark: 'file:awsPartnerCentral.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Update AWS partner profiles and wait for the result',
		defaults: { name: 'AWS Partner Central' },
		usableAsTool: { replacements: { description: toolDescription } },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'awsPartnerCentralApi', required: true }],
		hints: [inputHint],
		properties: nodeProperties,
	};

	methods = { listSearch: { searchPartners } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const resource: unknown = this.getNodeParameter('resource', 0, '');
		const operation: unknown = this.getNodeParameter('operation', 0, '');
		const chosen = findOperation(resource, operation);
		if (!chosen) {
			const failure = {
				message: `The node does not know the operation ${quote(operation)} of ${quote(resource)}`,
				advice: 'Choose the resource and the operation from their lists.',
				details: [],
				errorCode: failureCodes.invalidInput,
			};
			if (isTool(this)) return [failTool(this, failure)];
			throw toNodeError(this.getNode(), failure);
		}
		return [await runItems(this, chosen, `${resource}/${operation}`)];
	}
}
