/** Updates that find somebody else's in progress. */
import {
	call,
	cancel,
	conflict,
	followOther,
	look,
	other,
	start,
	wait,
	waitForOther,
} from './call';
import { MIXED } from './layouts';
import { full, partial, published, waiting } from './updates';
import type { Way } from './way';

const policy = (ifUpdateInProgress: string) => ({ ...waiting, options: { ifUpdateInProgress } });

export const policies: Way[] = [
	{
		name: 'useExisting',
		parameters: { ...full, ...policy('useExisting') },
		calls: [conflict, ...followOther],
		output: () => ({ Status: 'SUCCEEDED', Adopted: true }),
		// The other update has ended: nothing is there to be used, and the item starts its own.
		mostCalls: 5,
		outputLater: published,
	},
	{
		name: 'waitThenStart',
		parameters: { ...full, ...policy('waitThenStart') },
		calls: [conflict, ...waitForOther, start, ...wait],
		starts: true,
		output: published,
	},
	{
		name: 'partial waitThenStart',
		parameters: { ...partial, ...policy('waitThenStart') },
		calls: [...look, conflict, ...waitForOther, ...look, start, ...wait],
		starts: true,
		output: published,
	},
	{
		name: 'cancelThenStart',
		parameters: { ...full, ...policy('cancelThenStart') },
		calls: [conflict, other, cancel, start, ...wait],
		starts: true,
		output: published,
	},
	{
		// Nobody's update is canceled for one that is then left for another day.
		name: 'partial cancelThenStart, all but one',
		parameters: { ...partial, ...policy('cancelThenStart') },
		leavesOne: true,
		layouts: MIXED,
		calls: [...look, conflict, other, cancel, ...look, start, ...wait],
		starts: true,
		output: published,
	},
].map((way): Way => ({ ...(way as Way), meets: 'other' }));

/** Faults only: it fails in any case. */
export const canceledOnTimeout: Way = {
	name: 'start, canceled on timeout',
	parameters: { ...full, ...waiting, waitOptions: { timeout: 12, onTimeout: 'cancelTask' } },
	calls: [
		start,
		...Array.from({ length: 3 }, () => call('GetProfileUpdateTask', { role: 'poll' as const })),
		cancel,
	],
	layouts: ['of one item'],
	starts: true,
	output: () => ({}),
	fails: 'so the node asked AWS to cancel it, as "On Timeout" asks',
};
