/** Executions of Profile Update Task > Start, in all the ways people use it. */
import type { IDataObject, INode, INodeParameters } from 'n8n-workflow';

import { locator } from '../../support/partnerCentral';
import { spreadsheetRow } from '../../support/profileParameters';
import { describe, itemMarker } from '../marker';
import { busyPartners, calmPartners, markedProfile, profileOfCalmPartner } from '../profiles';
import type { Random } from '../random';
import type { NodePlan, PlannedItem } from './plan';

type Start = Pick<NodePlan, 'name' | 'parameters'> & Partial<NodePlan>;

/** Fast looks at tasks of 400 ms; a time limit that no busy machine exceeds. */
export const WAIT: INodeParameters = {
	waitForCompletion: true,
	waitOptions: { pollInterval: 0.12, maxPollInterval: 0.3, timeout: 300 },
};

/** Parameters that read the partner and the profile from the item. */
const FROM_ITEM: INodeParameters = {
	partner: locator('={{ $json.partner }}'),
	profileInput: 'json',
	profileJson: '={{ $json.profile }}',
};

/** A start with each item's own profile; one in fifteen cannot succeed. */
function startPlan(random: Random, execution: number, start: Start): NodePlan {
	const items = chooseItems(random, execution);
	return plan(start, items, (item) =>
		toRow(item, markedProfile(item.marker ?? '', !random.chance(1 / 15))),
	);
}

export const startPlans = {
	start: (random: Random, execution: number) =>
		startPlan(random, execution, { name: 'start', parameters: {} }),

	startAndWait: (random: Random, execution: number) =>
		startPlan(random, execution, { name: 'start, wait', parameters: WAIT }),

	/** A spreadsheet's columns instead of an object of the API's. */
	spreadsheet: (random: Random, execution: number) => {
		const items = chooseItems(random, execution);
		const parameters = { ...WAIT, profileJson: '={{ $json }}' };
		return plan({ name: 'start from columns, wait', parameters }, items, (item) => ({
			...spreadsheetRow(markedProfile(item.marker ?? '')),
			partner: item.partner,
		}));
	},

	partial: (random: Random, execution: number) => {
		const items = chooseItems(random, execution);
		const parameters = {
			updateMode: 'partial',
			...(random.chance(0.5) ? WAIT : {}),
			options: { ifUpdateInProgress: random.pick(['fail', 'waitThenStart']) },
		};
		return plan({ name: 'partial', parameters }, items, (item) => ({
			partner: item.partner,
			profile: { Description: describe(item.marker ?? '') },
		}));
	},

	unchanged: (random: Random) => {
		const items: PlannedItem[] = choose(random, calmPartners).map((partner) => ({
			kind: 'unchanged',
			partner,
		}));
		const parameters = { options: { skipIfUnchanged: true } };
		return plan({ name: 'skip if unchanged', parameters }, items, (item) =>
			toRow(item, profileOfCalmPartner(item.partner)),
		);
	},

	skipOrStart: (random: Random, execution: number) =>
		startPlan(random, execution, {
			name: 'skip if unchanged, changed',
			parameters: { options: { skipIfUnchanged: true, ifUpdateInProgress: 'waitThenStart' } },
		}),

	busy: (random: Random, execution: number) => {
		const ifUpdateInProgress = random.pick(['waitThenStart', 'useExisting', 'cancelThenStart']);
		const busy = startPlan(random, execution, {
			name: `busy, ${ifUpdateInProgress}`,
			parameters: { ...(random.chance(0.5) ? WAIT : {}), options: { ifUpdateInProgress } },
		});
		return { ...busy, colleagueAt: busy.items.map(({ partner }) => partner) };
	},

	/** n8n runs the whole node again when an item fails. */
	retried: (random: Random, execution: number) =>
		startPlan(random, execution, {
			name: 'start, retry on fail',
			parameters: random.chance(0.5) ? WAIT : {},
			settings: { retryOnFail: true, maxTries: 3, waitBetweenTries: 20, onError: 'stopWorkflow' },
		}),

	stopping: (random: Random, execution: number) =>
		startPlan(random, execution, {
			name: 'start, node stops on error',
			parameters: WAIT,
			settings: { onError: 'stopWorkflow' },
		}),

	stopped: (random: Random, execution: number) =>
		startPlan(random, execution, {
			name: 'start, wait, stopped by hand',
			// With pauses that would be seen long after the stop if their timers were forgotten.
			parameters: { waitForCompletion: true, waitOptions: { pollInterval: 60 } },
			stopAfterMs: random.whole(5, 600),
		}),
} satisfies Record<string, (random: Random, execution: number) => NodePlan>;

function plan(
	start: Start,
	items: PlannedItem[],
	toInput: (item: PlannedItem) => IDataObject,
): NodePlan {
	return {
		items,
		input: items.map(toInput),
		settings: CONTINUE,
		credential: '',
		colleagueAt: [],
		...start,
		parameters: { ...FROM_ITEM, ...start.parameters },
	};
}

const CONTINUE: Partial<INode> = { onError: 'continueRegularOutput' };

function toRow({ partner }: PlannedItem, profile: object): IDataObject {
	return { partner, profile } as IDataObject;
}

function chooseItems(random: Random, execution: number): PlannedItem[] {
	return choose(random, busyPartners).map((partner, itemIndex) => ({
		kind: 'start',
		partner,
		marker: itemMarker(execution, itemIndex),
	}));
}

/** One to five partners; now and then one of them twice. */
export function choose(random: Random, partners: readonly string[]): string[] {
	const chosen = Array.from({ length: random.whole(1, 4) }, () => random.pick(partners));
	return random.chance(0.1) ? [...chosen, ...chosen.slice(0, 1)] : chosen;
}
