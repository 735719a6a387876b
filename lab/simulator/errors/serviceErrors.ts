import { apiModel } from '../validation/model';
import type { JsonObject } from '../json';
import { ServiceError } from './awsJsonError';

/** The errors of the model, each with the HTTP status the model gives it. */
const { errorHttpStatus } = apiModel;

type ConflictReason =
	| 'CONFLICT_CLIENT_TOKEN'
	| 'DUPLICATE_CONNECTION'
	| 'DUPLICATE_CONNECTION_INVITATION'
	| 'DUPLICATE_PARTNER'
	| 'INCOMPATIBLE_CONNECTION_INVITATION_RECEIVER'
	| 'INCOMPATIBLE_CONNECTION_INVITATION_STATE'
	| 'INCOMPATIBLE_PARTNER_PROFILE_TASK_STATE';
type NotFoundReason =
	| 'CONNECTION_INVITATION_NOT_FOUND'
	| 'PARTNER_DOMAIN_NOT_FOUND'
	| 'PARTNER_NOT_FOUND'
	| 'PARTNER_PROFILE_NOT_FOUND'
	| 'PARTNER_PROFILE_TASK_NOT_FOUND'
	| 'RECEIVER_PROFILE_NOT_FOUND'
	| 'SENDER_PROFILE_NOT_FOUND';
type QuotaReason =
	| 'LIMIT_EXCEEDED_NUMBER_OF_CONNECTION_INVITATION_PER_DAY'
	| 'LIMIT_EXCEEDED_NUMBER_OF_DOMAIN'
	| 'LIMIT_EXCEEDED_NUMBER_OF_EMAIL'
	| 'LIMIT_EXCEEDED_NUMBER_OF_PROFILE_UPDATE_PER_DAY'
	| 'LIMIT_EXCEEDED_NUMBER_OF_PROFILE_VISIBILITY_UPDATE_PER_DAY';
type ValidationReason = 'REQUEST_VALIDATION_FAILED' | 'BUSINESS_VALIDATION_FAILED';
type BusinessCode =
	| 'INCOMPATIBLE_CONNECTION_INVITATION_REQUEST'
	| 'INCOMPATIBLE_DOMAIN'
	| 'INCOMPATIBLE_KNOW_YOUR_BUSINESS_STATUS'
	| 'INCOMPATIBLE_LEGAL_NAME';
export type FieldValidationCode =
	| 'REQUIRED_FIELD_MISSING'
	| 'DUPLICATE_VALUE'
	| 'INVALID_VALUE'
	| 'INVALID_STRING_FORMAT'
	| 'TOO_MANY_VALUES'
	| 'ACTION_NOT_PERMITTED'
	| 'INVALID_ENUM_VALUE';

/** One field of a request that breaks a rule; `name` is a path like `TaskDetails.IndustrySegments[3]`. */
export interface FieldProblem {
	name: string;
	message: string;
	code: FieldValidationCode;
}

export class AccessDeniedException extends ServiceError {
	constructor(message: string) {
		super('AccessDeniedException', errorHttpStatus.AccessDeniedException, message, {
			Reason: 'ACCESS_DENIED',
		});
	}
}

export class ConflictException extends ServiceError {
	constructor(message: string, reason: ConflictReason) {
		super('ConflictException', errorHttpStatus.ConflictException, message, { Reason: reason });
	}
}

export class InternalServerException extends ServiceError {
	constructor() {
		super(
			'InternalServerException',
			errorHttpStatus.InternalServerException,
			'An internal error occurred. Try again later.',
		);
	}
}

export class ResourceNotFoundException extends ServiceError {
	constructor(message: string, reason: NotFoundReason) {
		super('ResourceNotFoundException', errorHttpStatus.ResourceNotFoundException, message, {
			Reason: reason,
		});
	}
}

export class ServiceQuotaExceededException extends ServiceError {
	constructor(message: string, reason: QuotaReason) {
		super('ServiceQuotaExceededException', errorHttpStatus.ServiceQuotaExceededException, message, {
			Reason: reason,
		});
	}
}

export class ThrottlingException extends ServiceError {
	constructor() {
		super('ThrottlingException', errorHttpStatus.ThrottlingException, 'Rate exceeded', {
			ServiceCode: 'partnercentral-account',
			QuotaCode: 'L-EXAMPLE1',
		});
	}
}

export class ValidationException extends ServiceError {
	constructor(message: string, reason: ValidationReason, details: JsonObject[]) {
		super('ValidationException', errorHttpStatus.ValidationException, message, {
			Reason: reason,
			ErrorDetails: details,
		});
	}

	/** Fields that break a rule of the model, or with `BUSINESS_VALIDATION_FAILED` one of the service. */
	static ofFields(
		message: string,
		problems: FieldProblem[],
		reason: ValidationReason = 'REQUEST_VALIDATION_FAILED',
	): ValidationException {
		const details = problems.map(
			({ name, message: text, code }): JsonObject => ({
				FieldValidationError: { Name: name, Message: text, Code: code },
			}),
		);
		return new ValidationException(message, reason, details);
	}

	/** A rule that no single field breaks. */
	static ofBusiness(message: string, code: BusinessCode): ValidationException {
		const detail = { BusinessValidationError: { Message: message, Code: code } };
		return new ValidationException(message, 'BUSINESS_VALIDATION_FAILED', [detail]);
	}
}

/** The operation is in the model, but the simulator has no behaviour for it. */
export class NotSimulatedException extends ServiceError {
	constructor(operation: string) {
		super(
			'NotSimulatedException',
			501,
			`The request is valid, but the simulator does not answer ${operation}.`,
		);
	}
}
