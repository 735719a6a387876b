/** The calls that a fault can hit, and what happens around them when none does. */
import type { INodeParameters } from 'n8n-workflow';

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

const started: Course = { calls: 1, ms: 0, status: 'IN_PROGRESS' };
const awaited: Course = { calls: 1 + POLLS, ms: DONE_MS, status: 'SUCCEEDED' };
const withOneCallBefore = (course: Course): Course => ({ ...course, calls: course.calls + 1 });

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
		// The look reads the latest task as well.
		waitOff: withOneCallBefore(withOneCallBefore(started)),
		waitOn: withOneCallBefore(withOneCallBefore(awaited)),
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
		// It looks for the task in progress first.
		waitOff: { calls: 2, ms: 0, status: 'CANCELED' },
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
		waitOff: withOneCallBefore(started),
		waitOn: withOneCallBefore(awaited),
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
