import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { Failure } from '../../../partner-central/failure/failure';
import { simplifyFailure, simplifyItem } from '../../../partner-central/failure/simplify';
import { markForErrorOutput } from '../errors/errorOutput';
import { failureItem } from '../errors/failureItem';
import type { ItemName } from '../errors/itemName';
import { readOutputForm } from '../parameters/output';
import type { RunParameters } from './runParameters';

/** How an item went. */
export type ItemResult =
	| { ok: true; outputs: IDataObject[] }
	| { ok: false; failure: Failure; name: ItemName };

/**
 * What comes out for an item of the input.
 * @param partnerName Of a partner that was seen.
 */
export function outputItems(
	context: IExecuteFunctions,
	runParameters: RunParameters,
	result: ItemResult,
	itemIndex: number,
	partnerName: string | undefined,
): INodeExecutionData[] {
	const pairedItem = { item: itemIndex };
	const isSimplified = wantsSimplified(runParameters, itemIndex);
	if (result.ok) {
		return result.outputs.map((output) => ({
			json: isSimplified ? simplifyItem(output, partnerName) : output,
			pairedItem,
		}));
	}
	const { failure, name } = result;
	const failed = failureItem(failure, name.partner);
	const json = isSimplified
		? withColumns(context, failed, simplifyFailure(failure, name.partner, partnerName))
		: failed;
	return [markForErrorOutput(context, { json, pairedItem })];
}

/** The columns beside the error; for the error output among its details, because n8n knows no other keys there. */
function withColumns(
	context: IExecuteFunctions,
	{ error, details }: IDataObject,
	columns: IDataObject,
): IDataObject {
	return context.getNode().onError === 'continueErrorOutput'
		? { error, details: { ...columns, ...(details as IDataObject) } }
		: { ...columns, error, details };
}

function wantsSimplified(runParameters: RunParameters, itemIndex: number): boolean {
	try {
		return readOutputForm(runParameters.of(itemIndex)) === 'simplified';
	} catch {
		// The item has failed with the reason.
		return false;
	}
}
