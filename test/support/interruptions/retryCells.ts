/** One cell of a table: a failure at one call of one item, then another try. */
import type { INode } from 'n8n-workflow';
import { chain, type Run } from '../../../lab/engine';
import type { JsonObject } from '../../../lab/simulator';
import { NODE, type TestBed } from '../partnerCentral';
import { WAYS } from '../ways';
import { isWrite } from '../ways/call';
import { AT_ONCE, EACH, type Layout } from '../ways/layouts';
import { mostUpdates, setScene, stepsOf, type Scene } from '../ways/scene';
import type { Way } from '../ways/way';
import { ownTasksOf } from '../ways/world';
import { FAILURES, faultAt, type FailureName } from './faultAt';

export type RetryCell = [position: number, operation: string, failure: FailureName];

export const ROWS: Array<[name: string, layout: Layout, way: Way]> = WAYS.flatMap((way) =>
	(way.layouts ?? EACH).map((layout): [string, Layout, Way] => [way.name, layout, way]),
);

/**
 * A fault at every call of every item; calls that change something may also act without an answer. Items
 * that run at once mix their calls, so that as many positions as an item has calls stand for all, and a
 * fault is one request's.
 */
export function cellsOf(way: Way, layout: Layout): RetryCell[] {
	const isOrdered = layout !== AT_ONCE;
	return stepsOf(way, layout)
		.filter(({ turn }) => isOrdered || turn <= 0)
		.flatMap(({ call }, position) =>
			(Object.keys(FAILURES) as FailureName[])
				.filter((failure) => failure !== 'lost' || (isOrdered && isWrite(call)))
				.map((failure): RetryCell => [position, call.operation, failure]),
		);
}

/** Without a failure the way is what its description says; everything else is measured by that. */
export async function expectWay(bed: TestBed, way: Way, layout: Layout): Promise<void> {
	const scene = await setScene(bed, way, layout);
	expectAllDone(await run(bed, scene), scene, [way.output]);
	expectUpdates(bed, scene, mostUpdates(way, layout), [0]);
	const steps = stepsOf(way, layout).map(({ call }) => call.operation);
	const seen = bed.operations();
	expect(layout === AT_ONCE ? seen.sort() : seen).toEqual(
		layout === AT_ONCE ? steps.sort() : steps,
	);
}

/** @param again Runs the workflow, and once more when the first try has failed. */
export async function expectRetry(
	bed: TestBed,
	way: Way,
	layout: Layout,
	[position, operation, failure]: RetryCell,
	{ again, inAnotherExecution }: { again(scene: Scene): Promise<Run>; inAnotherExecution: boolean },
): Promise<void> {
	const scene = await setScene(bed, way, layout);
	const step = stepsOf(way, layout)[position];
	const faulty = faultAt(bed, position, failure, step?.call.role === 'once' ? 1 : undefined);
	const done = await again(scene);
	// What is compared with the partner finds the first try's update published.
	const unchanged = (name: string) => ({
		Status: 'UNCHANGED',
		TaskDetails: way.output(name).TaskDetails,
	});
	const right = [way.output, ...(way.outputLater ? [way.outputLater] : [])];
	expectAllDone(done, scene, inAnotherExecution && way.starts ? [...right, unchanged] : right);
	const hit = await faulty;
	const finished = Math.max(0, step?.turn ?? 0);
	// An update that had begun may be found done; of items that run at once nobody knows how many were finished.
	const hadBegun = failure === 'lost' || step?.call.role === 'poll';
	const unsure = hadBegun ? [finished, finished + 1] : [finished];
	const earlier = layout === AT_ONCE ? [...scene.turns.keys()] : unsure;
	expectUpdates(bed, scene, mostUpdates(way, layout), inAnotherExecution ? earlier : [0]);
	if (layout === AT_ONCE) return;
	expect(hit.operation).toBe(operation);
	expectWritesOnce(bed, scene);
	expectFinishedLeftAlone(bed, scene, position, finished);
}

