import { randomUUID } from 'crypto';
import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { isBlank } from '../../../partner-central/profile/cells';
import { quote } from '../../../partner-central/profile/problem';
import type { StartRequest } from '../../../partner-central/service/types';
import { deriveClientToken } from '../../../partner-central/update/clientToken';
import type { ItemParameters } from '../parameters/itemParameters';

/** Shape `ClientToken`. */
const CLIENT_TOKEN = /^[A-Za-z0-9_-]{1,64}$/;

/** The given token, or one that stands for this item of this execution and its exact details. */
export function readClientToken(
	parameters: ItemParameters,
	given: unknown,
	request: Omit<StartRequest, 'ClientToken'>,
): string {
	if (!isBlank(given)) {
		const token = String(given).trim();
		if (!CLIENT_TOKEN.test(token)) {
			parameters.addProblem(
				'Client Token',
				`must have 1 to 64 letters, digits, "-" or "_", but is ${quote(token)}`,
			);
		}
		return token;
	}
	const { context, itemIndex } = parameters;
	return deriveClientToken(
		{
			executionId: executionKey(context),
			nodeId: context.getNode().id,
			runIndex: context.getWorkflowDataProxy(0).$runIndex as number,
			itemIndex,
		},
		request,
	);
}

/** Some executions have no id; a random one kept with the execution's data survives retries as well. */
function executionKey(context: IExecuteFunctions): string {
	const id = context.getExecutionId();
	if (id) return id;
	const data = context.getContext('node') as IDataObject;
	return (data.executionKey ??= randomUUID()) as string;
}
