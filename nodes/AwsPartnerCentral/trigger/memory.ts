import type { IDataObject, IPollFunctions } from 'n8n-workflow';

import type { Remembered } from '../../../partner-central/events/memory';

/** What a trigger has seen last. */
export interface Memory {
	/** What is watched; something else begins afresh. */
	subject: string;
	/** With whose credential it was seen; missing where that does not matter. */
	account?: string;
	seen: Remembered;
}

interface StoredMemory extends Memory {
	/** How often the trigger has begun afresh: of two memories that of the later beginning holds. */
	beginning: number;
}

/** The name of the memory in the static data of the node. */
const OWN = 'seen';

/**
 * Contexts that have begun. n8n polls a workflow that was switched on with the same context from then on,
 * or with fresh ones that call themselves an update.
 */
const begun = new WeakSet<IPollFunctions>();

/**
 * What was seen last; undefined at the first look: at something else, or after the workflow was switched on. A restart
 * of n8n and a change of an active workflow are no beginning.
 */
export function recall(context: IPollFunctions, subject: string): Memory | undefined {
	if (context.getActivationMode() === 'activate' && !begun.has(context)) return undefined;
	const latest = read(context);
	return latest?.subject === subject ? latest : undefined;
}

/**
 * Keeps what the first look has found, in two places: with its durable poll cursors n8n (2.41.1) drops what
 * a silent poll at activation leaves in the node's static data, but not what it leaves in the workflow's.
 */
export function begin(context: IPollFunctions, memory: Memory): void {
	const beginning = (read(context)?.beginning ?? 0) + 1;
	write(context.getWorkflowStaticData('global'), nameInWorkflow(context), { ...memory, beginning });
	write(context.getWorkflowStaticData('node'), OWN, { ...memory, beginning });
	begun.add(context);
}

/** Keeps what a later look has found, if it is something else: n8n stores whatever is written. */
export function keep(context: IPollFunctions, memory: Memory): void {
	const before = read(context);
	const after = { ...memory, beginning: before?.beginning ?? 0 };
	if (JSON.stringify(before) === JSON.stringify(after)) return;
	write(context.getWorkflowStaticData('node'), OWN, after);
}

/** The workflow's static data are shared by its nodes. */
function nameInWorkflow(context: IPollFunctions): string {
	return `awsPartnerCentralTrigger:${context.getNode().id}`;
}

function read(context: IPollFunctions): StoredMemory | undefined {
	const own = context.getWorkflowStaticData('node')[OWN] as StoredMemory | undefined;
	const first = context.getWorkflowStaticData('global')[nameInWorkflow(context)] as
		| StoredMemory
		| undefined;
	return (own?.beginning ?? 0) >= (first?.beginning ?? 0) ? own : first;
}

/** A copy, so that nothing else changes what n8n stores as JSON. */
function write(data: IDataObject, name: string, memory: StoredMemory): void {
	data[name] = JSON.parse(JSON.stringify(memory)) as IDataObject;
}
