/**
 * Every fault at every call of the built package, in n8n's engine, against the simulator over real HTTP, in
 * virtual time. What has to hold is stated by rule in test/support/faultMatrix/expectations.ts.
 */
import {
	CELLS,
	courseOf,
	expectationOf,
	generateCells,
	MatrixReport,
	nameOf,
	POSITIONS,
	runCell,
	type Cell,
	type CellResult,
	type Course,
	type Expectation,
	type ItemEnd,
} from '../support/faultMatrix';
import { startRecordingServer, type RecordingServer } from '../../lab/engine/recordingServer';
import { useTestBed } from '../support/partnerCentral';

const bed = useTestBed();
const report = new MatrixReport();

let stranger: RecordingServer;
/** The stranger's address, by another name than the simulator's: another host. */
const elsewhere = () => stranger.url.replace('127.0.0.1', 'localhost');

beforeAll(async () => {
	stranger = await startRecordingServer(() => ({}));
});

afterAll(async () => {
	report.publish(stranger.requests.length);
	await stranger.close();
});

describe.each(POSITIONS.map((position) => [position.name, position] as const))(
	'%s',
	(_name, position) => {
		it.each(generateCells(position).map((cell) => [nameOf(cell), cell] as const))(
			'%s',
			async (_cellName, cell) => {
				const result = await report.run(cell, async () => await runCell(bed, cell, elsewhere()));
				expectRules(cell, result);
				report.pass();
			},
		);
	},
);

function expectRules(cell: Cell, result: CellResult): void {
	const expected = expectationOf(cell);
	const { position, continueOnFail } = cell;
	const [own, other] = result.ends;

	// Exactly one end for each item, at its place.
	expect(result.ends).toHaveLength(continueOnFail ? 2 : 1);
	if (position.surface === 'node') {
		expect(result.ends.map(({ itemIndex }) => itemIndex)).toEqual(continueOnFail ? [0, 1] : [0]);
	}
	expectEnd(own, expected, position.surface === 'connectionTest');
	if (continueOnFail) {
		// The other partner's item is none the worse for it, unless they need the same role.
		const isShared = position.withRole === true && expected.says !== undefined;
		const course = courseOf(position, cell.wait) as Course;
		expectEnd(other, isShared ? expected : course, false);
		expect(result.tasks[1]).toBe(isShared ? 0 : 1);
	}
	expect(result.tasks[0]).toBe(expected.tasks);
	// Of two items at once, the one that is refused first learns the time for both.
	const mayBeTold = cell.fault.trouble === 'clock' && continueOnFail;
	if (position.tries === 'untilTimeout' || mayBeTold) {
		expect(result.callsAtPosition).toBeLessThanOrEqual(expected.callsAtPosition);
	} else {
		expect(result.callsAtPosition).toBe(expected.callsAtPosition);
	}
	expect(result.calls).toBeLessThanOrEqual(expected.mostCalls);
	expect(result.elapsedMs).toBeGreaterThanOrEqual(expected.leastMs);
	expect(result.elapsedMs).toBeLessThanOrEqual(expected.mostMs);
	for (const secret of result.secrets) expect(result.text).not.toContain(secret);
	expect(stranger.requests).toEqual([]);
}

function expectEnd(
	end: ItemEnd | undefined,
	{ says, status }: Pick<Expectation, 'says' | 'status'>,
	isMessageAll: boolean,
): void {
	if (says === undefined) {
		expect(end).toEqual(
			expect.objectContaining({ json: expect.objectContaining({ Status: status }) }),
		);
		return;
	}
	expect(end?.json).toBeUndefined();
	const { message = '', description = '' } = end?.error ?? {};
	expect(`${message}\n${description}`).toContain(says);
	expect(message).not.toBe('');
	// What to do next; n8n's connection test has room for the message alone.
	if (!isMessageAll) expect(description).toMatch(/\w+ \w+ .*\./);
	expect(`${message}\n${description}`).not.toMatch(/\[object|undefined|NaN|\bcanceled\b/);
}

describe('what the matrix rests on', () => {
	it('has a cell for every fault that can occur at every call', () => {
		expect(CELLS.length).toBeGreaterThan(800);
		expect(new Set(CELLS.map((cell) => cell.position.name + nameOf(cell))).size).toBe(CELLS.length);
	});

	it('a stranger who is asked would be seen', async () => {
		const server = await startRecordingServer(() => ({}));
		await bed.restart();
		const location = server.url.replace('127.0.0.1', 'localhost');
		bed.simulator.faults.inject({ operation: '*', kind: 'redirect', location });
		await fetch(bed.simulator.endpoint, {
			method: 'POST',
			headers: { 'x-amz-target': 'PartnerCentralAccount.ListPartners' },
			body: '{}',
		});
		expect(server.requests).toHaveLength(1);
		await server.close();
	});
});
