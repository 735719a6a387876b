/** One cell of a table: a failure at one call of one item, then another try. */
import type { INode } from 'n8n-workflow';
import type { JsonObject } from '../../../lab/simulator';
import { chain, type Run } from '../../../lab/engine';
import { NODE, type TestBed } from '../partnerCentral';
import { FAULTS, faultAt, type FaultName } from './faultAt';
import { WAYS, WRITES, type Way } from './ways';
import {
	identifierIn,
	LAYOUTS,
	nameOf,
	ownTasksOf,
	setScene,
	type Layout,
	type Scene,
} from './world';

const AT_ONCE: Layout = 'of three partners at once';

/** The ways and layouts of a table. Only the operation Start can be told to take partners in turn. */
export function rowsOf(layouts: Layout[]): Array<[name: string, layout: Layout, way: Way]> {
	return WAYS.flatMap((way) =>
		layouts
			.filter((layout) => layout !== 'of one partner' || way.onePartner !== false)
			.filter((layout) => layout !== 'of one item' || way.onePartner === false)
			.filter((layout) => layout !== 'of three partners in turn' || way.ownTasks === 1)
			.map((layout): [string, Layout, Way] => [way.name, layout, way]),
	);
}

/** Without a failure the way is what its description says; everything else is measured by that. */
export async function expectWay(bed: TestBed, way: Way, layout: Layout): Promise<void> {
	const scene = setScene(bed, way, layout);
	const done = await bed.run(scene.parameters, { input: scene.input });
	expect(done.json(NODE)).toEqual(names(scene).map((name) => like(way.output(name))));
	expect(tasks(bed, scene)).toHaveLength(scene.partners.length * way.ownTasks);
	const expected = scene.partners.flatMap(() => way.calls);
	const isOrdered = layout !== AT_ONCE;
	const seen = bed.operations();
	expect(isOrdered ? seen : [...seen].sort()).toEqual(isOrdered ? expected : expected.sort());
}

/** @param run Runs the node, and once more when its first try has failed. */
export async function expectRetry(
	bed: TestBed,
	way: Way,
	layout: Layout,
	[position, operation, fault]: Cell,
	run: (scene: Scene) => Promise<Run>,
): Promise<void> {
	const scene = setScene(bed, way, layout);
	const faulty = faultAt(bed, position, fault, way.nodeTries);
	expectAllDone(bed, await run(scene), way, scene);
	const hit = await faulty;
	expectWritesOnce(bed, way, scene);
	if (layout === AT_ONCE) return;
	expect(hit.operation).toBe(operation);
	expectFinishedLeftAlone(bed, way, scene, position);
}

export type Cell = [position: number, operation: string, fault: FaultName];

/**
 * A fault at every call of every item; calls that change something may also act without an answer. Items
 * that run at once mix their calls, so that as many positions as an item has calls stand for all, and a
 * fault is one request's.
 */
export function cellsOf({ calls }: Way, layout: Layout): Cell[] {
	const isOrdered = layout !== AT_ONCE;
	const positions = (isOrdered ? LAYOUTS[layout].partners.length : 1) * calls.length;
	return Array.from({ length: positions }, (_, position) => position).flatMap((position) => {
		const operation = calls[position % calls.length] ?? '';
		const faults = Object.keys(FAULTS) as FaultName[];
		return faults
			.filter((fault) => fault !== 'lost' || (isOrdered && WRITES.includes(operation)))
			.map((fault): Cell => [position, operation, fault]);
	});
}

/** Complete, in order, and no item has started two tasks. */
function expectAllDone(bed: TestBed, run: Run, way: Way, scene: Scene): void {
	expect(run.error()).toBeUndefined();
	const output = run.output(NODE);
	expect(output.map(({ pairedItem }) => pairedItem)).toEqual(
		scene.partners.map((_partner, item) => ({ item })),
	);
	for (const [item, { json }] of output.entries()) {
		const name = nameOf(item);
		const right = [way.output(name), ...(way.outputLater ? [way.outputLater(name)] : [])];
		expect(right.map(like)).toContainEqual(json);
	}
	const started = tasks(bed, scene).map(({ TaskDetails }) => TaskDetails.DisplayName);
	expect(new Set(started).size).toBe(started.length);
	// Whatever is not sure to be started may have to be, when the update it should use has ended.
	const mayStart = way.ownTasks === 1 || way.outputLater ? names(scene) : [];
	expect(mayStart).toEqual(expect.arrayContaining(started));
	expect(started.length).toBeGreaterThanOrEqual(scene.partners.length * way.ownTasks);
}

/** The first try ends with the faulty call; the next makes no call for items that were done before. */
function expectFinishedLeftAlone(bed: TestBed, way: Way, scene: Scene, position: number): void {
	const all = bed.simulator.requests.all();
	const hits = all.filter(({ fault }) => fault !== undefined).length;
	const finished = Math.floor(position / way.calls.length);
	const next = all.slice(position + hits);
	expect(all.slice(position, position + hits).every(({ fault }) => fault)).toBe(true);
	expect(next.length).toBeLessThanOrEqual(
		(scene.partners.length - finished) * (way.mostCalls ?? way.calls.length),
	);
	const unfinished = scene.partners.slice(finished);
	for (const { body } of next) expect(unfinished).toContain(identifierIn(body as JsonObject));
	const asked = next.flatMap(({ body }) => namesIn(body as JsonObject));
	expect(
		names(scene)
			.slice(0, finished)
			.filter((name) => asked.includes(name)),
	).toEqual([]);
}

/** What changes something without a token is not done again once it is answered. */
function expectWritesOnce(bed: TestBed, way: Way, { partners }: Scene): void {
	if (way.ownTasks === 1 || way.outputLater) return;
	for (const partner of new Set(partners)) {
		const items = partners.filter((other) => other === partner).length;
		const answered = bed.simulator.requests
			.all()
			.filter(({ operation, fault }) => WRITES.includes(operation) && fault === undefined)
			.filter(({ body }) => identifierIn(body as JsonObject) === partner);
		const expected = way.calls.filter((operation) => WRITES.includes(operation)).length;
		expect(answered.length).toBeLessThanOrEqual(items * expected);
	}
}

function tasks(bed: TestBed, { partners }: Scene) {
	return [...new Set(partners)].flatMap((partner) => ownTasksOf(bed, partner));
}

function names({ partners }: Scene): string[] {
	return partners.map((_partner, item) => nameOf(item));
}

/** Names of the profile a request asks for. */
function namesIn({ TaskDetails }: JsonObject): unknown[] {
	return TaskDetails === undefined ? [] : [(TaskDetails as JsonObject).DisplayName];
}

function like(part: object): unknown {
	return expect.objectContaining(part);
}

/** The workflow of a scene. @param settings of the node under test */
export function workflowOf(bed: TestBed, { parameters }: Scene, settings: Partial<INode> = {}) {
	return chain([bed.node(parameters, settings)]);
}
