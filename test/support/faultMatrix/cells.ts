/** Every fault at every call, once and lasting, waiting or not, with Continue On Fail or without. */
import { JSON_ONLY_KINDS, type FaultKind } from '../../../lab/simulator/faults/fault';
import { FAULTS, type FaultRow, type Trouble } from './faults';
import { POSITIONS, type Course, type Position } from './positions';

export interface Cell {
	position: Position;
	fault: FaultRow;
	/** The fault hits every call from the position on; otherwise one. */
	lasts: boolean;
	wait: boolean;
	continueOnFail: boolean;
}

/** Faults of answers that hold a task. */
const TASK_KINDS: ReadonlySet<FaultKind> = new Set(['unknownStatus', 'missingTaskId']);

/** Whether it makes a difference if the fault passes: it does when anybody tries again. */
const PASSES: Record<Trouble, boolean> = {
	passing: true,
	later: true,
	final: true,
	clock: true,
	harmless: false,
	unknownStatus: false,
};

export function generateCells(position: Position): Cell[] {
	return FAULTS.filter((fault) => canOccur(fault, position)).flatMap((fault) =>
		(PASSES[fault.trouble] ? [false, true] : [true]).flatMap((lasts) =>
			[false, true]
				.filter((wait) => courseOf(position, wait))
				.flatMap((wait) =>
					(position.surface === 'node' ? [false, true] : [false]).map((continueOnFail) => ({
						position,
						fault,
						lasts,
						wait,
						continueOnFail,
					})),
				),
		),
	);
}

export const CELLS: Cell[] = POSITIONS.flatMap(generateCells);

export function courseOf(position: Position, wait: boolean): Course | undefined {
	return wait ? position.waitOn : position.waitOff;
}

function canOccur({ fault: { kind } }: FaultRow, position: Position): boolean {
	// Of STS not even 3 MB are read: a session that is no session, as others in the table.
	const isNoMatterOfSts = JSON_ONLY_KINDS.has(kind) || kind === 'hugeAnswer';
	if (position.operation === 'AssumeRole' && isNoMatterOfSts) return false;
	return position.answersTask === true || !TASK_KINDS.has(kind);
}

export function nameOf({ position, fault, lasts, wait, continueOnFail }: Cell): string {
	const settings =
		position.surface === 'node'
			? `, wait ${wait ? 'on' : 'off'}, Continue On Fail ${continueOnFail ? 'on' : 'off'}`
			: '';
	return `${fault.name}, ${lasts ? 'lasting' : 'once'}${settings}`;
}
