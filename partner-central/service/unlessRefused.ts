import { ServiceError } from './serviceError';

/** A type of errors, or one of them with a certain reason. */
type Refusal = readonly [type: string, reason?: string];

/** The credential may not make the call. */
export const DENIED: Refusal = ['AccessDeniedException'];
/** The partner's first update makes its profile. */
export const NO_PROFILE: Refusal = ['ResourceNotFoundException', 'PARTNER_PROFILE_NOT_FOUND'];

/** The result of a call that is helpful but not needed; undefined when it is refused in one of these ways. */
export async function unlessRefused<Result>(
	refusals: readonly Refusal[],
	call: () => Promise<Result>,
): Promise<Result | undefined> {
	return await call().catch((error: unknown) => {
		if (error instanceof ServiceError && refusals.some((refusal) => error.is(...refusal))) {
			return undefined;
		}
		throw error;
	});
}
