/** The requests that ways are made of. */
import { CANCEL, GET, START } from '../updateInProgress';

export interface Call {
	operation: string;
	/**
	 * How the node takes it when the call fails; default `needed`.
	 * - `needed`: it is tried again if that may help, and then the item fails with it
	 * - `once`: needed, and tried again only when nothing can have acted
	 * - `unlessDenied`: needed, but what the credential may not do is done without
	 * - `ofConflict`: a read of the update that AWS has refused a start for; the refusal is what the item fails with
	 * - `poll`: a look at the item's own update, tried again until the wait is over
	 * - `pollOther`: the same of an update that has to end before
	 */
	role?: 'needed' | 'once' | 'unlessDenied' | 'ofConflict' | 'poll' | 'pollOther';
	/** Of the answer nothing is needed: `object` means any, `nothing` none at all. */
	needs?: 'object' | 'nothing';
	/** AWS answers with an error, and the way goes on. */
	isRefused?: true;
}

export function call(operation: string, more: Omit<Call, 'operation'> = {}): Call {
	return { operation, ...more };
}

/** Whether it changes something at AWS. */
export function isWrite({ operation }: Call): boolean {
	return !/^(Get|List|Assume)/.test(operation);
}

/** Looks at a task until the world of these tests ends it, see world.ts. */
export const LOOKS = 2;

const poll = call(GET, { role: 'poll' });
const latest = call(GET, { role: 'unlessDenied' });

export const list = call('ListPartners');
export const read = call('GetPartner');
export const start = call(START);
/** Somebody else's update is in progress. */
export const conflict = call(START, { isRefused: true });
export const cancel = call(CANCEL);
/** What a part is merged with. */
export const look: Call[] = [read, latest];
/** What a whole profile is compared with. */
export const glance: Call[] = [call('GetPartner', { role: 'unlessDenied' }), latest];
/** Until the own update ends. */
export const wait = Array<Call>(LOOKS).fill(poll);
/** The update that is in the way. */
export const other = call(GET, { role: 'ofConflict' });
/** Until that has ended. */
export const waitForOther: Call[] = [other, call(GET, { role: 'pollOther' })];
/** Until it has ended, as one's own. */
export const followOther: Call[] = [other, poll];
export const current = call(GET);
export const followCurrent: Call[] = [current, poll];
