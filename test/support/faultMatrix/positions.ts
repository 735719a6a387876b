/** The calls that a fault can hit, and what happens around them when none does. */
import type { INodeParameters } from 'n8n-workflow';
import { POLLS as POLLS_OF_WAY, wayNamed } from '../tries/ways';

/** What becomes of an item that nothing disturbs. */
export interface Course {
	/** Calls in all, AssumeRole included. */
	calls: number;
	/** How long it takes. */
	ms: number;
	/** `Status` of the output; without one the item fails, as its parameters ask for. */
	status?: string;
	says?: string;
}

export interface Position {
	name: string;
	operation: string;
	/** Calls of the operation that are let pass before. */
	skip: number;
	surface: 'node' | 'picker' | 'connectionTest';
	/** Of the node, on top of a full update; by Wait for Completion where it makes a difference. */
	parameters: INodeParameters;
	/** How often the call is tried in a row; a poll is tried again until the wait is over. */
	tries: number | 'untilTimeout';
	/** Undisturbed, by Wait for Completion; one that is missing cannot meet this call. */
	waitOff?: Course;
	waitOn?: Course;
	/** Tasks of the partner when the call is made. */
	tasksBefore: 0 | 1;
	/** Somebody else's task is in progress when the node begins. */
	meetsTask?: true;
	/** The credential takes on a role. */
	withRole?: true;
	/** The answer is a task, or starts or ends one. */
	answersTask?: true;
}

/** The node's own defaults. */
export const WAIT = { pollInterval: 5, maxPollInterval: 60, timeout: 900 } as const;
export const CANCEL_AFTER_SECONDS = 60;

/** How long the simulator takes for a task: it is found done at the eleventh poll. */
export const TASK_MS = 60_000;
/** Six pauses of 5 s, then 18 % of the time so far. */
const POLLS = 11;
const DONE_MS = Math.ceil(30_000 * 1.18 ** (POLLS - 6));
/** In 900 s: pauses of 5 s, then ever longer ones up to a minute, and a last look. */
export const MOST_POLLS = 31;

/** Its calls are those of the table of ways, but that tasks take longer here, and so more polls. */
function courseOfWay(
	wayName: string,
	{ waits, before = 0 }: { waits: boolean; before?: number },
): Course {
	const { calls, parameters } = wayNamed(wayName);
	const unpolled =
		calls.length - (parameters.waitForCompletion === true ? POLLS_OF_WAY : 0) + before;
	return waits
		? { calls: unpolled + POLLS, ms: DONE_MS, status: 'SUCCEEDED' }
		: { calls: unpolled, ms: 0, status: 'IN_PROGRESS' };
}

const started = courseOfWay('start', { waits: false });
const awaited = courseOfWay('start and wait', { waits: true });

const START = 'StartProfileUpdateTask';
const POLL = 'GetProfileUpdateTask';

const poll = (name: string, skip: number): Position => ({
	name,
	operation: POLL,
	skip,
	surface: 'node',
	parameters: {},
	tries: 'untilTimeout',
	waitOn: awaited,
	tasksBefore: 1,
	answersTask: true,
});

export const POSITIONS: Position[] = [
	{
		name: 'GetPartner',
		operation: 'GetPartner',
		skip: 0,
		surface: 'node',
		parameters: { updateMode: 'partial', displayName: 'A new name' },
		tries: 5,
		waitOff: courseOfWay('partial start and wait', { waits: false }),
		waitOn: courseOfWay('partial start and wait', { waits: true }),
		tasksBefore: 0,
	},
	{
		name: 'the start',
		operation: START,
		skip: 0,
		surface: 'node',
		parameters: {},
		tries: 5,
		waitOff: started,
		waitOn: awaited,
		tasksBefore: 0,
		answersTask: true,
	},
	poll('the first poll', 0),
	poll('the third poll', 2),
	{
		name: 'the cancel',
		operation: 'CancelProfileUpdateTask',
		skip: 0,
		surface: 'node',
		parameters: { operation: 'cancel' },
		tries: 5,
		waitOff: { ...courseOfWay('cancel', { waits: false }), status: 'CANCELED' },
		tasksBefore: 1,
		meetsTask: true,
		answersTask: true,
	},
	{
		name: 'the cancel on timeout',
		operation: 'CancelProfileUpdateTask',
		skip: 0,
		surface: 'node',
		parameters: {
			waitOptions: { ...WAIT, timeout: CANCEL_AFTER_SECONDS, onTimeout: 'cancelTask' },
		},
		tries: 5,
		// Ten polls before the time is up, a last look, and the cancellation.
		waitOn: {
			calls: 1 + 10 + 1 + 1,
			ms: CANCEL_AFTER_SECONDS * 1000,
			says: 'so the node asked AWS to cancel it, as "On Timeout" asks',
		},
		tasksBefore: 1,
		answersTask: true,
	},
	{
		name: 'AssumeRole',
		operation: 'AssumeRole',
		skip: 0,
		surface: 'node',
		parameters: {},
		tries: 3,
		waitOff: courseOfWay('start', { waits: false, before: 1 }),
		waitOn: courseOfWay('start and wait', { waits: true, before: 1 }),
		tasksBefore: 0,
		withRole: true,
	},
	{
		name: 'ListPartners of the picker',
		operation: 'ListPartners',
		skip: 0,
		surface: 'picker',
		parameters: {},
		tries: 5,
		waitOff: { calls: 1, ms: 0, status: 'listed' },
		tasksBefore: 0,
	},
	{
		name: 'ListPartners of the connection test',
		operation: 'ListPartners',
		skip: 0,
		surface: 'connectionTest',
		parameters: {},
		tries: 1,
		// The credential's own, and n8n's after it.
		waitOff: { calls: 2, ms: 0, status: 'listed' },
		tasksBefore: 0,
	},
];
