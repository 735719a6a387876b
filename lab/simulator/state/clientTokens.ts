import { isDeepStrictEqual } from 'node:util';
import { ConflictException } from '../errors/serviceErrors';
import type { ProfileTask } from './profileTask';

interface RememberedCall {
	/** What the token stands for: the partner and everything the caller asked for. */
	request: unknown;
	task: ProfileTask;
}

/**
 * The ClientTokens an account has used for one operation, and the task each of them led to. A
 * token is taken only by a call that did its work: a refused call may be repeated with its token.
 */
export class ClientTokens {
	private readonly calls = new Map<string, RememberedCall>();

	/**
	 * The task of an earlier call with this token.
	 * @throws ConflictException (`CONFLICT_CLIENT_TOKEN`) when that call asked for something else
	 */
	recall(token: string | undefined, request: unknown): ProfileTask | undefined {
		const earlier = token === undefined ? undefined : this.calls.get(token);
		if (earlier === undefined) return undefined;
		if (!isDeepStrictEqual(earlier.request, request)) {
			throw new ConflictException(
				`The client token ${token} was used before with other parameters.`,
				'CONFLICT_CLIENT_TOKEN',
			);
		}
		return earlier.task;
	}

	remember(token: string | undefined, request: unknown, task: ProfileTask): void {
		if (token !== undefined) this.calls.set(token, { request, task });
	}
}
