/** A way, and the items that take it. */
import type { IDataObject } from 'n8n-workflow';
import { samplePartners } from '../../../lab/simulator';
import { locator, type TestBed } from '../partnerCentral';
import { look, type Call } from './call';
import { LAYOUTS, type Layout } from './layouts';
import type { Member, Way } from './way';
import { makeWorld } from './world';

/** A request of a run that nothing disturbs, and the turn it belongs to; −1 is before all. */
export interface Step {
	call: Call;
	turn: number;
}

export interface Scene {
	way: Way;
	members: Member[];
	/** What the node is run with. */
	input: IDataObject[];
	parameters: IDataObject;
	/** The items that are done together, in the order in which they are done. */
	turns: number[][];
}

/** The items of each turn: each by itself, or all of a partner. */
export function turnsOf(way: Way, layout: Layout): number[][] {
	const partners: readonly number[] = LAYOUTS[layout].partners;
	const groups = [...new Set(partners)].map((partner) =>
		[...partners.keys()].filter((item) => partners[item] === partner),
	);
	return way.isCombined ? groups : groups.flat().map((item) => [item]);
}

/** How many updates a run may start, where that is limited. */
export function mostUpdates(way: Way, layout: Layout): number {
	return way.leavesOne ? Math.max(1, turnsOf(way, layout).length - 1) : Infinity;
}

/** All requests of a run, in their order if its items run in turn. */
export function stepsOf(way: Way, layout: Layout): Step[] {
	const most = mostUpdates(way, layout);
	const opening = (way.opening ?? []).map((call) => ({ call, turn: -1 }));
	const turns = turnsOf(way, layout).flatMap((_items, turn) =>
		(turn < most ? way.calls : look).map((call) => ({ call, turn })),
	);
	return [...opening, ...turns];
}

/** Sets the scene in a fresh simulator. */
export async function setScene(bed: TestBed, way: Way, layout: Layout): Promise<Scene> {
	if (way.simulator) await bed.restart(way.simulator);
	const { partners, parallelPartners } = LAYOUTS[layout];
	const taken = membersOf(partners, way.isInSandbox ? 'Sandbox' : 'AWS');
	await makeWorld(bed, way, taken);
	const members = taken.map((member) => ({ ...member, taskId: latestTask(bed, member) }));
	const { options, ...rest } = way.parameters;
	const isLimited = way.leavesOne === true;
	return {
		way,
		members,
		turns: turnsOf(way, layout),
		input: members.map((member) => way.row?.(member, bed) ?? { ...member }),
		parameters: {
			...(way.isInSandbox ? { catalog: 'Sandbox' } : {}),
			partner: locator('={{ $json.partner }}'),
			...rest,
			options: {
				// Which update is left is a matter of order.
				parallelPartners: isLimited && partners.length < 3 ? 1 : parallelPartners,
				...(isLimited ? { maxUpdates: mostUpdates(way, layout) } : {}),
				...(options as IDataObject),
			},
		},
	};
}

function membersOf(partners: readonly number[], catalog: string): Member[] {
	const seeds = samplePartners.filter((seed) => seed.catalog === catalog);
	return partners.map((number, index) => {
		const { id = '', legalName = '', visibility } = seeds[number] ?? {};
		const turn = partners.slice(0, index).filter((other) => other === number).length;
		const isPublic = (visibility === 'PUBLIC') === (turn % 2 === 0);
		return {
			index,
			partner: id,
			legalName,
			name: `Item ${index}`,
			visibility: isPublic ? 'PRIVATE' : 'PUBLIC',
			taskId: '',
		};
	});
}

function latestTask(bed: TestBed, { partner }: Member): string {
	return partner ? (bed.simulator.tasksOf(partner).at(-1)?.TaskId ?? '') : '';
}
