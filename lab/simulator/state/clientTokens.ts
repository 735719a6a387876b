import { isDeepStrictEqual } from 'node:util';
import { ConflictException } from '../errors/serviceErrors';

interface RememberedCall<Result> {
	/** What the token stands for: the partner and everything the caller asked for. */
	request: unknown;
	result: Result;
}

/**
 * The ClientTokens an account has used for one operation, and what each of them led to. A token is
 * taken only by a call that did its work: a refused call may be repeated with its token.
 */
export class ClientTokens<Result> {
	private readonly calls = new Map<string, RememberedCall<Result>>();

	/**
	 * What an earlier call with this token led to, otherwise what `work` does now.
	 * @throws ConflictException (`CONFLICT_CLIENT_TOKEN`) when that call asked for something else
	 */
	once(token: string | undefined, request: unknown, work: () => Result): Result {
		const earlier = token === undefined ? undefined : this.calls.get(token);
		if (earlier === undefined) {
			const result = work();
			if (token !== undefined) this.calls.set(token, { request, result });
			return result;
		}
		if (isDeepStrictEqual(earlier.request, request)) return earlier.result;
		throw new ConflictException(
			`The client token ${token} was used before with other parameters.`,
			'CONFLICT_CLIENT_TOKEN',
		);
	}
}
