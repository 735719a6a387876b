/** One cell of a table: the execution is stopped at one moment of the way, and nothing more is sent. */
import type { INode } from 'n8n-workflow';
import type { StartedRun } from '../../../lab/engine';
import { NODE, type TestBed } from '../partnerCentral';
import { settle } from '../settle';
import { stepIn, type Moment } from './gate';
import { POLLS, WAYS, type Way } from './ways';
import { setScene, type Layout } from './world';

const TRIES = 3;
const RETRY: Partial<INode> = { retryOnFail: true, maxTries: TRIES, waitBetweenTries: 1 };

type Retry = 'on' | 'off';
export type RequestCell = [position: number, operation: string, moment: Moment, retry: Retry];
export type MessageCell = [message: number, when: 'at once' | 'asleep', retry: Retry];

const RETRIES: Retry[] = ['on', 'off'];

/** The ways, of one partner where that is possible, and updates also of three at once. */
export function stopRows(): Array<[name: string, layout: Layout, way: Way]> {
	return WAYS.flatMap((way) => {
		const layouts: Layout[] = [];
		if (way.onePartner !== false) layouts.push('of one partner');
		if (way.onePartner === false || way.ownTasks === 1) layouts.push('of three partners at once');
		return layouts.map((layout): [string, Layout, Way] => [way.name, layout, way]);
	});
}

/** Every call of the first item, and the first of the next. */
export function requestCellsOf({ calls }: Way): RequestCell[] {
	return [...calls, calls[0] ?? ''].flatMap((operation, position) =>
		(['arrives', 'has acted'] as const).flatMap((moment) =>
			RETRIES.map((retry): RequestCell => [position, operation, moment, retry]),
		),
	);
}

/** The ways of one partner that tell of the tasks they wait for. */
export function waitRows(): Array<[name: string, way: Way]> {
	return WAYS.filter(({ parameters, onePartner }) => {
		return parameters.waitForCompletion === true && onePartner !== false;
	}).map((way): [string, Way] => [way.name, way]);
}

/** Every look at the first item's task: between polls the node sleeps, after the last the next item follows. */
export function messageCells(): MessageCell[] {
	return Array.from({ length: POLLS + 1 }, (_, message) => message).flatMap((message) =>
		RETRIES.flatMap((retry): MessageCell[] =>
			message === POLLS
				? [[message, 'at once', retry]]
				: [
						[message, 'at once', retry],
						[message, 'asleep', retry],
					],
		),
	);
}

/** Stops while a request is held. */
export async function expectStopAtRequest(
	bed: TestBed,
	way: Way,
	layout: Layout,
	[position, operation, moment, retry]: RequestCell,
): Promise<void> {
	const { input, parameters } = setScene(bed, way, layout);
	const arrived = stepIn(bed, position, moment, () => running.cancel());
	const settings = retry === 'on' ? RETRY : {};
	const running: StartedRun = bed.start(parameters, { input, settings });
	await expectNothingMore(bed, running, retry, async () => await arrived);
	if (layout === 'of one partner') expect(bed.operations()[position]).toBe(operation);
}

/** Stops in the very moment in which the node tells of a task it has looked at, or in the sleep after it. */
export async function expectStopAtMessage(
	bed: TestBed,
	way: Way,
	[message, when, retry]: MessageCell,
): Promise<void> {
	const { input, parameters } = setScene(bed, way, 'of one partner');
	let messages = 0;
	let arrived = -1;
	const stop = () => {
		running.cancel();
		arrived = bed.simulator.requests.all().length;
	};
	const running: StartedRun = bed.start(parameters, {
		input,
		settings: retry === 'on' ? RETRY : {},
		onUiMessage: () => {
			if (messages++ !== message) return;
			if (when === 'at once') stop();
			else setImmediate(stop);
		},
	});
	await expectNothingMore(bed, running, retry, () => arrived);
}

/** No request at all, although n8n has run the node again. */
async function expectNothingMore(
	bed: TestBed,
	running: StartedRun,
	retry: Retry,
	arrived: () => Promise<number> | number,
): Promise<void> {
	const earlier = bed.engine.logs.at(-1);
	const run = await running.done;
	expect(run.status).toBe('canceled');
	const lines = bed.engine.logs.slice(earlier ? bed.engine.logs.lastIndexOf(earlier) + 1 : 0);
	const tries = lines.filter(({ message }) => message === `Running node "${NODE}" started`);
	expect(tries).toHaveLength(retry === 'on' ? TRIES : 1);
	await settle();
	const later = bed.simulator.requests.all().slice(await arrived());
	expect(later.map(({ operation }) => operation)).toEqual([]);
}
