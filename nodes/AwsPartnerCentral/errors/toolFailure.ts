import { NodeOperationError, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';

import type { Failure } from '../../../partner-central/failure/failure';
import { safeMessage } from './safeMessage';

/**
 * Whether a language model reads what the node says. Where n8n runs a tool like any node (AI Agent 3, agents outside
 * of workflows), that is no tool execution to n8n; the type that n8n makes of `usableAsTool` tells it.
 */
export function isTool(context: IExecuteFunctions): boolean {
	return isCalledByAgent(context) || context.getNode().type.endsWith('Tool');
}

/**
 * Ends a tool's run with a failure that the model can read, all of it and once. An agent that calls the tool itself
 * gets it as the answer, because AI Agent 2 makes an empty answer of every error. Where n8n's engine runs the tool,
 * On Error decides: the message of an error is handed on, without its description; what goes to the error output
 * is not.
 * @throws NodeOperationError where n8n shall see the failure
 */
export function failTool(context: IExecuteFunctions, failure: Failure): INodeExecutionData[] {
	const text = textForModel(failure);
	const answers = context.continueOnFail() && context.getNode().onError !== 'continueErrorOutput';
	if (answers || isCalledByAgent(context)) return [{ json: { error: text }, pairedItem: 0 }];
	const error = new NodeOperationError(context.getNode(), text);
	// n8n replaces texts that contain words such as ENOENT, even inside a partner's name.
	error.message = text;
	throw error;
}

/** n8n 1.x does not answer the question; what it hands to tools is all that counts their runs. */
function isCalledByAgent(context: Partial<IExecuteFunctions>): boolean {
	return context.isToolExecution?.() ?? 'getNextRunIndex' in context;
}

/** Plain text that ends with what to do. */
function textForModel({ message, details, reason, requestId, advice }: Failure): string {
	return [
		message,
		...details,
		reason ? `Reason: ${reason}` : '',
		requestId ? `Request ID: ${requestId}` : '',
		advice ? `What to do: ${advice}` : '',
	]
		.filter((line) => line !== '')
		.map(safeMessage)
		.join('\n');
}
