import type { Runtime } from '../service/runtime';

/** What the service's clock says, as far as it is known, in milliseconds since the epoch. */
export function serviceTime(runtime: Pick<Runtime, 'wallTime' | 'clockOffset'>): number {
	return runtime.wallTime() + runtime.clockOffset.ms;
}
