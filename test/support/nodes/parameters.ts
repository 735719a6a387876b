import type { INode } from 'n8n-workflow';

import { ItemParameters } from '../../../nodes/AwsPartnerCentral/parameters/itemParameters';

export const testNode: INode = {
	id: 'node-1',
	name: 'Update',
	type: 'n8n-nodes-aws-partner-central.awsPartnerCentral',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

/** One item's parameters; as in n8n, a parameter that is not set has its fallback or is an error. */
export function itemParameters(values: Record<string, unknown>): ItemParameters {
	return new ItemParameters((name, fallback) => {
		if (Object.hasOwn(values, name)) return values[name];
		if (fallback === undefined) throw new Error(`Could not get parameter "${name}"`);
		return fallback;
	});
}

/** The texts of what is wrong with the parameters. */
export function textsOf({ problems }: ItemParameters): string[] {
	return problems.map(({ text }) => text);
}
