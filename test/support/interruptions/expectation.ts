/** The rules: how a cell has to end, by the kind of trouble and by the call it hits. */
import type { IDataObject } from 'n8n-workflow';
import { START } from '../updateInProgress';
import type { Call } from '../ways/call';
import { waits } from '../ways/way';
import type { FaultCell } from './faultCells';

export interface Expectation {
	/** What the error says; undefined when the item succeeds. */
	says?: string;
	/** What the output has; several are right where the world moves on. */
	outputs(name: string): IDataObject[];
	/** Updates of the partner that the node has started. */
	tasks: 0 | 1;
	/** Requests for the partner, and for nobody. */
	calls: { least: number; most: number };
	leastMs: number;
	mostMs: number;
	/** Items of other partners that end as this one. */
	isShared: boolean;
}

/** The timeout of a wait. */
const WAIT_MS = 900_000;
/** In that time: pauses of 5 s, then ever longer ones up to a minute, and a last look. */
const MOST_POLLS = 31;
/** The pauses between five tries: 0.5, 1, 2 and 4 s at most. */
const BACKOFF_MS = 7500;
/** A pause before a look at a task, its jitter included; a disturbed one may be longer. */
const POLL_MS = 6000;
const NEXT_POLL_MS = 30_000;
/** After a conflict; and a call may be given up this much after its time. */
const GRACE_MS = 3000;

export function expectationOf(cell: FaultCell): Expectation {
	const { way, calls, position, fault } = cell;
	const call = calls[position] as Call;
	const isSurvived = survives(cell, call);
	const isHandedOn = fault.trouble === 'unknownStatus' && !waits(way);
	const says = isSurvived || isHandedOn ? way.fails : wordsOf(cell, call);
	return {
		says,
		outputs: outputsOf(cell, call, isHandedOn),
		tasks: tasksOf(cell, says === way.fails),
		calls: countOf(cell, call, isSurvived),
		...timeOf(cell, call, isSurvived),
		isShared: position < (way.opening?.length ?? 0) && says !== undefined,
	};
}

function outputsOf(
	{ way, fault: { fault, isProcessed, says } }: FaultCell,
	call: Call,
	isHandedOn: boolean,
): Expectation['outputs'] {
	// AWS's answer is the item, whatever it is.
	if (call.needs && isFine(fault.kind, call)) return () => [{}];
	if (isHandedOn) return () => [{ Status: says }];
	const { output, outputLater = output } = way;
	// What a first try has begun may have ended before the second.
	return (name) => (isProcessed ? [output(name), outputLater(name)] : [output(name)]);
}

function isPoll({ role }: Call): boolean {
	return role === 'poll' || role === 'pollOther';
}

/** The call is made until it succeeds, and the item goes on as if nothing had happened. */
function survives({ fault: { fault, trouble }, lasts, way }: FaultCell, call: Call): boolean {
	if (isFine(fault.kind, call)) return true;
	if (way.surface === 'connectionTest') return trouble === 'harmless';
	switch (trouble) {
		case 'harmless':
			return true;
		case 'passing':
			return !lasts && (call.role !== 'once' || fault.kind === 'throttling');
		// A wait has the patience that a call has not. For another update nothing is left of it afterwards.
		case 'later':
			return !lasts && call.role === 'poll';
		// A service that changes its mind about the time is not believed a second time.
		case 'clock':
			return lasts;
		default:
			return false;
	}
}

/** The answer says all that is needed, or the item does without it. */
function isFine(kind: string, { role, needs }: Call): boolean {
	if (kind === 'accessDenied' && role === 'unlessDenied') return true;
	return (
		(kind === 'wrongShape' && needs !== undefined) || (kind === 'emptyBody' && needs === 'nothing')
	);
}

function wordsOf({ fault, way }: FaultCell, { role, operation }: Call): string {
	if (role === 'ofConflict') return 'The other update could not be read';
	const isInVain = fault.trouble === 'passing' || fault.trouble === 'later';
	if (role === 'pollOther' && isInVain) return 'and did not end within 900 seconds';
	if (way.surface === 'connectionTest') return '';
	const text = operation === 'AssumeRole' ? (fault.stsSays ?? '') : fault.says;
	return text.replaceAll('{operation}', operation);
}

/** A start whose answer is lost has been made all the same; nothing ever makes a second one. */
function tasksOf({ way, calls, position, fault }: FaultCell, isDone: boolean): 0 | 1 {
	if (!way.starts) return 0;
	const start = calls.map(({ operation }) => operation).lastIndexOf(START);
	const isMade = fault.isProcessed === true || fault.trouble === 'unknownStatus';
	return isDone || position > start || (position === start && isMade) ? 1 : 0;
}

function countOf(
	{ way, calls, position, fault: { fault, trouble }, lasts }: FaultCell,
	call: Call,
	isSurvived: boolean,
): Expectation['calls'] {
	const isTriedAgain = trouble === 'passing' || trouble === 'clock' || trouble === 'later';
	if (isPoll(call) && isTriedAgain) {
		const most = isSurvived || !lasts ? calls.length + 1 : position + MOST_POLLS;
		return { least: position + 1, most };
	}
	if (isSurvived)
		return exactly(calls.length + (isTriedAgain && !isFine(fault.kind, call) ? 1 : 0));
	return exactly(position + triesOf());

	function triesOf(): number {
		if (way.surface === 'connectionTest') return 1;
		if (trouble === 'clock') return 2;
		if (trouble !== 'passing' || (call.role === 'once' && fault.kind !== 'throttling')) return 1;
		return call.operation === 'AssumeRole' ? 3 : 5;
	}
}

function exactly(count: number): Expectation['calls'] {
	return { least: count, most: count };
}

function timeOf(cell: FaultCell, call: Call, isSurvived: boolean) {
	const { way, calls, position, lasts } = cell;
	const { holdsUpMs = 0, asksForMs = 0, trouble } = cell.fault;
	// Those of another partner may follow.
	const looks = 2 * calls.filter(isPoll).length;
	if (isPoll(call) && (trouble === 'later' || (lasts && trouble === 'passing'))) {
		return { leastMs: WAIT_MS - GRACE_MS, mostMs: WAIT_MS + looks * POLL_MS + GRACE_MS };
	}
	const { least } = countOf(cell, call, isSurvived);
	const tries = isPoll(call) || isSurvived ? 1 : least - position;
	const pauses = isSurvived ? 1 : tries - 1;
	const isAsked = trouble === 'passing' && way.surface !== 'connectionTest';
	return {
		leastMs: isAsked ? pauses * asksForMs : 0,
		mostMs:
			looks * POLL_MS +
			tries * holdsUpMs +
			pauses * asksForMs +
			BACKOFF_MS +
			GRACE_MS +
			(looks > 0 && isSurvived ? NEXT_POLL_MS : 0),
	};
}
