import type { Random } from '../random';
import { CREDENTIALS } from './credentials';
import { otherPlans } from './otherPlans';
import type { NodePlan } from './plan';
import { startPlans } from './startPlans';

type Planner = (random: Random, execution: number) => NodePlan;

/** How often each kind of execution comes, out of about a hundred. */
const MIX: ReadonlyArray<readonly [weight: number, planner: Planner]> = [
	[12, startPlans.start],
	[14, startPlans.startAndWait],
	[8, startPlans.spreadsheet],
	[12, startPlans.partial],
	[5, startPlans.unchanged],
	[4, startPlans.skipOrStart],
	[10, startPlans.busy],
	[5, startPlans.retried],
	[4, startPlans.stopping],
	[4, startPlans.stopped],
	[6, otherPlans.get],
	[4, otherPlans.cancel],
	[3, otherPlans.getPartner],
	[3, otherPlans.visibility],
	[3, otherPlans.getAll],
	[2, otherPlans.apiCall],
];

/** Decides what an execution does, with which credential. */
export function choosePlan(random: Random, execution: number): NodePlan {
	const plan = random.weighted(MIX)(random, execution);
	return { ...plan, credential: random.pick(CREDENTIALS) };
}
