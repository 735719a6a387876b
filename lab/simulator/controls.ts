import type { InvitationSeed } from './sampleInvitations';
import type { Partner } from './state/partner';
import type { PartnerNetwork } from './state/partnerNetwork';
import type { Profile, TaskDetails } from './state/profile';
import type { TaskEnd, TaskOutcome, TaskRecord } from './state/profileTask';

/** What a test can do to partners and accounts without a request. */
export interface Controls {
	/** Partners are named by id or ARN here; an unknown one, or one without a profile, is an Error. */
	profileOf(partnerId: string): Profile;
	/** Replaces the profile without a task. */
	setProfile(partnerId: string, details: TaskDetails): void;
	/** All tasks there ever were, oldest first. */
	tasksOf(partnerId: string): TaskRecord[];
	/** How the next tasks of the partner end, one outcome each; later ones end as usual. */
	scriptOutcomes(partnerId: string, ...outcomes: TaskOutcome[]): void;
	/** Ends the running task now, as given or as it was planned. */
	finishTask(partnerId: string, end?: TaskEnd): void;
	/** Somebody else starts a task: no HTTP, no token, nothing taken from the daily quota. */
	startTaskAs(partnerId: string, details: TaskDetails): TaskRecord;
	/** Lets no task end by itself until {@link resumeReviews}. */
	pauseReviews(): void;
	resumeReviews(): void;
	/** Begins a new day for the quotas of all accounts, whatever the clock says. */
	startNewDay(): void;
	/** Somebody invites the account of the example keys, or `from: 'us'` the other way round. @returns its id */
	addInvitation(seed?: Partial<InvitationSeed>): string;
	/** The latest code that SendEmailVerificationCode has made for an address; undefined when there is none. */
	codeSentTo(email: string, catalog?: string): string | undefined;
}

export function controlsOf(network: PartnerNetwork): Controls {
	const find = (id: string): { partner: Partner; nowMs: number } => ({
		partner: network.partnerForTest(id),
		nowMs: network.first.clock.now(),
	});
	return {
		profileOf: (id) => {
			const { partner, nowMs } = find(id);
			return partner.requireProfile(nowMs);
		},
		setProfile: (id, details) => {
			const { partner, nowMs } = find(id);
			partner.replaceProfile(details, nowMs);
		},
		tasksOf: (id) => {
			const { partner, nowMs } = find(id);
			partner.settle(nowMs);
			return partner.tasks.map((task) => task.toRecord());
		},
		scriptOutcomes: (id, ...outcomes) => {
			find(id).partner.scriptedOutcomes.push(...outcomes);
		},
		finishTask: (id, end) => {
			const { partner, nowMs } = find(id);
			partner.finishTask(nowMs, end);
		},
		startTaskAs: (id, details) => {
			const { partner, nowMs } = find(id);
			const { taskDurationMs: durationMs } = network.first;
			return partner.startTask(details, { nowMs, durationMs }).toRecord();
		},
		pauseReviews: () => network.pauseReviews(),
		resumeReviews: () => network.resumeReviews(),
		startNewDay: () => network.startNewDay(),
		addInvitation: (seed) => network.addInvitation({ from: 'them', ...seed }).id,
		codeSentTo: (email, catalog = 'AWS') =>
			network.accounts
				.map((account) => account.quotasOf(catalog).codeOf(email))
				.find((code) => code !== undefined),
	};
}
