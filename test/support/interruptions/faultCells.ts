/** A fault at every call of every way, once and lasting. */
import { JSON_ONLY_KINDS, type FaultKind } from '../../../lab/simulator/faults/fault';
import { EDGES, WAYS } from '../ways';
import type { Call } from '../ways/call';
import { EACH, type Layout } from '../ways/layouts';
import { stepsOf } from '../ways/scene';
import type { Way } from '../ways/way';
import { FAULTS, type FaultRow } from './faults';

export interface FaultCell {
	way: Way;
	layout: Layout;
	/** All calls for the partner that the fault hits, and those before any item. */
	calls: readonly Call[];
	/** The one it hits. */
	position: number;
	fault: FaultRow;
	/** It hits every call of the operation from the position on; otherwise one. */
	lasts: boolean;
	continueOnFail: boolean;
}

/** Where all faults are tried, because the call has patience or transport of its own: by way, the position. */
const THOROUGH: Readonly<Record<string, number>> = {
	start: 0,
	'start and wait': 1,
	'partial start and wait': 0,
	'start with a role': 0,
	'the list of the panel': 0,
	"the credential's test": 0,
};

/** One of each kind, for all other calls. */
const TYPICAL: ReadonlySet<string> = new Set([
	'429',
	'429 with Retry-After an hour away',
	'500',
	'a reset after it was processed',
	'JSON of the wrong shape',
	'an empty body',
	'an unknown __type',
	'access denied as 403',
]);

const BENT: ReadonlySet<FaultKind> = new Set(['wrongShape', 'emptyBody']);

/** Faults of answers that hold a task. */
const TASK_KINDS: ReadonlySet<FaultKind> = new Set(['unknownStatus', 'missingTaskId']);

export const FAULT_ROWS: Array<[name: string, way: Way]> = [...WAYS, ...EDGES].map((way) => [
	way.name,
	way,
]);

export function faultCellsOf(way: Way): FaultCell[] {
	const layout = layoutOf(way);
	const calls = stepsOf(way, layout)
		.filter(({ turn }) => turn <= 0)
		.map(({ call }) => call);
	return calls.flatMap((call, position) =>
		FAULTS.filter((fault) => occurs(fault, way, position, call)).flatMap((fault) =>
			spansOf(fault, way).flatMap((lasts) =>
				endsOf(way).map((continueOnFail) => ({
					way,
					layout,
					calls,
					position,
					fault,
					lasts,
					continueOnFail,
				})),
			),
		),
	);
}

export function nameOf({ position, calls, fault, lasts, continueOnFail }: FaultCell): string {
	const { operation = '' } = calls[position] ?? {};
	const how = continueOnFail ? '' : ', the node stops';
	return `request ${position}, ${operation}: ${fault.name}, ${lasts ? 'lasting' : 'once'}${how}`;
}

/** Beside the partner that is hit stands another one, where items are about partners. */
function layoutOf({ layouts = EACH, isCombined, surface, fails }: Way): Layout {
	if (isCombined) return 'of two partners in turn';
	const isAlone = surface !== undefined || fails !== undefined || layouts.length === 1;
	return isAlone ? 'of one item' : 'of two partners';
}

function occurs({ name, fault: { kind } }: FaultRow, way: Way, position: number, call: Call) {
	if (way.fails !== undefined && position < way.calls.length - 1) return false;
	// What is done to an error leaves an error.
	if (call.isRefused && BENT.has(kind)) return false;
	if (THOROUGH[way.name] !== position) {
		return TYPICAL.has(name) && way.surface === undefined && !way.withRole;
	}
	if (TASK_KINDS.has(kind)) return /ProfileUpdateTask$/.test(call.operation);
	// Of STS not even 3 MB are read: a session that is no session, as others in the table.
	const isNoMatterOfSts = JSON_ONLY_KINDS.has(kind) || kind === 'hugeAnswer';
	return call.operation !== 'AssumeRole' || !isNoMatterOfSts;
}

/** It makes a difference whether a fault lasts when somebody tries again. */
function spansOf({ trouble, name }: FaultRow, way: Way): boolean[] {
	if (trouble === 'passing' || trouble === 'clock') return [false, true];
	return name.includes('Retry-After') && way.parameters.waitForCompletion === true
		? [false, true]
		: [false];
}

/** Without Continue On Fail n8n shows another error; it is made from the same words. */
function endsOf({ name, surface }: Way): boolean[] {
	if (surface !== undefined) return [false];
	return name === 'start' ? [true, false] : [true];
}
