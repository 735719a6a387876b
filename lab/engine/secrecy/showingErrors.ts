import type { INodeType } from 'n8n-workflow';
import { secretWatch } from './secretWatch';

/**
 * The node type, except that the errors it throws are searched for secrets as they are thrown: n8n stores
 * a copy that lacks what is not enumerable, but loggers and error trackers are handed the original.
 */
export function showingErrors(type: INodeType): INodeType {
	const shown = Object.create(type) as INodeType;
	for (const method of ['execute', 'poll'] as const) {
		const run = type[method] as
			| ((this: unknown, ...args: unknown[]) => Promise<unknown>)
			| undefined;
		if (!run) continue;
		const wrapped = async function (this: unknown, ...args: unknown[]): Promise<unknown> {
			try {
				return await run.apply(this, args);
			} catch (error) {
				secretWatch.search('thrown error', { error });
				throw error;
			}
		};
		Object.assign(shown, { [method]: wrapped });
	}
	return shown;
}
