import type { CallLimits } from '../service/service';
import { NO_LOOK, type Look } from './look';
import { makePlan, type Plan } from './plan';
import { serviceTime } from './serviceTime';
import type { LookContext, ProfileWish } from './updateCommand';

/** Looks at the partner as far as that is wanted, and plans. @throws any error of the service */
export async function lookAndPlan(
	{ runtime, service, state, onLook, inspect }: LookContext,
	wish: ProfileWish,
	limits: CallLimits,
): Promise<{ look: Look; plan: Plan }> {
	const need = wish.look;
	const look =
		need === 'never' ? NO_LOOK : await state.read(service, wish.partner, need === 'always', limits);
	if (need !== 'never') onLook(look);
	const plan = makePlan(look, wish, (task) => state.isOwn(task), serviceTime(runtime));
	const problems = plan.kind === 'start' ? await inspect(plan) : [];
	return { look, plan: problems.length > 0 ? { kind: 'invalid', problems, isFirst: false } : plan };
}
