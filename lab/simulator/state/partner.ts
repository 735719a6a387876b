import { ACCOUNT_ID, partnerArn } from '../account';
import { ConflictException, ResourceNotFoundException } from '../errors/serviceErrors';
import { copyJson } from '../json';
import { findContentErrors } from './contentRules';
import { randomIdentifier } from './identifiers';
import type { Participant } from './invitation';
import { applyTaskDetails, withStoredLogos, type Profile, type TaskDetails } from './profile';
import { ProfileTask, type TaskEnd, type TaskOutcome } from './profileTask';
import type { Reviews } from './reviews';

export type Visibility = 'PUBLIC' | 'PRIVATE';

/** Of the wire, as in `profile.ts`. */
export type AllianceLeadContact = {
	FirstName: string;
	LastName: string;
	Email: string;
	BusinessTitle: string;
};

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

/** What is known of a partner until its first profile has been approved. */
type Beginning = Pick<TaskDetails, 'PrimarySolutionType'>;

/** A partner as it comes into being, from a seed or by CreatePartner. */
export type NewPartner = Omit<PartnerSeed, 'profile'> & { profile: TaskDetails | Beginning };

/** What partners of one simulator have in common. */
export interface PartnerRules {
	reviews: Reviews;
	/** Whether the service stores copies of logos, and tells the address of the copy. */
	rewriteAddresses: boolean;
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
	readonly accountId: string;
	readonly legalName: string;
	readonly createdAt: string;
	readonly tasks: ProfileTask[] = [];
	readonly scriptedOutcomes: TaskOutcome[] = [];
	readonly tags = new Map<string, string>();
	/** Domains of e-mails for training and certification, and when each was registered (ISO 8601). */
	readonly trainingDomains = new Map<string, string>();
	visibility: Visibility;
	allianceLeadContact: AllianceLeadContact;
	private readonly beginning: Beginning;
	private currentProfile: Profile | undefined;

	constructor(
		seed: NewPartner,
		private readonly rules: PartnerRules,
	) {
		this.catalog = seed.catalog;
		this.id = seed.id;
		this.accountId = seed.accountId ?? ACCOUNT_ID;
		this.arn = partnerArn(this.accountId, seed.catalog, seed.id);
		this.legalName = seed.legalName;
		this.createdAt = seed.createdAt ?? '2025-04-04T00:00:00.000Z';
		this.visibility = seed.visibility ?? 'PRIVATE';
		this.allianceLeadContact = seed.allianceLeadContact ?? DEFAULT_CONTACT;
		const { PrimarySolutionType } = seed.profile;
		this.beginning = { PrimarySolutionType };
		if ('DisplayName' in seed.profile) {
			this.currentProfile = copyJson({
				...seed.profile,
				ProfileId: randomIdentifier('pprofile'),
			});
		}
	}

	/** Requests name a partner by its id or its ARN. */
	isNamed(identifier: string): boolean {
		return this.id === identifier || this.arn === identifier;
	}

	/** @throws ResourceNotFoundException for a partner that has no profile yet */
	requireProfile(nowMs: number): Profile {
		const profile = this.profileAt(nowMs);
		if (profile !== undefined) return profile;
		throw new ResourceNotFoundException(
			`Partner ${this.id} has no profile.`,
			'PARTNER_PROFILE_NOT_FOUND',
		);
	}

	/** Brings a task that is due to its end. Whoever reads {@link tasks} calls it first. */
	settle(nowMs: number): void {
		const task = this.tasks.at(-1);
		if (task?.settle(nowMs) === true) this.takeOver(task);
	}

	profileAt(nowMs: number): Profile | undefined {
		this.settle(nowMs);
		return this.currentProfile && copyJson(this.currentProfile);
	}

	/** Who it is to those who invite it; undefined as long as it has no profile. */
	participantAt(nowMs: number): Participant | undefined {
		const profile = this.profileAt(nowMs);
		if (profile === undefined) return undefined;
		const { ProfileId: profileId, DisplayName: name } = profile;
		return { accountId: this.accountId, profileId, name };
	}

	/** As GetPartner tells it; before the first profile that is not much. */
	describeProfile(nowMs: number): Profile | Beginning {
		return this.profileAt(nowMs) ?? copyJson(this.beginning);
	}

	replaceProfile(details: TaskDetails, nowMs: number): void {
		const { ProfileId } = this.requireProfile(nowMs);
		this.currentProfile = copyJson({ ...details, ProfileId });
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
			before: this.profileAt(at.nowMs),
			startedAtMs: at.nowMs,
			durationMs: scripted?.durationMs ?? at.durationMs,
			end: scripted ?? endByContent(details),
			reviews: this.rules.reviews,
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
		const profile = applyTaskDetails(this.currentProfile, task.details);
		this.currentProfile = this.rules.rewriteAddresses ? withStoredLogos(profile) : profile;
	}
}

function endByContent(details: TaskDetails): TaskEnd {
	const errorDetailList = findContentErrors(details);
	return errorDetailList.length > 0
		? { status: 'FAILED', errorDetailList }
		: { status: 'SUCCEEDED' };
}
