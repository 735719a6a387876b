import { createHash } from 'crypto';

import { partnerKey } from '../service/partnerKey';
import type { StartRequest } from '../service/types';

/** What makes a start this start and no other: the place in the execution and the exact content. */
export interface StartOrigin {
	executionId: string;
	nodeId: string;
	runIndex: number;
	itemIndex: number;
}

/**
 * The default ClientToken: a retry of the same item in the same execution meets its own task instead of
 * starting a second one. 64 hexadecimal characters, the most that shape `ClientToken` takes.
 */
export function deriveClientToken(
	{ executionId, nodeId, runIndex, itemIndex }: StartOrigin,
	request: Omit<StartRequest, 'ClientToken'>,
): string {
	return sha256([
		'start',
		executionId,
		nodeId,
		runIndex,
		itemIndex,
		partnerKey(request),
		request.TaskDetails,
	]);
}

/** Cancelling one task is one act, however often it is tried. */
export function deriveCancelToken(taskId: string): string {
	return sha256(['cancel', taskId]);
}

function sha256(parts: unknown[]): string {
	return createHash('sha256').update(JSON.stringify(parts), 'utf8').digest('hex');
}
