import type { CallLimits, Service } from '../service/service';
import type { PartnerReference, ProfileUpdateTask } from '../service/types';
import { takeLook, type Look } from './look';
import { taskState } from './taskStatus';

/** What a run has done to one partner, with whatever credential. */
export class PartnerChanges {
	readonly ownTasks = new Set<string>();
	/** How often something may have changed the partner. */
	count = 0;
}

/**
 * What a run knows of one partner. Its items run one after another and share it, so that a sheet with many
 * rows of one partner reads it once, and never takes a task of its own for somebody else's.
 */
export class PartnerState {
	private look: Look | undefined;
	/** After how many changes. */
	private lookedAfter = 0;
	private newestTask: ProfileUpdateTask | undefined;

	constructor(private readonly changes = new PartnerChanges()) {}

	/** The partner as it is now: as it was seen before, unless something may have changed it since. */
	async read(
		service: Service,
		partner: PartnerReference,
		isPartnerRequired: boolean,
		limits: CallLimits,
	): Promise<Look> {
		const isFresh = this.lookedAfter === this.changes.count;
		// A look that did without the partner does not do for somebody who needs it.
		if (this.look && isFresh && (this.look.partner || !isPartnerRequired)) return this.look;
		const look = await takeLook(service, partner, isPartnerRequired, limits);
		this.lookedAfter = this.changes.count;
		this.look = { ...look, task: newer(look.task, this.newestTask) };
		return this.look;
	}

	/** Something may have changed the partner: the next one who asks reads it again. */
	forgetLook(): void {
		this.changes.count += 1;
	}

	/** A task as it was seen; a read that lags behind does not take it back. */
	saw(task: ProfileUpdateTask): void {
		this.newestTask = newer(task, this.newestTask);
	}

	/** This run has started the task. */
	own(taskId: string): void {
		this.changes.ownTasks.add(taskId);
	}

	isOwn({ TaskId }: ProfileUpdateTask): boolean {
		return this.changes.ownTasks.has(TaskId);
	}
}

/** Of two sights of a partner's latest task the one that has caught up. */
function newer(
	seen: ProfileUpdateTask | undefined,
	known: ProfileUpdateTask | undefined,
): ProfileUpdateTask | undefined {
	if (!seen || !known) return seen ?? known;
	if (seen.TaskId === known.TaskId) {
		return taskState(seen.Status) === 'inProgress' ? known : seen;
	}
	return Date.parse(seen.StartedAt ?? '') < Date.parse(known.StartedAt ?? '') ? known : seen;
}
