import { isSameDetails } from '../profile/compareDetails';
import { listChanges, type ProfileChange } from '../profile/profileChanges';
import type { KnownProfile } from '../model/types';
import type { CallLimits } from '../service/service';
import type { Partner, ProfileUpdateTask } from '../service/types';
import { DENIED, unlessRefused } from '../service/unlessRefused';
import { lookAndPlan } from './lookAndPlan';
import { changesBy, type InvalidPlan } from './plan';
import { taskState } from './taskStatus';
import type { LookContext, ProfileWish } from './updateCommand';

export type PreviewStatus = 'WOULD_CHANGE' | 'UNCHANGED' | 'BLOCKED' | 'REFUSED_BEFORE';

/** What a start would do to a partner, as far as that can be known. */
export interface Preview {
	status: PreviewStatus;
	partner: Partner;
	/** The profile that would be sent. */
	details: KnownProfile;
	changes: ProfileChange[];
	/** Another update, and what it changes. `isWanted`: it carries exactly what is wanted here. */
	inProgress?: { task: ProfileUpdateTask; changes: ProfileChange[]; isWanted: boolean };
	/** The update that AWS has refused. */
	refused?: ProfileUpdateTask;
	/** `PUBLIC` or `PRIVATE`; undefined when the credential may not read it. */
	visibility?: string;
}

/** Looks, plans, and stops there. Only reads. @throws any error of the service */
export async function previewUpdate(
	context: LookContext,
	wish: ProfileWish,
	limits: CallLimits,
): Promise<Preview | InvalidPlan> {
	// Whatever a start does when nothing changes: here that is what is asked.
	const all = { ...wish, look: 'always', skipIfUnchanged: true } as const;
	const { look, plan } = await lookAndPlan(context, all, limits);
	if (plan.kind === 'invalid') return plan;
	const partner = look.partner as Partner;
	const base = plan.base ?? {};
	const details = plan.kind === 'unchanged' ? base : plan.details;
	const task = look.task && taskState(look.task.Status) === 'inProgress' ? look.task : undefined;
	const isWanted = task !== undefined && isSameDetails(task.TaskDetails ?? {}, details);
	return {
		status: statusOf(plan.kind, task !== undefined && !isWanted),
		partner,
		details,
		changes: listChanges(base, details),
		inProgress: task && { task, changes: changesBy(task, base) ?? [], isWanted },
		refused: plan.kind === 'refusedBefore' ? plan.task : undefined,
		visibility: await readVisibility(context, wish, limits),
	};
}

function statusOf(
	kind: 'unchanged' | 'inTheWay' | 'refusedBefore' | 'start',
	isBlocked: boolean,
): PreviewStatus {
	if (kind === 'unchanged') return 'UNCHANGED';
	if (kind === 'refusedBefore') return 'REFUSED_BEFORE';
	return isBlocked ? 'BLOCKED' : 'WOULD_CHANGE';
}

/** A preview does without it: the credential may not read it, or there is no profile yet. */
async function readVisibility(
	{ service }: LookContext,
	{ partner: { Catalog, Identifier } }: ProfileWish,
	limits: CallLimits,
): Promise<string | undefined> {
	const request = { Catalog, Identifier };
	const answer = await unlessRefused(
		[DENIED, ['ResourceNotFoundException']],
		async () => await service.call('GetProfileVisibility', request, limits),
	);
	return typeof answer?.Visibility === 'string' ? answer.Visibility : undefined;
}
