import type { CallLimits, Service } from '../service/service';
import { ServiceError } from '../service/serviceError';
import type { PartnerReference, ProfileUpdateTask } from '../service/types';
import { deriveCancelToken } from './clientToken';

/** The conflict that stands for both "another update is in progress" and "this task has already ended". */
export function isBusy(error: unknown): error is ServiceError {
	return (
		error instanceof ServiceError &&
		error.is('ConflictException', 'INCOMPATIBLE_PARTNER_PROFILE_TASK_STATE')
	);
}

/** The task after its cancellation, or undefined when it had already ended. */
export async function cancelTask(
	service: Service,
	{ Catalog, Identifier }: PartnerReference,
	TaskId: string,
	limits?: CallLimits,
): Promise<ProfileUpdateTask | undefined> {
	const request = { Catalog, Identifier, TaskId, ClientToken: deriveCancelToken(TaskId) };
	return await service.cancelProfileUpdateTask(request, limits).catch((error: unknown) => {
		if (isBusy(error)) return undefined;
		throw error;
	});
}
