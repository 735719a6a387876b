import { isBlank } from '../../../partner-central/text/cells';
import { factsOf } from '../../../partner-central/model/shapes';
import type { JsonObject } from '../../../partner-central/service/readAnswer';
import type { ItemEnvironment } from './operation';

/**
 * Sends a request of any operation of the model. An idempotency token that it lacks is the item's own, so that
 * n8n's Retry On Fail means the same act; what could act twice is tried again only when nothing can have acted.
 * @param expects A text that every answer has.
 */
export async function callApi(
	{ service, tokens }: Pick<ItemEnvironment, 'service' | 'tokens'>,
	operation: string,
	request: JsonObject,
	expects?: string,
): Promise<JsonObject> {
	const { token, isRepeatable, answersNothing } = factsOf(operation);
	const isTokenMissing = token !== undefined && isBlank(request[token]);
	const body = isTokenMissing
		? { ...request, [token]: tokens.derive(operation, request) }
		: request;
	return await service.call(operation, body, { isRepeatable, answersNothing, expects });
}
