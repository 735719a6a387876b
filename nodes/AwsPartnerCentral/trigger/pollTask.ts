import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';

import { explainProblems } from '../../../partner-central/failure/explainProblems';
import { partnerKey } from '../../../partner-central/service/partnerKey';
import { createService } from '../../../partner-central/service/service';
import { ServiceError } from '../../../partner-central/service/serviceError';
import type { PartnerReference, ProfileUpdateTask } from '../../../partner-central/service/types';
import { eventsSince, seenTask, type TaskEvent } from '../../../partner-central/update/taskEvents';
import { failureOf } from '../errors/itemFailure';
import { toNodeError } from '../errors/toNodeError';
import { ItemParameters } from '../parameters/itemParameters';
import { readPartnerById } from '../parameters/partner';
import { createRuntime } from '../transport/createRuntime';
import { begin, keep, recall } from './memory';
import { readEvents } from './parameters';

/** One look at the partner's latest task: an item for each event that has happened since the last. */
export async function pollTask(context: IPollFunctions): Promise<INodeExecutionData[][] | null> {
	const { partner, wanted } = readTarget(context);
	const task = await latestTask(context, partner);
	if (context.getMode() === 'manual') return task ? [[{ json: { ...task } as IDataObject }]] : null;

	const items = newEvents(context, partner, task)
		.filter((event) => wanted.includes(event))
		.map((event) => ({ json: { ...task, Event: event } as IDataObject }));
	return items.length > 0 ? [items] : null;
}

function readTarget(context: IPollFunctions): { partner: PartnerReference; wanted: TaskEvent[] } {
	const parameters = new ItemParameters((name, fallback, options) =>
		context.getNodeParameter(name, fallback as never, options),
	);
	try {
		const target = { partner: readPartnerById(parameters), wanted: readEvents(parameters) };
		if (parameters.problems.length === 0) return target;
	} catch (error) {
		throw toNodeError(context.getNode(), failureOf(error));
	}
	throw toNodeError(context.getNode(), explainProblems(parameters.problems));
}

/** What has happened since the last look, which is kept. The first one only learns the present state. */
function newEvents(
	context: IPollFunctions,
	reference: PartnerReference,
	task: ProfileUpdateTask | undefined,
): TaskEvent[] {
	const partner = partnerKey(reference);
	const memory = recall(context, partner);
	if (!memory) {
		begin(context, { partner, task: task && seenTask(task) });
		return [];
	}
	const events = task ? eventsSince(memory.task, task) : [];
	if (task && events.length > 0) keep(context, { partner, task: seenTask(task) });
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
