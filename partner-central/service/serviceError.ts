/** One problem of a ValidationException (shapes `FieldValidationError`, `BusinessValidationError`). */
export interface ReportedProblem {
	name?: string;
	message: string;
	code?: string;
}

/** Shape `ThrottlingException`. */
export interface Quota {
	ServiceCode?: string;
	QuotaCode?: string;
}

/** An error that the service answered (model: the operations' `errors`, and what AWS raises before them). */
export class ServiceError extends Error {
	override readonly name = 'ServiceError';

	readonly operation: string;
	/** Exception name without its namespace, such as `ConflictException`. */
	readonly type: string;
	/** The service's own words. */
	readonly serviceMessage: string;
	/** Such as `INCOMPATIBLE_PARTNER_PROFILE_TASK_STATE`. */
	readonly reason: string | undefined;
	readonly problems: ReportedProblem[];
	/** Which quota was met, by its codes in Service Quotas. */
	readonly quota: Quota | undefined;
	readonly httpStatus: number;
	readonly requestId: string | undefined;
	/** How long the service asks to wait before another try. */
	readonly retryAfterMs: number | undefined;
	/** The service's time of its answer, in milliseconds since the epoch. */
	readonly answeredAt: number | undefined;
	/** The role's session that the request was signed with, if a role was assumed. */
	readonly session: string | undefined;

	constructor(fields: {
		operation: string;
		type: string;
		serviceMessage: string;
		reason?: string;
		problems?: ReportedProblem[];
		quota?: Quota;
		httpStatus: number;
		requestId?: string;
		retryAfterMs?: number;
		answeredAt?: number;
		session?: string;
	}) {
		super(`${fields.operation}: ${fields.type}`);
		this.operation = fields.operation;
		this.type = fields.type;
		this.serviceMessage = fields.serviceMessage;
		this.reason = fields.reason;
		this.problems = fields.problems ?? [];
		this.quota = fields.quota;
		this.httpStatus = fields.httpStatus;
		this.requestId = fields.requestId;
		this.retryAfterMs = fields.retryAfterMs;
		this.answeredAt = fields.answeredAt;
		this.session = fields.session;
	}

	is(type: string, reason?: string): boolean {
		return this.type === type && (reason === undefined || this.reason === reason);
	}
}
