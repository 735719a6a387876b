import { NotSimulatedException, ValidationException } from '../errors/serviceErrors';
import type { JsonObject } from '../json';
import type { AccountState } from '../state/accountState';
import { modelledInput, validateRequest } from '../validation/validateRequest';
import { getAllianceLeadContact, putAllianceLeadContact } from './allianceLeadContact';
import {
	acceptConnectionInvitation,
	cancelConnectionInvitation,
	getConnectionInvitation,
	listConnectionInvitations,
	rejectConnectionInvitation,
} from './connectionInvitations';
import { createConnectionInvitation } from './createConnectionInvitation';
import { sendEmailVerificationCode } from './emailVerification';
import type { OperationHandler } from './operation';
import { createPartner, getPartner, listPartners } from './partners';
import {
	cancelProfileUpdateTask,
	getProfileUpdateTask,
	startProfileUpdateTask,
} from './profileUpdateTasks';
import { getProfileVisibility, putProfileVisibility } from './profileVisibility';
import { listTagsForResource, tagResource, untagResource } from './tags';
import { associateTrainingDomain, disassociateTrainingDomain } from './trainingDomains';

/** The operations with a behaviour of their own. Their input has passed the model's rules. */
const handlers = new Map<string, OperationHandler<never>>(
	Object.entries({
		AcceptConnectionInvitation: acceptConnectionInvitation,
		AssociateAwsTrainingCertificationEmailDomain: associateTrainingDomain,
		CancelConnectionInvitation: cancelConnectionInvitation,
		CancelProfileUpdateTask: cancelProfileUpdateTask,
		CreateConnectionInvitation: createConnectionInvitation,
		CreatePartner: createPartner,
		DisassociateAwsTrainingCertificationEmailDomain: disassociateTrainingDomain,
		GetAllianceLeadContact: getAllianceLeadContact,
		GetConnectionInvitation: getConnectionInvitation,
		GetPartner: getPartner,
		GetProfileUpdateTask: getProfileUpdateTask,
		GetProfileVisibility: getProfileVisibility,
		ListConnectionInvitations: listConnectionInvitations,
		ListPartners: listPartners,
		ListTagsForResource: listTagsForResource,
		PutAllianceLeadContact: putAllianceLeadContact,
		PutProfileVisibility: putProfileVisibility,
		RejectConnectionInvitation: rejectConnectionInvitation,
		SendEmailVerificationCode: sendEmailVerificationCode,
		StartProfileUpdateTask: startProfileUpdateTask,
		TagResource: tagResource,
		UntagResource: untagResource,
	}),
);

/** The names of those that are answered; the others of the model are checked only. */
export const simulatedOperations: readonly string[] = [...handlers.keys()];

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
		throw ValidationException.ofFields(
			`The request does not satisfy ${problems.length} of the constraints of ${operation}.`,
			problems,
		);
	}
	const handler = handlers.get(operation);
	if (handler === undefined) throw new NotSimulatedException(operation);
	return handler(account, modelledInput(operation, body) as never);
}
