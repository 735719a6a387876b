/** The world in which items take their ways: partners, other people's updates, tasks that end. */
import type { IDataObject } from 'n8n-workflow';
import type { JsonObject, TaskDetails, TaskRecord } from '../../../lab/simulator';
import { locator, type TestBed } from '../partnerCentral';
import { taskDetails } from '../../../lab/profile/taskDetails';
import { START } from '../updateInProgress';
import { POLLS, type Way } from './ways';

const ONE = { partners: [0, 0, 0], visibilities: ['PRIVATE', 'PUBLIC', 'PRIVATE'] };
const THREE = { partners: [0, 1, 2], visibilities: ['PRIVATE', 'PRIVATE', 'PUBLIC'] };

/** How the items are spread over partners, and visibilities that are not yet theirs. */
export const LAYOUTS = {
	'of one item': { partners: [0], visibilities: ['PRIVATE'], parallelPartners: 1 },
	'of one partner': { ...ONE, parallelPartners: 5 },
	'of three partners in turn': { ...THREE, parallelPartners: 1 },
	'of three partners at once': { ...THREE, parallelPartners: 3 },
};
export type Layout = keyof typeof LAYOUTS;

/** No quota stands in the way of a table. */
export const WORLD_OPTIONS = { dailyUpdateQuota: 1000, dailyVisibilityQuota: 1000 };

export type Scene = ReturnType<typeof setScene>;

/** Sets the scene, and returns what the node under test is run with. */
export function setScene(bed: TestBed, way: Way, layout: Layout) {
	const { partners, visibilities, parallelPartners } = LAYOUTS[layout];
	endTasks(bed, way);
	if (way.meetsOther) meetOthers(bed, way);
	const first = partners.map((index) => bed.simulator.tasksOf(bed.partner(index)).at(-1));
	const input = partners.map(
		(index, item): IDataObject => ({
			partner: bed.partner(index),
			name: nameOf(item),
			taskId: first[item]?.TaskId ?? '',
			visibility: visibilities[item] ?? '',
		}),
	);
	const { options, ...rest } = way.parameters;
	const parameters = {
		partner: locator('={{ $json.partner }}'),
		...rest,
		options: { parallelPartners, ...(options as IDataObject) },
	};
	return { input, parameters, partners: partners.map((index) => bed.partner(index)) };
}

/** What item number `item` wants the profile to be called. */
export function nameOf(item: number): string {
	return `Item ${item}`;
}

/** Tasks of a partner that the node has started: simulated colleagues use no token. */
export function ownTasksOf(bed: TestBed, partner: string): TaskRecord[] {
	return bed.simulator.tasksOf(partner).filter(({ ClientToken }) => ClientToken);
}

/** A task that is waited for ends with its poll number {@link POLLS}, any other with the answer to its start. */
function endTasks(bed: TestBed, way: Way): void {
	if (way.parameters.waitForCompletion === true) endPolledTasks(bed);
	else endStartedTasks(bed);
}

function endPolledTasks(bed: TestBed): void {
	const polls = new Map<string, number>();
	bed.simulator.hooks.before('GetProfileUpdateTask', ({ body }) => {
		const partner = identifierIn(body as JsonObject);
		const task = bed.simulator.tasksOf(partner).at(-1);
		if (task?.Status !== 'IN_PROGRESS') return;
		const count = (polls.get(task.TaskId) ?? 0) + 1;
		polls.set(task.TaskId, count);
		if (count === POLLS) bed.simulator.finishTask(partner);
	});
}

function endStartedTasks(bed: TestBed): void {
	bed.simulator.hooks.after(START, ({ body }) => {
		const partner = identifierIn(body as JsonObject);
		if (bed.simulator.tasksOf(partner).at(-1)?.Status === 'IN_PROGRESS') {
			bed.simulator.finishTask(partner);
		}
	});
}

/** Before the first start of an item, or from the beginning when the way starts nothing. */
function meetOthers(bed: TestBed, way: Way): void {
	if (!way.calls.includes(START)) {
		for (const partner of bed.simulator.partners.slice(0, 3)) {
			bed.simulator.startTaskAs(partner, other('nobody'));
		}
		return;
	}
	const met = new Set<string>();
	bed.simulator.hooks.before(START, ({ body }) => {
		const { DisplayName } = (body as JsonObject).TaskDetails as unknown as TaskDetails;
		if (met.has(DisplayName)) return;
		met.add(DisplayName);
		bed.simulator.startTaskAs(identifierIn(body as JsonObject), other(DisplayName));
	});
}

function other(name: string): TaskDetails {
	return taskDetails({ DisplayName: `Not ${name}` });
}

export function identifierIn(body: JsonObject): string {
	return body.Identifier as string;
}
