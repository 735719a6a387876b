import type {
	PartnerReference,
	ProfileUpdateTask,
	StartRequest,
} from '../../../partner-central/service/types';
import { wantedDetails } from './details';

export const partner: PartnerReference = {
	Catalog: 'AWS',
	Identifier: 'partner-abcd1234efgh5',
};

/** The start whose task is called {@link OWN_TASK} in tests. */
export function startRequest(changes: Partial<StartRequest> = {}): StartRequest {
	return { ...partner, ClientToken: 'token-1', TaskDetails: wantedDetails(), ...changes };
}

export const OWN_TASK = 'pprofiletask-own0000000001';
export const OTHER_TASK = 'pprofiletask-other00000001';
/** When {@link OWN_TASK} began. */
export const STARTED_AT = '2026-03-01T12:00:00Z';

/** A task as the service answers it: ours and in progress, unless `changes` say otherwise. */
export function task(changes: Partial<ProfileUpdateTask> = {}): ProfileUpdateTask {
	return {
		Catalog: partner.Catalog,
		Arn: `arn:aws:partnercentral:us-east-1:123456789012:catalog/AWS/partner/${partner.Identifier}`,
		Id: partner.Identifier,
		TaskId: OWN_TASK,
		TaskDetails: wantedDetails(),
		StartedAt: STARTED_AT,
		Status: 'IN_PROGRESS',
		...changes,
	};
}

/** Somebody else's task, with other details, begun a minute after ours. */
export function otherTask(changes: Partial<ProfileUpdateTask> = {}): ProfileUpdateTask {
	return task({
		TaskId: OTHER_TASK,
		TaskDetails: wantedDetails({ DisplayName: 'Somebody Else' }),
		StartedAt: '2026-03-01T12:01:00Z',
		...changes,
	});
}
