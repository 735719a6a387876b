import { ServiceError } from '../../../partner-central/service/serviceError';

/** An exception of the service about GetPartner that says nothing more, unless `facts` do. */
export function refused(
	type: string,
	httpStatus: number,
	facts: Partial<ConstructorParameters<typeof ServiceError>[0]> = {},
): ServiceError {
	return new ServiceError({
		operation: 'GetPartner',
		type,
		serviceMessage: '',
		httpStatus,
		...facts,
	});
}
