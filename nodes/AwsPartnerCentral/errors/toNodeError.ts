import { NodeApiError, NodeOperationError, type INode } from 'n8n-workflow';

import type { Failure } from '../../../partner-central/failure/failure';
import { safeMessage } from './safeMessage';

export interface FailureSurroundings {
	/** Tasks that other items have started before the node stopped. */
	startedTasks: string[];
	/** Items that failed besides this one, by their names. */
	otherFailures: string[];
	/** What n8n calls the item, where its own count would contradict the message. */
	inN8n?: string;
}

/** The message names this many tasks, the description all. */
const MAX_TASKS_IN_MESSAGE = 5;
/** The description names this many other items. */
const MAX_OTHER_FAILURES = 20;

/** The error that stops the node, with the item it belongs to if there is one. */
export function toNodeError(
	node: INode,
	failure: Failure,
	itemIndex?: number,
	surroundings: FailureSurroundings = { startedTasks: [], otherFailures: [] },
): NodeApiError | NodeOperationError {
	const message = safeMessage(failure.message + startedTasksClause(surroundings.startedTasks));
	const description = describe(failure, surroundings).map(escapeHtml).join('<br>');
	const { httpStatus, errorCode, reason, requestId, TaskId } = failure;
	const error =
		httpStatus === undefined
			? new NodeOperationError(node, message, { description, itemIndex })
			: new NodeApiError(
					node,
					{},
					{ message, description, itemIndex, httpCode: String(httpStatus) },
				);
	// n8n replaces texts that contain words such as ENOENT, even inside a partner's name.
	error.message = message;
	error.description = description;
	error.context.data = { errorCode, reason, requestId, TaskId };
	return error;
}

function startedTasksClause(taskIds: string[]): string {
	if (taskIds.length === 0) return '';
	const shown = taskIds.slice(0, MAX_TASKS_IN_MESSAGE).join(', ');
	const more = taskIds.length - MAX_TASKS_IN_MESSAGE;
	return `. Updates already started for other items: ${shown}${more > 0 ? ` and ${more} more` : ''}`;
}

function describe(
	{ advice, details, reason, httpStatus, requestId }: Failure,
	{ startedTasks, otherFailures, inN8n }: FailureSurroundings,
): string[] {
	return [
		advice,
		...details,
		reason ? `Reason: ${reason}` : '',
		httpStatus === undefined ? '' : `HTTP status: ${httpStatus}`,
		requestId ? `Request ID: ${requestId}` : '',
		otherFailures.length > 0 ? `Also failed: ${listFailures(otherFailures)}.` : '',
		startedTasks.length > 0
			? `Updates already started for other items, which go on at AWS: ${startedTasks.join(', ')}`
			: '',
		inN8n ? `n8n counts items from 0 and calls this one ${inN8n}.` : '',
	].filter((line) => line !== '');
}

function listFailures(names: string[]): string {
	const more = names.length - MAX_OTHER_FAILURES;
	const shown = names.slice(0, MAX_OTHER_FAILURES).join(', ');
	return more > 0 ? `${shown} and ${more} more` : shown;
}

/** n8n renders descriptions as HTML, and texts of users and of the service stand in them. */
function escapeHtml(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;')
		.replaceAll("'", '&#39;');
}