/** The workflow of a scene. @param settings of the node under test */
export function workflowOf(bed: TestBed, { parameters }: Scene, settings: Partial<INode> = {}) {
	return chain([bed.node(parameters as INode['parameters'], settings)]);
}

async function run(bed: TestBed, scene: Scene): Promise<Run> {
	return await bed.runWorkflow(workflowOf(bed, scene), { input: scene.input });
}

/** Complete and in order: nothing of the input is lost. */
function expectAllDone(
	done: Run,
	{ way, members, turns }: Scene,
	right: Array<Way['output']>,
): void {
	expect(done.error()).toBeUndefined();
	const output = done.output(NODE);
	expect(output.map(({ pairedItem }) => pairedItem)).toEqual(
		members.map((_member, item) => ({ item })),
	);
	for (const turn of turns) {
		const together = way.isCombined && turn.length > 1 ? { CombinedItems: turn.length } : {};
		for (const item of turn) {
			const name = members[item]?.name ?? '';
			const ends = [...right.map((end) => end(name)), ...(way.leavesOne ? [POSTPONED] : [])];
			expect(ends.map((end) => like({ ...end, ...together }))).toContainEqual(output[item]?.json);
		}
	}
}

const POSTPONED = { Status: 'POSTPONED' };

/**
 * One update for each turn: no second one for any, none left out, and Max Updates in an execution.
 * @param earlier How many turns another execution may have finished, which do not count in this one.
 */
function expectUpdates(
	bed: TestBed,
	{ way, members, turns }: Scene,
	most: number,
	earlier: number[],
): void {
	const started = [...new Set(members.map(({ partner }) => partner))].flatMap((partner) =>
		ownTasksOf(bed, partner).map(({ TaskDetails }) => namesIn(TaskDetails).join()),
	);
	expect(new Set(started).size).toBe(started.length);
	if (way.starts) {
		const right = earlier.map((finished) => finished + Math.min(turns.length - finished, most));
		expect(right).toContain(started.length);
	} else if (!way.outputLater) {
		expect(started).toEqual([]);
	}
}

/** The first try ends with the faulty call; the next makes no call for items that were done before. */
function expectFinishedLeftAlone(
	bed: TestBed,
	scene: Scene,
	position: number,
	finishedTurns: number,
): void {
	const { way, input, turns } = scene;
	const all = bed.simulator.requests.all();
	const hits = all.filter(({ fault }) => fault !== undefined).length;
	expect(all.slice(position, position + hits).every(({ fault }) => fault)).toBe(true);
	const next = all.slice(position + hits);
	const finished = turns.slice(0, finishedTurns);
	const mostCalls = way.mostCalls ?? way.calls.length;
	expect(next.length).toBeLessThanOrEqual(
		(way.opening?.length ?? 0) + (turns.length - finished.length) * mostCalls,
	);
	const texts = (items: number[]) => items.flatMap((item) => Object.values(input[item] ?? {}));
	const open = texts(turns.slice(finished.length).flat());
	const closed = texts(finished.flat())
		.filter((text) => typeof text === 'string' && text !== '')
		.filter((text) => !open.includes(text));
	for (const { body } of next) {
		const said = JSON.stringify(body);
		expect(closed.filter((text) => said.includes(JSON.stringify(text)))).toEqual([]);
	}
}

/** What changes something is not done again once it is answered. */
function expectWritesOnce(bed: TestBed, { way, turns }: Scene): void {
	if (way.starts || way.outputLater) return;
	const answered = bed.simulator.requests
		.all()
		.filter((request) => isWrite(request) && request.fault === undefined);
	expect(answered.length).toBeLessThanOrEqual(turns.length * way.calls.filter(isWrite).length);
}

/** Which items' wishes are in a profile. */
function namesIn(details: unknown): string[] {
	return JSON.stringify(details as JsonObject).match(/Item \d/g) ?? [];
}

function like(part: object): unknown {
	return expect.objectContaining(part);
}
