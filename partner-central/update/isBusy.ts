import { ServiceError } from '../service/serviceError';

/** The conflict that stands for both "another update is in progress" and "this task has already ended". */
export function isBusy(error: unknown): error is ServiceError {
	return (
		error instanceof ServiceError &&
		error.is('ConflictException', 'INCOMPATIBLE_PARTNER_PROFILE_TASK_STATE')
	);
}
