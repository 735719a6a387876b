import { NodeOperationError, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';

import type { Failure } from '../../../partner-central/failure/failure';
import { safeMessage } from './safeMessage';

/**
 * Whether a language model reads what the node says. The engine's own runs of a tool (AI Agent 3) do not count as
 * tool executions for n8n; the type that n8n makes of `usableAsTool` tells them. Older versions of n8n do not know
 * the question at all.
 */
export function isTool(context: IExecuteFunctions): boolean {
	return isCalledByAgent(context) || context.getNode().type.endsWith('Tool');
}

/**
 * Ends a tool's run with a failure that the model can read, all of it and once. AI Agent 3 hands the message of an
 * error on, without its description, whatever On Error says short of Stop Workflow. Agents that call the tool
 * themselves get it as the tool's answer, because AI Agent 2 makes an empty answer of every error.
 * @throws NodeOperationError where n8n's engine runs the tool
 */
export function failTool(context: IExecuteFunctions, failure: Failure): INodeExecutionData[] {
	const text = textForModel(failure);
	if (isCalledByAgent(context)) return [{ json: { error: text } }];
	const error = new NodeOperationError(context.getNode(), text);
	// n8n replaces texts that contain words such as ENOENT, even inside a partner's name.
	error.message = text;
	throw error;
}

function isCalledByAgent(context: Partial<IExecuteFunctions>): boolean {
	return context.isToolExecution?.() === true;
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
