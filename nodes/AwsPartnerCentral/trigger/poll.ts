import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';

import { compareSights } from '../../../partner-central/events/memory';
import { explainProblems } from '../../../partner-central/failure/explainProblems';
import { createService } from '../../../partner-central/service/service';
import { failureOf } from '../errors/itemFailure';
import { toNodeError } from '../errors/toNodeError';
import { ItemParameters } from '../parameters/itemParameters';
import { createRuntime } from '../transport/createRuntime';
import { ItemCredential } from '../transport/itemCredential';
import type { Look } from './look';
import type { Explain } from './lookAtTasks';
import { begin, keep, recall, type Memory } from './memory';
import { readWatch, type Watch } from './watch';

/**
 * One look at what is watched: an item for each event that has happened since the last. The first look only learns
 * the present state. What could not be looked at keeps its place in the memory, so that its events come later; it
 * is an error when there is nothing else to tell.
 */
export async function poll(context: IPollFunctions): Promise<INodeExecutionData[][] | null> {
	const explain: Explain = (error, partner) =>
		toNodeError(context.getNode(), failureOf(error, partner));
	const watch = readParameters(context, explain);
	const look = await watch.look(createService(createRuntime(context))).catch((error: unknown) => {
		throw explain(error);
	});
	if (context.getMode() === 'manual') return emit(watch.latest(look.sights), look);

	const { subject } = watch;
	const account = watch.isFirstSightNews
		? await new ItemCredential(context).accountKey()
		: undefined;
	const known = recall(context, subject);
	if (!known || isOtherAccount(known, account, look)) {
		// The person who has switched the workflow on is there to be told of a failure.
		const nothing = emit([], look);
		const { remembered } = compareSights({}, look.sights, false, () => false);
		begin(context, { subject, account, seen: remembered });
		return nothing;
	}
	const { events, remembered } = compareSights(
		known.seen,
		look.sights,
		watch.isFirstSightNews,
		(key, seen) => look.failures.has(key) || watch.mayComeBack(seen),
	);
	keep(context, { subject, account, seen: remembered });
	const wanted = events.filter(({ event }) => watch.wanted.includes(event));
	return emit(
		wanted.map(({ sight: { json }, event }) => ({ json: { ...json, Event: event } })),
		look,
	);
}

function readParameters(context: IPollFunctions, explain: Explain): Watch {
	const parameters = new ItemParameters((name, fallback, options) =>
		context.getNodeParameter(name, fallback as never, options),
	);
	try {
		const watch = readWatch(parameters, explain);
		if (parameters.problems.length === 0) return watch;
	} catch (error) {
		throw toNodeError(context.getNode(), failureOf(error));
	}
	throw toNodeError(context.getNode(), explainProblems(parameters.problems));
}

/**
 * Where all that is new is news, all of another account would be. New keys of the same account show things that
 * were seen before.
 */
function isOtherAccount({ account, seen }: Memory, now: string | undefined, look: Look): boolean {
	return account !== now && !look.sights.some(({ key }) => Object.hasOwn(seen, key));
}

/** @throws the first failure when there is nothing else to tell */
function emit(
	items: Array<{ json: IDataObject }>,
	{ failures }: Look,
): INodeExecutionData[][] | null {
	if (items.length > 0) return [items.map(({ json }) => ({ json }))];
	for (const failure of failures.values()) throw failure;
	return null;
}
