import type { CallLimits, Service } from '../service/service';
import type { PartnerReference, ProfileUpdateTask } from '../service/types';
import { deriveCancelToken } from './clientToken';
import { isBusy } from './isBusy';

/** The task after its cancellation, or undefined when it had already ended. */
export async function cancelTask(
	service: Service,
	{ Catalog, Identifier }: PartnerReference,
	TaskId: string,
	limits?: CallLimits,
): Promise<ProfileUpdateTask | undefined> {
	const request = { Catalog, Identifier, TaskId, ClientToken: deriveCancelToken(TaskId) };
	try {
		return await service.cancelProfileUpdateTask(request, limits);
	} catch (error) {
		if (isBusy(error)) return undefined;
		throw error;
	}
}
