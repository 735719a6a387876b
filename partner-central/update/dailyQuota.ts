import type { Service } from '../service/service';
import { ServiceError } from '../service/serviceError';

/** The updates that an account may start in a day, as far as a run has met their end. */
export class DailyQuota {
	private refusal: ServiceError | undefined;

	/** The service, without starts once AWS has refused one: each of them would be refused as well. */
	guard(service: Service): Service {
		return {
			...service,
			startProfileUpdateTask: async (request, limits) => {
				if (this.refusal) throw this.refusal;
				return await service.startProfileUpdateTask(request, limits).catch((error: unknown) => {
					if (isUsedUp(error)) this.refusal = error;
					throw error;
				});
			},
		};
	}
}

function isUsedUp(error: unknown): error is ServiceError {
	return (
		error instanceof ServiceError &&
		error.is('ServiceQuotaExceededException', 'LIMIT_EXCEEDED_NUMBER_OF_PROFILE_UPDATE_PER_DAY')
	);
}
