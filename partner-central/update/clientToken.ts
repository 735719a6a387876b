import { createHash } from 'crypto';

/** What makes a request of an item this request and no other: its place in the execution. */
export interface RequestOrigin {
	executionId: string;
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
	{ executionId, nodeId, runIndex, itemIndex }: RequestOrigin,
	operation: string,
	content: unknown,
): string {
	return sha256([operation, executionId, nodeId, runIndex, itemIndex, content]);
}

/** Cancelling one task is one act, however often it is tried. */
export function deriveCancelToken(taskId: string): string {
	return sha256(['CancelProfileUpdateTask', taskId]);
}

function sha256(parts: unknown[]): string {
	return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
