import { ServiceError } from './serviceError';

/** The result of a call that is helpful but not needed; undefined when the credential may not make it. */
export async function unlessDenied<Result>(
	call: () => Promise<Result>,
): Promise<Result | undefined> {
	return await call().catch((error: unknown) => {
		if (error instanceof ServiceError && error.is('AccessDeniedException')) return undefined;
		throw error;
	});
}
