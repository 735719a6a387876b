import type { KnownProfile, TaskDetails } from '../model/types';

/** Which partner: `Identifier` is a partner id or ARN (shape `PartnerIdentifier`). */
export interface PartnerReference {
	Catalog: string;
	Identifier: string;
}

/** Shape `StartProfileUpdateTaskRequest`. */
export interface StartRequest extends PartnerReference {
	ClientToken: string;
	TaskDetails: TaskDetails;
}

/** Shape `ErrorDetail`: why the review of a task failed, per locale. */
export interface TaskErrorDetail {
	Locale?: string;
	Message?: string;
	Reason?: string;
}

/** The task as Start-, Get- and CancelProfileUpdateTask answer it; times are ISO 8601 strings. */
export interface ProfileUpdateTask {
	Catalog: string;
	Arn: string;
	Id: string;
	TaskId: string;
	TaskDetails?: KnownProfile;
	StartedAt?: string;
	EndedAt?: string;
	Status: string;
	ErrorDetailList?: TaskErrorDetail[];
}

/** Shape `PartnerSummary`. */
export interface PartnerSummary {
	Catalog: string;
	Arn: string;
	Id: string;
	LegalName?: string;
	CreatedAt?: string;
}

/** Shape `GetPartnerResponse`, as far as this project reads it. */
export interface Partner extends PartnerSummary {
	Profile?: KnownProfile;
	AwsTrainingCertificationEmailDomains?: Array<{ DomainName: string; RegisteredAt: string }>;
}

/** Shape `ConnectionInvitationSummary`, as far as this project reads it. */
export interface ConnectionInvitation {
	Catalog: string;
	Id: string;
	CreatedAt?: string;
	/** Which of the two this partner is: `SENDER` or `RECEIVER`. */
	ParticipantType: string;
	Status: string;
}
