import { ACCOUNT_ID, partnerArn } from '../account';
import { ConflictException, ResourceNotFoundException } from '../errors/serviceErrors';
import { copyJson } from '../json';
import { findContentErrors } from './contentRules';
import { randomIdentifier } from './identifiers';
import { applyTaskDetails, type Profile, type TaskDetails } from './profile';
import { ProfileTask, type TaskEnd, type TaskOutcome } from './profileTask';

export type Visibility = 'PUBLIC' | 'PRIVATE';

export interface AllianceLeadContact {
	FirstName: string;
	LastName: string;
	Email: string;
	BusinessTitle: string;
}

/** A partner as the simulator is given it at the start. */
export interface PartnerSeed {
	/** `AWS` or `Sandbox`. */
	catalog: string;
	/** `partner-` and 13 letters or digits. */
	id: string;
	legalName: string;
	profile: TaskDetails;
	/** The account it belongs to; default: that of the example keys. */
	accountId?: string;
	/** Default `PRIVATE`. */
	visibility?: Visibility;
	/** ISO 8601; default 2025-04-04T00:00:00.000Z. */
	createdAt?: string;
	allianceLeadContact?: AllianceLeadContact;
}

const DEFAULT_CONTACT: AllianceLeadContact = {
	FirstName: 'Alliance',
	LastName: 'Desk',
	Email: 'alliances@example.com',
	BusinessTitle: 'Alliance Lead',
};

/** One partner: its profile, its tasks and what tests have scripted for the next ones. */
export class Partner {
	readonly catalog: string;
	readonly id: string;
	readonly arn: string;
	readonly legalName: string;
	readonly createdAt: string;
	readonly tasks: ProfileTask[] = [];
	readonly scriptedOutcomes: TaskOutcome[] = [];
	readonly tags = new Map<string, string>();
	visibility: Visibility;
	allianceLeadContact: AllianceLeadContact;
	private currentProfile: Profile;

	constructor(seed: PartnerSeed) {
		this.catalog = seed.catalog;
		this.id = seed.id;
		this.arn = partnerArn(seed.accountId ?? ACCOUNT_ID, seed.catalog, seed.id);
		this.legalName = seed.legalName;
		this.createdAt = seed.createdAt ?? '2025-04-04T00:00:00.000Z';
		this.visibility = seed.visibility ?? 'PRIVATE';
		this.allianceLeadContact = seed.allianceLeadContact ?? DEFAULT_CONTACT;
		this.currentProfile = copyJson({
			...seed.profile,
			ProfileId: randomIdentifier('pprofile'),
		});
	}

	/** Requests name a partner by its id or its ARN. */
	isNamed(identifier: string): boolean {
		return this.id === identifier || this.arn === identifier;
	}

	get profileId(): string {
		return this.currentProfile.ProfileId;
	}

	/** Brings a task that is due to its end. Whoever reads {@link tasks} calls it first. */
	settle(nowMs: number): void {
		const task = this.tasks.at(-1);
		if (task?.settle(nowMs) === true) this.takeOver(task);
	}

	profileAt(nowMs: number): Profile {
		this.settle(nowMs);
		return copyJson(this.currentProfile);
	}

	replaceProfile(details: TaskDetails, nowMs: number): void {
		this.settle(nowMs);
		this.currentProfile = copyJson({ ...details, ProfileId: this.profileId });
	}

	latestTask(nowMs: number): ProfileTask | undefined {
		this.settle(nowMs);
		return this.tasks.at(-1);
	}

	/** @throws ConflictException when a task is in progress */
	requireNoTaskInProgress(nowMs: number): void {
		if (this.latestTask(nowMs)?.status !== 'IN_PROGRESS') return;
		throw new ConflictException(
			`Partner ${this.id} has a profile update task in progress.`,
			'INCOMPATIBLE_PARTNER_PROFILE_TASK_STATE',
		);
	}

	/**
	 * Starts a task. How it will end is decided now: as scripted, or by the rules on content.
	 * @throws ConflictException when a task is in progress
	 */
	startTask(
		details: TaskDetails,
		at: { nowMs: number; durationMs: number },
		clientToken?: string,
	): ProfileTask {
		this.requireNoTaskInProgress(at.nowMs);
		const scripted = this.scriptedOutcomes.shift();
		const task = new ProfileTask({
			details: copyJson(details),
			startedAtMs: at.nowMs,
			durationMs: scripted?.durationMs ?? at.durationMs,
			end: scripted ?? endByContent(details),
			clientToken,
		});
		this.tasks.push(task);
		return task;
	}

	/**
	 * @throws ResourceNotFoundException for a task this partner never had
	 * @throws ConflictException for a task that has ended
	 */
	cancelTask(taskId: string, nowMs: number): ProfileTask {
		this.settle(nowMs);
		const task = this.tasks.find((candidate) => candidate.taskId === taskId);
		if (task === undefined) {
			throw new ResourceNotFoundException(
				`Partner ${this.id} has no profile update task ${taskId}.`,
				'PARTNER_PROFILE_TASK_NOT_FOUND',
			);
		}
		if (task.status !== 'IN_PROGRESS') {
			throw new ConflictException(
				`Profile update task ${taskId} is ${task.status}, only a task in progress can be canceled.`,
				'INCOMPATIBLE_PARTNER_PROFILE_TASK_STATE',
			);
		}
		task.finish(nowMs, { status: 'CANCELED' });
		return task;
	}

	/** Ends the task in progress now. @throws Error when there is none (a mistake of the test) */
	finishTask(nowMs: number, end?: TaskEnd): void {
		const task = this.latestTask(nowMs);
		if (task?.status !== 'IN_PROGRESS') {
			throw new Error(`Partner ${this.id} has no profile update task in progress.`);
		}
		task.finish(nowMs, end);
		this.takeOver(task);
	}

	private takeOver(task: ProfileTask): void {
		if (task.status !== 'SUCCEEDED') return;
		this.currentProfile = applyTaskDetails(this.currentProfile, task.details);
	}
}

function endByContent(details: TaskDetails): TaskEnd {
	const errorDetailList = findContentErrors(details);
	return errorDetailList.length > 0
		? { status: 'FAILED', errorDetailList }
		: { status: 'SUCCEEDED' };
}
