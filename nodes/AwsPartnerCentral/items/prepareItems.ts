import { sleep, type IExecuteFunctions } from 'n8n-workflow';

import { explainProblems } from '../../../partner-central/failure/explainProblems';
import type { Failure } from '../../../partner-central/failure/failure';
import { failureOf } from '../errors/itemFailure';
import type { ItemParameters } from '../parameters/itemParameters';
import { readPartner } from '../parameters/partner';
import { now } from '../transport/now';
import { ItemHints } from './itemHints';
import type { Operation, PreparedItem } from './operation';
import type { RunParameters } from './runParameters';

/** Reading items goes on for so long at most before n8n may do something else: thousands take seconds. */
const GIVE_WAY_AFTER_MS = 50;

interface PreparedItems {
	/** By index; undefined for items that cannot be prepared. */
	prepared: Array<PreparedItem | undefined>;
	/** Notes that stand beside the output. */
	hints: ItemHints;
}

/**
 * Reads and validates all items, before anything is sent.
 * @param onFail Told of each item that cannot be prepared.
 */
export async function prepareItems(
	context: IExecuteFunctions,
	operation: Operation,
	runParameters: RunParameters,
	onFail: (itemIndex: number, failure: Failure, partner?: PreparedItem['partner']) => void,
): Promise<PreparedItems> {
	const hints = new ItemHints();
	const prepare = (itemIndex: number): PreparedItem | undefined => {
		const parameters = runParameters.of(itemIndex);
		try {
			const prepared = operation.prepare(parameters);
			hints.gather(parameters);
			if (parameters.problems.length === 0) return prepared;
			onFail(itemIndex, explainProblems(parameters.problems), prepared.partner);
		} catch (error) {
			const partner = partnerOf(operation, runParameters.of(itemIndex));
			onFail(itemIndex, failureOf(error, partner), partner);
		}
		return undefined;
	};
	const prepared: Array<PreparedItem | undefined> = [];
	let busySince = now();
	for (const itemIndex of context.getInputData().keys()) {
		if (now() - busySince > GIVE_WAY_AFTER_MS) {
			await sleep(0);
			busySince = now();
		}
		prepared.push(prepare(itemIndex));
	}
	return { prepared, hints };
}

/** Whom an item is about that cannot be prepared, as far as that can be told. */
function partnerOf(operation: Operation, parameters: ItemParameters): PreparedItem['partner'] {
	const { needsPartner = true, partnerOf: read = needsPartner ? readPartner : undefined } =
		operation;
	try {
		const partner = read?.(parameters);
		return parameters.problems.length === 0 ? partner : undefined;
	} catch {
		// What cannot be read has failed already, with the reason.
		return undefined;
	}
}
