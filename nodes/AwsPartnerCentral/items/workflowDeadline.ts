import type { IExecuteFunctions } from 'n8n-workflow';

/**
 * When the workflow's own setting "Timeout Workflow" ends the execution, as far as a node can know:
 * counted from the node's start. Infinity when there is none.
 * @returns Milliseconds on the clock of `startedAt`
 */
export function workflowDeadline(context: IExecuteFunctions, startedAt: number): number {
	const seconds = context.getWorkflowSettings().executionTimeout;
	return typeof seconds === 'number' && seconds > 0 ? startedAt + seconds * 1000 : Infinity;
}
