import { NotSimulatedException, ValidationException } from '../errors/serviceErrors';
import type { JsonObject } from '../json';
import type { AccountState } from '../state/accountState';
import { modelledInput, validateRequest } from '../validation/validateRequest';
import { getAllianceLeadContact, putAllianceLeadContact } from './allianceLeadContact';
import type { OperationHandler } from './operation';
import { getPartner, listPartners } from './partners';
import {
	cancelProfileUpdateTask,
	getProfileUpdateTask,
	startProfileUpdateTask,
} from './profileUpdateTasks';
import { getProfileVisibility, putProfileVisibility } from './profileVisibility';
import { listTagsForResource, tagResource, untagResource } from './tags';

/** The operations with a behaviour of their own. Their input has passed the model's rules. */
const handlers = new Map<string, OperationHandler<never>>(
	Object.entries({
		CancelProfileUpdateTask: cancelProfileUpdateTask,
		GetAllianceLeadContact: getAllianceLeadContact,
		GetPartner: getPartner,
		GetProfileUpdateTask: getProfileUpdateTask,
		GetProfileVisibility: getProfileVisibility,
		ListPartners: listPartners,
		ListTagsForResource: listTagsForResource,
		PutAllianceLeadContact: putAllianceLeadContact,
		PutProfileVisibility: putProfileVisibility,
		StartProfileUpdateTask: startProfileUpdateTask,
		TagResource: tagResource,
		UntagResource: untagResource,
	}),
);

/**
 * Runs an operation of the model.
 * @returns the body of its answer
 * @throws ValidationException with every broken rule of the model, NotSimulatedException for an
 * operation without a behaviour here, and whatever the operation raises
 */
export function runOperation(
	account: AccountState,
	operation: string,
	body: JsonObject,
): JsonObject {
	const problems = validateRequest(operation, body);
	if (problems.length > 0) {
		throw new ValidationException(
			`The request does not satisfy ${problems.length} of the constraints of ${operation}.`,
			'REQUEST_VALIDATION_FAILED',
			problems,
		);
	}
	const handler = handlers.get(operation);
	if (handler === undefined) throw new NotSimulatedException(operation);
	return handler(account, modelledInput(operation, body) as never);
}
