import type { Answer } from './http/answer';
import type { LoggedRequest } from './http/requestLog';
import { covers } from './operationScope';

export type BeforeHook = (request: LoggedRequest) => void | Promise<void>;
export type AfterHook = (request: LoggedRequest, answer: Readonly<Answer>) => void | Promise<void>;

/** Takes a hook away again. */
export type Unsubscribe = () => void;

/**
 * Functions that are awaited around an operation, so that a test can stop the world at the right
 * moment. `before` runs when the request has arrived and nothing has been looked at; `after` when
 * the operation has done its work and the answer has not been sent. `*` stands for all operations
 * of Partner Central. Hooks run in the order they were added.
 */
export class Hooks {
	private readonly beforeHooks = new Set<{ operation: string; run: BeforeHook }>();
	private readonly afterHooks = new Set<{ operation: string; run: AfterHook }>();

	before(operation: string, run: BeforeHook): Unsubscribe {
		const hook = { operation, run };
		this.beforeHooks.add(hook);
		return () => this.beforeHooks.delete(hook);
	}

	after(operation: string, run: AfterHook): Unsubscribe {
		const hook = { operation, run };
		this.afterHooks.add(hook);
		return () => this.afterHooks.delete(hook);
	}

	/** For the simulator itself. */
	async runBefore(request: LoggedRequest): Promise<void> {
		for (const hook of [...this.beforeHooks]) {
			if (covers(hook.operation, request.operation)) await hook.run(request);
		}
	}

	/** For the simulator itself. */
	async runAfter(request: LoggedRequest, answer: Answer): Promise<void> {
		for (const hook of [...this.afterHooks]) {
			if (covers(hook.operation, request.operation)) await hook.run(request, answer);
		}
	}
}
