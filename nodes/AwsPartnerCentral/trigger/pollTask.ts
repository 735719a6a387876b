import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';

import { explainProblems } from '../../../partner-central/failure/explainProblems';
import { partnerKey } from '../../../partner-central/service/partnerKey';
import { createService } from '../../../partner-central/service/service';
import { ServiceError } from '../../../partner-central/service/serviceError';
import type { PartnerReference, ProfileUpdateTask } from '../../../partner-central/service/types';
import {
	eventsSince,
	seenTask,
	type SeenTask,
	type TaskEvent,
} from '../../../partner-central/update/taskEvents';
import { failureOf } from '../errors/itemFailure';
import { toNodeError } from '../errors/toNodeError';
import { ItemParameters } from '../parameters/itemParameters';
import { readPartner } from '../parameters/partner';
import { createRuntime } from '../transport/createRuntime';
import { readEvents } from './parameters';

/** What survives restarts, in the workflow's static data of this node. */
interface Memory extends IDataObject {
	/** Which partner was looked at; another one begins afresh. */
	partner?: string;
	task?: IDataObject;
}

/** One look at the partner's latest task: an item for each event that has happened since the last. */
export async function pollTask(context: IPollFunctions): Promise<INodeExecutionData[][] | null> {
	const { partner, wanted } = readTarget(context);
	const task = await latestTask(context, partner);
	if (context.getMode() === 'manual') return task ? [[{ json: { ...task } as IDataObject }]] : null;

	const events = remember(context.getWorkflowStaticData('node') as Memory, partner, task);
	const items = events
		.filter((event) => wanted.includes(event))
		.map((event) => ({ json: { ...task, Event: event } as IDataObject }));
	return items.length > 0 ? [items] : null;
}

function readTarget(context: IPollFunctions): { partner: PartnerReference; wanted: TaskEvent[] } {
	const parameters = new ItemParameters((name, fallback, options) =>
		context.getNodeParameter(name, fallback as never, options),
	);
	try {
		const target = { partner: readPartner(parameters), wanted: readEvents(parameters) };
		if (parameters.problems.length === 0) return target;
	} catch (error) {
		throw toNodeError(context.getNode(), failureOf(error));
	}
	throw toNodeError(context.getNode(), explainProblems(parameters.problems));
}

/** Keeps what was seen. The first look at a partner only learns the present state. */
function remember(
	memory: Memory,
	partner: PartnerReference,
	task: ProfileUpdateTask | undefined,
): TaskEvent[] {
	const key = partnerKey(partner);
	const isFirstLook = memory.partner !== key;
	const before = isFirstLook ? undefined : (memory.task as unknown as SeenTask | undefined);
	const events = isFirstLook || !task ? [] : eventsSince(before, task);
	memory.partner = key;
	if (isFirstLook) delete memory.task;
	if (task && (isFirstLook || events.length > 0)) {
		memory.task = { ...seenTask(task) };
	}
	return events;
}

async function latestTask(
	context: IPollFunctions,
	partner: PartnerReference,
): Promise<ProfileUpdateTask | undefined> {
	const service = createService(createRuntime(context));
	try {
		return await service.getProfileUpdateTask(partner);
	} catch (error) {
		if (
			error instanceof ServiceError &&
			error.is('ResourceNotFoundException', 'PARTNER_PROFILE_TASK_NOT_FOUND')
		) {
			return undefined;
		}
		throw toNodeError(context.getNode(), failureOf(error, partner));
	}
}
