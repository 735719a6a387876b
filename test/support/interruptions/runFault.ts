/** Runs a cell of the table of faults: the built package in n8n's engine, and the simulator with the fault. */
import type { INode } from 'n8n-workflow';
import type { JsonObject, LoggedRequest } from '../../../lab/simulator';
import { putRole } from '../assumedRole';
import { CREDENTIAL, type TestBed } from '../partnerCentral';
import { setScene, type Scene } from '../ways/scene';
import { ownTasksOf } from '../ways/world';
import type { FaultCell } from './faultCells';
import { endOfList, endOfTest, endsOfRun, type ItemEnd } from './outcome';

export interface FaultResult {
	scene: Scene;
	/** Every end that was reported, of whatever item. */
	ends: ItemEnd[];
	/** Requests for the partner that is hit (or for none), AssumeRole included. */
	calls: number;
	/** How many updates the node has started for each item's partner. */
	tasks: number[];
	elapsedMs: number;
}

/** Longer than any cell may take; what goes on after that hangs. */
const LIMIT_MS = 3 * 3_600_000;

let cellsRun = 0;

/** @param elsewhere Address of another host, for redirects. @throws HangError */
export async function runFault(
	bed: TestBed,
	cell: FaultCell,
	elsewhere: string,
): Promise<FaultResult> {
	const scene = await setScene(bed, cell.way, cell.layout);
	// Another name, so that no session of another cell fits.
	if (cell.way.withRole) await putRole(bed, { roleSessionName: `cell-${(cellsRun += 1)}` });
	inject(bed, cell, scene, elsewhere);
	const beganMs = bed.time.elapsedMs;
	const ends = await bed.time.until(act(bed, cell, scene), LIMIT_MS);
	const elapsedMs = bed.time.elapsedMs - beganMs;
	const { members } = scene;
	const { simulator } = bed;
	const requests = [...simulator.stsRequests.all(), ...simulator.requests.all()];
	const result = {
		scene,
		ends,
		calls: requests.filter((request) => !isForAnother(request, scene)).length,
		tasks: members.map(({ partner }) => ownTasksOf(bed, partner).length),
		elapsedMs,
	};
	if (cell.fault.trouble === 'clock') {
		// What the node has learnt of the clock outlives an execution.
		simulator.faults.clear();
		await bed.run({ resource: 'partner', operation: 'get' });
	}
	return result;
}

function isForAnother({ body }: LoggedRequest, { members }: Scene): boolean {
	const { Identifier } = (body ?? {}) as JsonObject;
	return members.some(({ partner }) => partner === Identifier && partner !== members[0]?.partner);
}

function inject(bed: TestBed, cell: FaultCell, { members }: Scene, elsewhere: string): void {
	const { calls, position, fault: row, lasts } = cell;
	const { operation = '' } = calls[position] ?? {};
	const skip = calls.slice(0, position).filter((call) => call.operation === operation).length;
	const times = lasts ? Infinity : 1;
	const fault = row.fault.kind === 'redirect' ? { ...row.fault, location: elsewhere } : row.fault;
	const isOfPartner = cell.layout !== 'of one item' && !/^(List|Assume)/.test(operation);
	const partner = isOfPartner ? members[0]?.partner : undefined;
	if (row.trouble !== 'clock' || !lasts || operation === 'AssumeRole') {
		bed.simulator.faults.inject({ ...fault, operation, partner, skip, times });
		return;
	}
	// The service has one clock for all its operations.
	let count = 0;
	const stop = bed.simulator.hooks.before(operation, ({ body }) => {
		if (partner !== undefined && (body as JsonObject).Identifier !== partner) return;
		if (count++ < skip) return;
		stop();
		bed.simulator.faults.inject({ ...fault, operation: '*', times });
	});
}

async function act(
	bed: TestBed,
	{ way: { surface }, continueOnFail }: FaultCell,
	{ parameters, input }: Scene,
): Promise<ItemEnd[]> {
	if (surface === 'picker') return [await endOfList(bed.searchPartners())];
	if (surface === 'connectionTest') return [await endOfTest(bed.engine.testCredential(CREDENTIAL))];
	const run = await bed.run(parameters as INode['parameters'], {
		input: continueOnFail ? input : input.slice(0, 1),
		settings: continueOnFail ? { onError: 'continueRegularOutput' } : {},
	});
	return endsOfRun(run);
}
