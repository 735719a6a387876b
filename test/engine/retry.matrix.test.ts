/**
 * A failure at every call of every item, then another try: by Retry On Fail within the execution, and by
 * "Retry" in n8n's list of executions. Finished items are left alone, no item starts a second task, and the
 * outputs are complete and in order.
 */
import type { INode } from 'n8n-workflow';
import type { JsonObject } from '../../simulator';
import { chain, type Run } from '../support/engine';
import { fixEngineRandom } from '../support/engineRandom';
import { NODE, useTestBed } from '../support/partnerCentral';
import { FAULTS, faultAt, type FaultName } from '../support/tries/faultAt';
import { WAYS, WRITES, type Way } from '../support/tries/ways';
import {
	identifierIn,
	LAYOUTS,
	nameOf,
	ownTasksOf,
	setScene,
	WORLD_OPTIONS,
	type Layout,
} from '../support/tries/world';

const bed = useTestBed(WORLD_OPTIONS);

let restoreRandom: () => void;
beforeAll(() => {
	restoreRandom = fixEngineRandom(bed.engine, 0);
});
afterAll(() => restoreRandom());

const ITEMS = 3;
const RETRY: Partial<INode> = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };
type Again = 'Retry On Fail' | 'Retry of the execution';

/** Runs all items of a way, and once more when the first try has failed. */
async function runAndRetry(scene: ReturnType<typeof setScene>, again: Again): Promise<Run> {
	const { input, parameters } = scene;
	const workflow = chain([bed.node(parameters, again === 'Retry On Fail' ? RETRY : {})]);
	const first = await bed.runWorkflow(workflow, { input, executionId: '71' });
	if (again === 'Retry On Fail') return first;
	expect(first.status).toBe('error');
	return await bed.runWorkflow(workflow, { executionId: '72', retryOf: first.data });
}

function expectAllDone(run: Run, way: Way, partners: string[]): void {
	expect(run.error()).toBeUndefined();
	expect(run.output(NODE)).toEqual(
		Array.from({ length: ITEMS }, (_, item) => ({
			json: expect.objectContaining(way.output(nameOf(item))) as unknown,
			pairedItem: { item },
		})),
	);
	for (const partner of new Set(partners)) {
		const items = partners.filter((other) => other === partner).length;
		expect(ownTasksOf(bed, partner)).toHaveLength(items * way.ownTasks);
	}
}

type Cell = [number, string, FaultName, Again];

function cellsOf(way: Way, layout: Layout): Cell[] {
	const cells: Cell[] = [];
	for (let position = 0; position < ITEMS * way.calls.length; position++) {
		const operation = way.calls[position % way.calls.length] ?? '';
		for (const fault of Object.keys(FAULTS) as FaultName[]) {
			if (fault === 'lost' && !WRITES.includes(operation)) continue;
			cells.push([position, operation, fault, 'Retry On Fail']);
			if (layout !== 'of three partners at once') {
				cells.push([position, operation, fault, 'Retry of the execution']);
			}
		}
	}
	return cells;
}

describe.each(WAYS.map((way) => [way.name, way] as const))('%s', (_name, way) => {
	const layouts = (Object.keys(LAYOUTS) as Layout[]).filter(
		(layout) => way.onePartner !== false || layout !== 'of one partner',
	);

	describe.each(layouts)('items %s', (layout) => {
		const inTurn = layout !== 'of three partners at once';

		it('take their way', async () => {
			const { input, parameters, partners } = setScene(bed, way, layout);
			expectAllDone(await bed.run(parameters, { input }), way, partners);
			const expected = partners.flatMap(() => way.calls);
			const seen = bed.operations();
			expect(inTurn ? seen : [...seen].sort()).toEqual(inTurn ? expected : [...expected].sort());
		});

		it.each(cellsOf(way, layout))(
			'request %d, %s, is %s: %s',
			async (position, operation, fault, again) => {
				const scene = setScene(bed, way, layout);
				const faulty = faultAt(bed, position, fault);
				const run = await runAndRetry(scene, again);
				expectAllDone(run, way, scene.partners);
				const hit = await faulty;
				const all = bed.simulator.requests.all();
				const finished = Math.floor(position / way.calls.length);
				const hits = all.filter((request) => request.fault !== undefined).length;
				expect(hits).toBe(FAULTS[fault].times);
				if (!inTurn) return;
				expect(hit.operation).toBe(operation);
				// The first try up to its end, and then no more than the whole way of every other item.
				const firstTry = all.slice(0, position + hits);
				const secondTry = all.slice(position + hits);
				expect(secondTry.length).toBeLessThanOrEqual((ITEMS - finished) * way.calls.length);
				expect(firstTry.at(-1)).toHaveProperty('fault');
				const { partners } = scene;
				const unfinished = partners.slice(finished);
				for (const { body } of secondTry) {
					expect(unfinished).toContain(identifierIn(body as JsonObject));
				}
				const asked = secondTry.flatMap(({ body }) => namesIn(body as JsonObject));
				expect(asked.filter((name) => finishedNames(finished).includes(name))).toEqual([]);
			},
		);
	});
});

/** Names of the profile a request asks for. */
function namesIn({ TaskDetails }: JsonObject): unknown[] {
	return TaskDetails === undefined ? [] : [(TaskDetails as JsonObject).DisplayName];
}

function finishedNames(count: number): unknown[] {
	return Array.from({ length: count }, (_, item) => nameOf(item));
}
