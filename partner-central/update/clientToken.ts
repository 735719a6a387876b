import { createHash } from 'crypto';

/** What makes a request of an item this request and no other: its place in the execution. */
export interface RequestOrigin {
	/** Of this n8n, so that no other one makes the same tokens. */
	instanceId: string;
	/** Of the execution: its id, and chance, because another database counts from 1 as well. */
	executionKey: string;
	/** How often the item has asked for another token on purpose. */
	generation: number;
	nodeId: string;
	runIndex: number;
	itemIndex: number;
}

/**
 * The default ClientToken: a retry of the same item in the same execution meets its own task instead of
 * starting a second one. 64 hexadecimal characters, the most that shape `ClientToken` takes.
 * @param content Everything that is sent.
 */
export function deriveClientToken(
	origin: RequestOrigin,
	operation: string,
	content: unknown,
): string {
	const { instanceId, executionKey, generation, nodeId, runIndex, itemIndex } = origin;
	return sha256([
		operation,
		instanceId,
		executionKey,
		generation,
		nodeId,
		runIndex,
		itemIndex,
		content,
	]);
}

/** Cancelling one task is one act, however often it is tried. */
export function deriveCancelToken(taskId: string): string {
	return sha256(['CancelProfileUpdateTask', taskId]);
}

function sha256(parts: unknown[]): string {
	return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
