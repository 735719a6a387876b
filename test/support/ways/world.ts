/** The world in which items take their ways: other people's updates, and tasks that end. */
import type { FaultKind, JsonObject, TaskDetails, TaskRecord } from '../../../lab/simulator';
import { taskDetails } from '../../../lab/profile/taskDetails';
import type { TestBed } from '../partnerCentral';
import { GET, START } from '../updateInProgress';
import { LOOKS } from './call';
import { waits, type Member, type Way } from './way';

/** Sets it up for the members of a scene. */
export async function makeWorld(bed: TestBed, way: Way, members: readonly Member[]): Promise<void> {
	await way.begin?.(bed, members);
	if (!way.isInSandbox) for (const { partner } of members) publishEarlier(bed, partner);
	bed.simulator.requests.clear();
	if (way.fails === undefined) endTasks(bed, way);
	if (way.meets === 'refused') refuseWanted(bed, members);
	if (way.meets !== 'other') return;
	if (way.calls.some(({ operation }) => operation === START)) meetOthers(bed);
	else for (const { partner } of members) bed.simulator.startTaskAs(partner, notFor('anybody'));
}

/** Tasks of a partner that the node has started: simulated colleagues use no token. */
export function ownTasksOf(bed: TestBed, partner: string): TaskRecord[] {
	return bed.simulator.tasksOf(partner).filter(({ ClientToken }) => ClientToken);
}

/** A task that is waited for is found ended at the last of {@link LOOKS}, any other ends with the answer to its start. */
function endTasks(bed: TestBed, way: Way): void {
	const inProgress = (body: unknown): TaskRecord | undefined => {
		const task = bed.simulator.tasksOf(identifierIn(body)).at(-1);
		return task?.Status === 'IN_PROGRESS' ? task : undefined;
	};
	if (!waits(way)) {
		bed.simulator.hooks.after(START, ({ body }) => {
			if (inProgress(body)) bed.simulator.finishTask(identifierIn(body));
		});
		return;
	}
	const looks = new Map<string, number>();
	bed.simulator.hooks.after(GET, ({ body, fault }, { status }) => {
		const { TaskId = '' } = inProgress(body) ?? {};
		// Of a look that has failed nobody has learnt anything.
		const isSeen = status === 200 && (fault === undefined || HARMLESS.has(fault));
		if (isSeen) looks.set(TaskId, (looks.get(TaskId) ?? 0) + 1);
	});
	bed.simulator.hooks.before(GET, ({ body }) => {
		const { TaskId } = inProgress(body) ?? {};
		if (TaskId && looks.get(TaskId) === LOOKS - 1) bed.simulator.finishTask(identifierIn(body));
	});
}

/** Answers that can be used. */
const HARMLESS: ReadonlySet<FaultKind> = new Set(['hugeAnswer', 'clockAhead', 'clockBehind']);

/** The latest task of before: the profile is as that has made it. */
function publishEarlier(bed: TestBed, partner: string): void {
	bed.simulator.startTaskAs(partner, detailsOf(bed, partner));
	bed.simulator.finishTask(partner);
}

/** AWS has refused exactly what each item wants. */
function refuseWanted(bed: TestBed, members: readonly Member[]): void {
	for (const { partner, name } of members) {
		bed.simulator.startTaskAs(partner, { ...detailsOf(bed, partner), DisplayName: name });
		bed.simulator.finishTask(partner, { status: 'FAILED' });
	}
}

function detailsOf(bed: TestBed, partner: string): TaskDetails {
	const { ProfileId: _none, ...details } = bed.simulator.profileOf(partner);
	return details;
}

/** Somebody else starts an update just before the first start of each item. */
function meetOthers(bed: TestBed): void {
	const met = new Set<string>();
	bed.simulator.hooks.before(START, ({ body }) => {
		const { DisplayName } = (body as JsonObject).TaskDetails as unknown as TaskDetails;
		if (met.has(DisplayName)) return;
		met.add(DisplayName);
		bed.simulator.startTaskAs(identifierIn(body), notFor(DisplayName));
	});
}

function notFor(name: string): TaskDetails {
	return taskDetails({ DisplayName: `Not ${name}` });
}

function identifierIn(body: unknown): string {
	return (body as JsonObject).Identifier as string;
}
