import type { CallLimits, Service } from '../service/service';
import { ServiceError } from '../service/serviceError';
import type { Partner, PartnerReference, ProfileUpdateTask } from '../service/types';

/** A partner as it is now. What may not be read, or is not there, is undefined. */
export interface Look {
	partner?: Partner;
	/** The partner's latest task. */
	task?: ProfileUpdateTask;
	/** The operations that the credential may not call. */
	denied: string[];
}

/**
 * Reads a partner and its latest task. The task is read last: when it ends in between, its details say more
 * than the profile that was read before.
 * @param isPartnerRequired Whether a partner that may not be read is an error.
 */
export async function takeLook(
	service: Service,
	reference: PartnerReference,
	isPartnerRequired: boolean,
	limits: CallLimits,
): Promise<Look> {
	const denied: string[] = [];
	const ifThere = async <Result>(read: () => Promise<Result>): Promise<Result | undefined> =>
		await read().catch((error: unknown) => {
			if (!(error instanceof ServiceError)) throw error;
			if (error.is('AccessDeniedException')) denied.push(error.operation);
			// The first update makes the profile.
			else if (!error.is('ResourceNotFoundException', 'PARTNER_PROFILE_NOT_FOUND')) throw error;
			return undefined;
		});
	const readPartner = async () => await service.getPartner(reference, limits);
	const partner = isPartnerRequired ? await readPartner() : await ifThere(readPartner);
	const task = await ifThere(async () => await latestTask(service, reference, limits));
	return { partner, task, denied };
}

/** The partner's latest task; undefined when no update was ever started. */
export async function latestTask(
	service: Service,
	reference: PartnerReference,
	limits?: CallLimits,
): Promise<ProfileUpdateTask | undefined> {
	return await service.getProfileUpdateTask(reference, limits).catch((error: unknown) => {
		if (isNoTask(error)) return undefined;
		throw error;
	});
}

/** "There is no such task" and "there is no profile that could have one". */
export function isNoTask(error: unknown): boolean {
	return (
		error instanceof ServiceError &&
		(error.is('ResourceNotFoundException', 'PARTNER_PROFILE_TASK_NOT_FOUND') ||
			error.is('ResourceNotFoundException', 'PARTNER_PROFILE_NOT_FOUND'))
	);
}
