/** One cell of a table: the execution is stopped at one moment of the way, and nothing more is sent. */
import type { INode } from 'n8n-workflow';
import type { StartedRun } from '../../../lab/engine';
import { NODE, type TestBed } from '../partnerCentral';
import { settle } from '../settle';
import { WAYS } from '../ways';
import { LOOKS } from '../ways/call';
import { AT_ONCE, EACH, type Layout } from '../ways/layouts';
import { setScene, stepsOf, type Scene } from '../ways/scene';
import { waits, type Way } from '../ways/way';
import { stepIn, type Moment } from './gate';

const TRIES = 3;
/** n8n runs the node again, although it was stopped. */
const RETRY: Partial<INode> = { retryOnFail: true, maxTries: TRIES, waitBetweenTries: 1 };

export type RequestCell = [position: number, operation: string, moment: Moment];
export type MessageCell = [message: number, when: 'at once' | 'asleep'];

/** The ways with the first of their layouts, and updates also of three partners at once. */
export const STOP_ROWS: Array<[name: string, layout: Layout, way: Way]> = WAYS.flatMap((way) =>
	(way.layouts ?? EACH)
		.filter((layout, index) => index === 0 || (layout === AT_ONCE && way.starts))
		.map((layout): [string, Layout, Way] => [way.name, layout, way]),
);

/** Every call of the first turn, and the first of the next. */
export function requestCellsOf(way: Way, layout: Layout): RequestCell[] {
	const steps = stepsOf(way, layout);
	const first = steps.filter(({ turn }) => turn <= 0).length;
	return steps
		.slice(0, first + 1)
		.flatMap(({ call: { operation } }, position) =>
			(['arrives', 'has acted'] as const).map(
				(moment): RequestCell => [position, operation, moment],
			),
		);
}

/** The ways of one partner that tell of the tasks they wait for. */
export const WAIT_ROWS = STOP_ROWS.filter(
	([, layout, way]) => waits(way) && layout === 'of one partner' && !way.isCombined,
);

/** Every look at the first item's task: between them the node sleeps, after the last the next item follows. */
export const MESSAGE_CELLS = Array.from({ length: LOOKS + 1 }, (_, message) => message).flatMap(
	(message): MessageCell[] => [
		[message, 'at once'],
		...(message === LOOKS ? [] : [[message, 'asleep'] as MessageCell]),
	],
);

/** Stops while a request is held. */
export async function expectStopAtRequest(
	bed: TestBed,
	way: Way,
	layout: Layout,
	[position, operation, moment]: RequestCell,
): Promise<void> {
	const scene = await setScene(bed, way, layout);
	const arrived = stepIn(bed, position, moment, () => running.cancel());
	const running = start(bed, scene);
	await expectNothingMore(bed, running, async () => await arrived);
	if (layout !== AT_ONCE) expect(bed.operations()[position]).toBe(operation);
}

/** Stops in the very moment in which the node tells of a task it has looked at, or in the sleep after it. */
export async function expectStopAtMessage(
	bed: TestBed,
	way: Way,
	[message, when]: MessageCell,
): Promise<void> {
	const scene = await setScene(bed, way, 'of one partner');
	let messages = 0;
	let arrived = -1;
	const stop = () => {
		running.cancel();
		arrived = bed.simulator.requests.all().length;
	};
	const running = start(bed, scene, () => {
		if (messages++ !== message) return;
		if (when === 'at once') stop();
		else setImmediate(stop);
	});
	await expectNothingMore(bed, running, () => arrived);
}

export function start(
	bed: TestBed,
	{ parameters, input }: Pick<Scene, 'parameters' | 'input'>,
	onUiMessage?: () => void,
): StartedRun {
	return bed.start(parameters as INode['parameters'], { input, settings: RETRY, onUiMessage });
}

/** No request at all, although n8n has run the node again. */
export async function expectNothingMore(
	bed: TestBed,
	running: StartedRun,
	arrived: () => Promise<number> | number,
): Promise<void> {
	const earlier = bed.engine.logs.at(-1);
	const run = await running.done;
	expect(run.status).toBe('canceled');
	const lines = bed.engine.logs.slice(earlier ? bed.engine.logs.lastIndexOf(earlier) + 1 : 0);
	const tries = lines.filter(({ message }) => message === `Running node "${NODE}" started`);
	expect(tries).toHaveLength(TRIES);
	await settle();
	const later = bed.simulator.requests.all().slice(await arrived());
	expect(later.map(({ operation }) => operation)).toEqual([]);
}
