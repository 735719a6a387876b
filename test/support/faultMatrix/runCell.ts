/** Runs a cell: the built package in n8n's engine, and the simulator with the fault. */
import type { JsonObject } from '../../../lab/simulator';
import { putRole } from '../assumedRole';
import { OTHER } from '../updateInProgress';
import { CREDENTIAL, locator, type TestBed } from '../partnerCentral';
import type { Cell } from './cells';
import { endOfList, endOfTest, endsOfRun, type ItemEnd } from './outcome';
import { CANCEL_AFTER_SECONDS, TASK_MS, WAIT } from './positions';

export interface CellResult {
	/** Every end that was reported, of whatever item. */
	ends: ItemEnd[];
	/** Calls for the first partner (or for none), AssumeRole included. */
	calls: number;
	/** Those of the position's operation, without the ones let pass before. */
	callsAtPosition: number;
	/** How many tasks each partner has in the service. */
	tasks: number[];
	elapsedMs: number;
	/** All that n8n would store or show of it. */
	text: string;
	/** What must not be found in that text. */
	secrets: string[];
}

/** Longer than any cell may take; what goes on after that hangs. */
const LIMIT_MS = 3 * 3_600_000;
const LONG_TASK_MS = 10 * CANCEL_AFTER_SECONDS * 1000;

let cellsRun = 0;

/** @param elsewhere Address of another host, for redirects. @throws HangError */
export async function runCell(bed: TestBed, cell: Cell, elsewhere: string): Promise<CellResult> {
	await prepare(bed, cell);
	inject(bed, cell, elsewhere);
	const { ends, text } = await bed.time.until(act(bed, cell), LIMIT_MS);
	const result = { ends, text, elapsedMs: bed.time.elapsedMs, ...(await look(bed, cell)) };
	if (cell.fault.trouble === 'clock') {
		// What the node has learnt of the clock outlives an execution.
		bed.simulator.faults.clear();
		await bed.run({ resource: 'partner', operation: 'get' });
	}
	return result;
}

async function prepare(bed: TestBed, { position }: Cell): Promise<void> {
	const isLong = position.operation === 'CancelProfileUpdateTask';
	await bed.restart({ taskDurationMs: isLong ? LONG_TASK_MS : TASK_MS });
	// Another name, so that no session of another cell fits.
	if (position.withRole) await putRole(bed, { roleSessionName: `matrix-${(cellsRun += 1)}` });
	if (position.meetsTask) {
		for (const partner of partnersOf(bed)) bed.simulator.startTaskAs(partner, OTHER);
	}
}

/** The one that meets the fault, and one that does not. */
function partnersOf(bed: TestBed): [string, string] {
	return [bed.partner(0), bed.partner(1)];
}

function inject(bed: TestBed, { position, fault: row, lasts }: Cell, elsewhere: string): void {
	const { operation, skip, surface, withRole } = position;
	const times = lasts ? Infinity : 1;
	const partner = surface === 'node' && !withRole ? bed.partner() : undefined;
	const fault = row.fault.kind === 'redirect' ? { ...row.fault, location: elsewhere } : row.fault;
	if (row.trouble === 'clock' && lasts && !withRole) {
		// The service has one clock for all its operations.
		let calls = 0;
		const stop = bed.simulator.hooks.before(operation, ({ body }) => {
			if (partner !== undefined && (body as JsonObject).Identifier !== partner) return;
			calls += 1;
			if (calls <= skip) return;
			stop();
			bed.simulator.faults.inject({ ...fault, operation: '*', times });
		});
		return;
	}
	bed.simulator.faults.inject({ ...fault, operation, partner, skip, times });
}

async function act(bed: TestBed, cell: Cell): Promise<{ ends: ItemEnd[]; text: string }> {
	const { position, wait, continueOnFail } = cell;
	if (position.surface === 'picker') {
		const end = await endOfList(bed.searchPartners());
		return { ends: [end], text: JSON.stringify(end) };
	}
	if (position.surface === 'connectionTest') {
		const end = await endOfTest(bed.engine.testCredential(CREDENTIAL));
		return { ends: [end], text: JSON.stringify(end) };
	}
	const run = await bed.run(
		{
			partner: locator('={{ $json.id }}'),
			...(wait ? { waitForCompletion: true, waitOptions: { ...WAIT } } : {}),
			...position.parameters,
		},
		{
			input: partnersOf(bed)
				.slice(0, continueOnFail ? 2 : 1)
				.map((id) => ({ id })),
			settings: continueOnFail ? { onError: 'continueRegularOutput' } : {},
		},
	);
	return { ends: endsOfRun(run), text: JSON.stringify(run) };
}

async function look(bed: TestBed, { position }: Cell) {
	const { simulator } = bed;
	const other = bed.partner(1);
	const calls = [...simulator.stsRequests.all(), ...simulator.requests.all()].filter(
		({ body }) => (body as JsonObject).Identifier !== other,
	);
	const atPosition = calls.filter(({ operation }) => operation === position.operation);
	const { session } = await bed.engine.storedCredential(CREDENTIAL);
	const { secretAccessKey = '', sessionToken = '' } =
		typeof session === 'string' && session !== ''
			? (JSON.parse(session) as Record<string, string>)
			: {};
	return {
		calls: calls.length,
		callsAtPosition: atPosition.length - position.skip,
		tasks: partnersOf(bed).map((id) => simulator.tasksOf(id).length),
		secrets: [
			simulator.secretAccessKey,
			secretAccessKey,
			sessionToken,
			'AWS4-HMAC-SHA256',
			'Signature=',
		].filter((secret) => secret !== ''),
	};
}
