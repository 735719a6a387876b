import { isJsonObject, type JsonValue } from '../json';
import type { ErrorDetail } from '../state/profile';
import type { PartnerNetwork } from '../state/partnerNetwork';
import type { ProfileTask, TaskEnd } from '../state/profileTask';
import { failureReasons } from './describeState';
import { PageError } from './pageError';

/** How a person ends a task on the page. */
interface TaskEnding {
	taskId: string;
	/** Missing: the review finds nothing wrong. */
	failureReason?: string;
}

/**
 * Ends a running task at once: published, or refused for a reason of the model.
 *
 * @param body `{ "taskId", "failureReason"? }` as it came
 * @throws PageError for a body that makes no sense and for a task that does not run
 */
export function endTask(network: PartnerNetwork, body: JsonValue): void {
	const { taskId, failureReason } = readEnding(body);
	const nowMs = network.first.clock.now();
	for (const partner of network.partners) {
		const task = partner.latestTask(nowMs);
		if (task?.taskId !== taskId || task.status !== 'IN_PROGRESS') continue;
		partner.finishTask(nowMs, makeEnd(task, failureReason));
		return;
	}
	throw new PageError(409, 'This update has ended already.');
}

function readEnding(body: JsonValue): TaskEnding {
	if (!isJsonObject(body) || typeof body.taskId !== 'string') {
		throw new PageError(400, 'The body must be a JSON object with a taskId.');
	}
	const { taskId, failureReason } = body;
	if (failureReason === undefined) return { taskId };
	if (typeof failureReason === 'string' && failureReasons().includes(failureReason)) {
		return { taskId, failureReason };
	}
	throw new PageError(400, `failureReason must be one of ${failureReasons().join(', ')}.`);
}

function makeEnd({ details }: ProfileTask, failureReason: string | undefined): TaskEnd {
	if (failureReason === undefined) return { status: 'SUCCEEDED' };
	const error: ErrorDetail = {
		Locale: details.TranslationSourceLocale,
		Message: "Refused by hand on the simulator's page.",
		Reason: failureReason,
	};
	return { status: 'FAILED', errorDetailList: [error] };
}
