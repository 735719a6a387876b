/** The one table of ways through the service. Faults, retries and stops are tried at each of their calls. */
import { others } from './account';
import { list, start, call } from './call';
import { canceledOnTimeout, policies } from './policies';
import { rows } from './rows';
import { full, published, updates } from './updates';
import type { Way } from './way';

export const WAYS: readonly Way[] = [...updates, ...rows, ...policies, ...others];

const listed = { calls: [list], parameters: {}, output: () => ({ Status: 'listed' }) };

/** What knows nothing of retries and stops, or has its requests elsewhere. */
export const EDGES: readonly Way[] = [
	canceledOnTimeout,
	{
		name: 'start with a role',
		parameters: full,
		withRole: true,
		opening: [call('AssumeRole')],
		calls: [start],
		starts: true,
		output: (name) => ({ ...published(name), Status: 'IN_PROGRESS' }),
	},
	{ ...listed, name: 'the list of the panel', surface: 'picker' },
	{
		...listed,
		name: "the credential's test",
		surface: 'connectionTest',
		// The credential's own, and n8n's after it.
		calls: [list, list],
	},
];
