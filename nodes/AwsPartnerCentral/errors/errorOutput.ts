import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

/**
 * Makes n8n 1.x, too, send a failed item to the error output. 2.41 goes by the keys of its JSON; 1.x does not
 * expect `details` among them and goes by the item's property `error`, in whose favour every version would
 * later drop the JSON. But what goes to the error output is a copy that has the fields of the input as well, and a
 * property that cannot be enumerated is not copied. An item without a source (the node is where the execution
 * starts) is not copied, so it stays as it is, and in 1.x on the regular output.
 */
export function markForErrorOutput(
	context: IExecuteFunctions,
	item: INodeExecutionData,
): INodeExecutionData {
	if (context.getNode().onError !== 'continueErrorOutput') return item;
	if (context.getExecuteData().source === null) return item;
	const value = { message: item.json.error };
	return Object.defineProperty(item, 'error', { value, enumerable: false, writable: true });
}
