/** The rules: how a cell has to end, by the kind of trouble and by the call it hits. */
import { courseOf, type Cell } from './cells';
import { MOST_POLLS, WAIT, type Course } from './positions';

export interface Expectation {
	/** Of the output, when the item succeeds. */
	status?: string;
	/** What the error says, when it fails. */
	says?: string;
	/** Tasks of the partner in the service. */
	tasks: 0 | 1;
	/** Calls from the position on that are of its operation; for polls, the most. */
	callsAtPosition: number;
	/** Of the item in all, AssumeRole included. */
	mostCalls: number;
	leastMs: number;
	mostMs: number;
}

/** The pauses between five tries: 0.5, 1, 2 and 4 s at most. */
const BACKOFF_MS = 7500;
/** A wait that has been held up ends with the poll after that. */
const NEXT_POLL_MS = 30_000;
/** A call may be given up this much after its time. */
const GRACE_MS = 250;

type End = Pick<Expectation, 'status' | 'says'>;

export function expectationOf(cell: Cell): Expectation {
	const course = courseOf(cell.position, cell.wait) as Course;
	const end = endOf(cell, course);
	const callsAtPosition = callsOf(cell, course);
	return {
		...end,
		tasks: tasksOf(cell, course, end),
		callsAtPosition,
		mostCalls: isPoll(cell)
			? 1 + cell.position.skip + callsAtPosition
			: course.calls + callsAtPosition - 1,
		...timeOf(cell, course, callsAtPosition),
	};
}

function isPoll({ position }: Cell): boolean {
	return position.tries === 'untilTimeout';
}

/** The call is made until it succeeds, and the item goes on as if nothing had happened. */
function survives({ fault: { trouble }, lasts, position }: Cell): boolean {
	if (position.tries === 1) return trouble === 'harmless';
	switch (trouble) {
		case 'harmless':
			return true;
		case 'passing':
			return !lasts;
		// A wait has the patience that a call has not.
		case 'later':
			return !lasts && position.tries === 'untilTimeout';
		// A service that changes its mind about the time is not believed a second time.
		case 'clock':
			return lasts;
		default:
			return false;
	}
}

function endOf(cell: Cell, course: Course): End {
	const { fault, position, wait } = cell;
	const undisturbed = { status: course.status, says: course.says };
	if (survives(cell)) return undisturbed;
	if (fault.trouble === 'unknownStatus') {
		// Handed on as it came, unless something depends on it.
		return wait ? { says: fault.says } : { status: fault.says };
	}
	if (position.surface === 'connectionTest') return { says: '' };
	const text = position.operation === 'AssumeRole' ? (fault.stsSays ?? '') : fault.says;
	return { says: text.replaceAll('{operation}', position.operation) };
}

/** A start whose answer is lost has been made all the same; nothing ever makes a second one. */
function tasksOf({ position, fault }: Cell, _course: Course, { says }: End): 0 | 1 {
	if (position.tasksBefore === 1) return 1;
	if (position.surface !== 'node') return 0;
	if (says === undefined || position.operation !== 'StartProfileUpdateTask') {
		return says === undefined ? 1 : 0;
	}
	return fault.isProcessed === true || fault.trouble === 'unknownStatus' ? 1 : 0;
}

function callsOf(cell: Cell, course: Course): number {
	const { fault, lasts, position } = cell;
	const { tries, skip } = position;
	if (tries === 'untilTimeout') return pollsOf(cell, course.calls - 1 - skip);
	// n8n's own request comes when the credential's was answered well.
	if (position.surface === 'connectionTest' && survives(cell)) return course.calls;
	switch (fault.trouble) {
		case 'passing':
			return lasts ? tries : Math.min(2, tries);
		case 'clock':
			return Math.min(2, tries);
		default:
			return 1;
	}
}

/** @param undisturbed Polls from the position on when nothing happens. */
function pollsOf({ fault: { trouble }, lasts, position: { skip } }: Cell, undisturbed: number) {
	switch (trouble) {
		case 'passing':
			return lasts ? MOST_POLLS - skip : undisturbed + 1;
		// The one that is refused, and the last look.
		case 'later':
			return 2;
		case 'clock':
			return lasts ? undisturbed + 1 : 2;
		case 'harmless':
			return undisturbed;
		default:
			return 1;
	}
}

function timeOf(cell: Cell, course: Course, calls: number): { leastMs: number; mostMs: number } {
	const { fault, lasts, position, wait } = cell;
	const { holdsUpMs = 0, asksForMs = 0 } = fault;
	if (isPoll(cell) && (fault.trouble === 'later' || (lasts && fault.trouble === 'passing'))) {
		const limitMs = WAIT.timeout * 1000;
		return { leastMs: limitMs - 1000, mostMs: limitMs + GRACE_MS };
	}
	const tries = isPoll(cell) ? 1 : calls;
	const pauses = survives(cell) ? 1 : tries - 1;
	const nextPollMs = wait && survives(cell) ? NEXT_POLL_MS : 0;
	return {
		leastMs: position.tries === 1 || fault.trouble !== 'passing' ? 0 : pauses * asksForMs,
		mostMs: course.ms + tries * holdsUpMs + pauses * asksForMs + BACKOFF_MS + nextPollMs,
	};
}
