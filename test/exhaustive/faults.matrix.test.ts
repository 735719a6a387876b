/**
 * Every fault at every call of the built package, in n8n's engine, against the simulator over real HTTP, in
 * virtual time. What has to hold is stated by rule in test/support/interruptions/expectation.ts.
 */
import type { IDataObject } from 'n8n-workflow';
import { startRecordingServer, type RecordingServer } from '../../lab/engine/recordingServer';
import { expectationOf } from '../support/interruptions/expectation';
import {
	FAULT_ROWS,
	faultCellsOf,
	nameOf,
	type FaultCell,
} from '../support/interruptions/faultCells';
import type { ItemEnd } from '../support/interruptions/outcome';
import { runFault, type FaultResult } from '../support/interruptions/runFault';
import { useWays } from '../support/ways/web';

const bed = useWays();

let stranger: RecordingServer;
/** The stranger's address, by another name than the simulator's: another host. */
const elsewhere = () => stranger.url.replace('127.0.0.1', 'localhost');

/** For the documentation. */
const figures = { cells: 0, mostCalls: 0, longestSeconds: 0, virtualHours: 0 };

beforeAll(async () => {
	stranger = await startRecordingServer(() => ({}));
});

afterAll(async () => {
	await stranger.close();
	process.stdout.write(`Faults: ${JSON.stringify(figures)}\n`);
});

describe.each(FAULT_ROWS)('%s', (_name, way) => {
	it.each(faultCellsOf(way).map((cell) => [nameOf(cell), cell] as const))(
		'%s',
		async (_cellName, cell) => {
			const result = await runFault(bed, cell, elsewhere());
			expectRules(cell, result);
			count(result);
		},
	);
});

function expectRules(cell: FaultCell, { scene, ends, calls, tasks, elapsedMs }: FaultResult): void {
	const expected = expectationOf(cell);
	const { way, continueOnFail } = cell;
	const { members } = scene;

	// Exactly one end for each item, at its place.
	const items = continueOnFail ? members.map(({ index }) => index) : [0];
	expect(ends).toHaveLength(items.length);
	if (!way.surface) expect(ends.map(({ itemIndex }) => itemIndex)).toEqual(items);
	for (const item of items) {
		const member = members[item];
		const isHit = member?.partner === members[0]?.partner || expected.isShared;
		const name = member?.name ?? '';
		if (isHit) expectEnd(ends[item], expected.outputs(name), expected.says, way.surface);
		// Items of other partners are none the worse for it.
		else expectOther(cell, ends[item], way.output(name), [tasks[0] ?? 0, tasks[item] ?? 0]);
	}
	expect(tasks[0]).toBe(expected.tasks);
	expect(calls).toBeGreaterThanOrEqual(expected.calls.least - told(cell));
	expect(calls).toBeLessThanOrEqual(expected.calls.most);
	expect(elapsedMs).toBeGreaterThanOrEqual(expected.leastMs);
	expect(elapsedMs).toBeLessThanOrEqual(expected.mostMs);
	expect(stranger.requests).toEqual([]);
}

function expectOther(
	{ way, fault }: FaultCell,
	end: ItemEnd | undefined,
	output: IDataObject,
	[hit, own]: number[],
): void {
	if (!way.leavesOne) {
		expectEnd(end, [output]);
		expect(own).toBe(way.starts ? 1 : 0);
		return;
	}
	// There is one update for both. Where nothing can have begun, it is not lost.
	const isLeft = end?.json?.Status === 'POSTPONED';
	expect(own).toBe(isLeft ? 0 : 1);
	expect((hit ?? 0) + (own ?? 0)).toBeLessThanOrEqual(1);
	if (!isLeft) expectEnd(end, [output]);
	else if (hit === 0) expect(fault.trouble).not.toBe('final');
}

/** Of two items at once, the one that is refused first learns the time for both. */
function told({ fault, continueOnFail }: FaultCell): number {
	return fault.trouble === 'clock' && continueOnFail ? 1 : 0;
}

function expectEnd(
	end: ItemEnd | undefined,
	outputs: IDataObject[],
	says?: string,
	surface?: string,
): void {
	if (says === undefined) {
		expect(outputs.map((output) => expect.objectContaining(output) as unknown)).toContainEqual(
			end?.json,
		);
		return;
	}
	expect(end?.json).toBeUndefined();
	const { message = '', description = '' } = end?.error ?? {};
	expect(`${message}\n${description}`).toContain(says);
	expect(message).not.toBe('');
	// What to do next; n8n's connection test has room for the message alone.
	if (surface !== 'connectionTest') expect(description).toMatch(/\w+ \w+ .*\./);
	expect(`${message}\n${description}`).not.toMatch(/\[object|undefined|NaN|\bcanceled\b/);
}

function count({ calls, elapsedMs }: FaultResult): void {
	figures.cells += 1;
	figures.mostCalls = Math.max(figures.mostCalls, calls);
	figures.longestSeconds = Math.max(figures.longestSeconds, elapsedMs / 1000);
	figures.virtualHours += elapsedMs / 3_600_000;
}

it('a stranger who is asked would be seen', async () => {
	bed.simulator.faults.inject({ operation: '*', kind: 'redirect', location: elsewhere() });
	await fetch(bed.simulator.endpoint, {
		method: 'POST',
		headers: { 'x-amz-target': 'PartnerCentralAccount.ListPartners' },
		body: '{}',
	});
	expect(stranger.requests.splice(0)).toHaveLength(1);
});
