import { randomUUID } from 'crypto';
import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { RequestOrigin } from '../../../partner-central/update/clientToken';

/** What all items of a run have in common. */
export type RunOrigin = Omit<RequestOrigin, 'itemIndex'>;

/**
 * The place of a node's run in the execution; the same when n8n's Retry On Fail runs the node again.
 * Asked for once a run: n8n builds the whole expression context to answer.
 */
export function originOf(context: IExecuteFunctions): RunOrigin {
	return {
		executionId: executionKey(context),
		nodeId: context.getNode().id,
		runIndex: context.getWorkflowDataProxy(0).$runIndex as number,
	};
}

/** Some executions have no id; a random one kept with the execution's data survives retries as well. */
function executionKey(context: IExecuteFunctions): string {
	const id = context.getExecutionId();
	if (id) return id;
	const data = context.getContext('node') as IDataObject;
	return (data.executionKey ??= randomUUID()) as string;
}
