import { AccessRules, type Denial } from './accessRules';
import * as example from './account';
import { FaultInjector } from './faults/faultInjector';
import { Hooks } from './hooks';
import { listen } from './http/localServer';
import { RequestLog } from './http/requestLog';
import { serve } from './http/serve';
import { StalledAnswers } from './http/stalledAnswers';
import { completeOptions, type SimulatorOptions } from './options';
import { withPage } from './page/withPage';
import { PartnerCentralFront } from './partnerCentralFront';
import { CredentialStore, type TemporaryCredentials } from './signature/credentialStore';
import { AccountState, type AccountSettings } from './state/accountState';
import type { Profile, TaskDetails } from './state/profile';
import type { TaskEnd, TaskOutcome, TaskRecord } from './state/profileTask';
import { StsFront } from './sts/stsFront';

/** A running simulator: where it is, and the strings a test can pull. */
export interface Simulator {
	/** URL of the Partner Central Account service; in a browser it shows what the service does. */
	readonly endpoint: string;
	/** URL of STS. */
	readonly stsEndpoint: string;
	readonly region: string;
	readonly accessKeyId: string;
	readonly secretAccessKey: string;
	readonly roleArn: string;
	/** What the role asks for; empty when it asks for none. */
	readonly externalId: string;
	readonly catalogs: string[];
	/** Ids of the account's partners in catalog AWS. */
	readonly partners: string[];
	/** All accounts, that of the keys first: the role of each, and its partners in catalog AWS. */
	readonly accounts: Array<{ roleArn: string; partners: string[] }>;
	/** Requests to the service. */
	readonly requests: RequestLog;
	/** Requests to STS. */
	readonly stsRequests: RequestLog;
	readonly faults: FaultInjector;
	readonly hooks: Hooks;
	/** Requests of both services that a fault leaves without their answer at the moment. */
	readonly stalls: StalledAnswers;

	/** Partners are named by id or ARN here; an unknown one is an Error. */
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
	/** From now on the operation (`*`: every one but AssumeRole) is refused. */
	deny(operation: string, denial?: Denial): void;
	/** Takes back a {@link deny} of the same name. */
	allow(operation: string): void;
	/** Temporary keys of the account, valid for so long on the clock. */
	issueTemporaryCredentials(durationMs: number): TemporaryCredentials;
	/** Ends all sessions and temporary keys now; with a role only its sessions. */
	expireSessions(roleArn?: string): void;
	/** Ends every connection and frees the ports. */
	close(): Promise<void>;
}

/**
 * Starts a Partner Central Account service and an STS, each on a port of its own.
 * @throws RangeError for options that make no sense, and the errors of `listen`
 */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
	const settings = completeOptions(options);
	const { clock, externalId, sessionDurationMs, signatureToleranceMs, host } = settings;
	const accounts = openAccounts(settings);
	const account = accounts.get(example.ACCOUNT_ID) as AccountState;
	const credentials = new CredentialStore();
	const access = new AccessRules();
	const faults = new FaultInjector();
	const hooks = new Hooks();
	const requests = new RequestLog();
	const stsRequests = new RequestLog();
	const stalls = new StalledAnswers();
	const shared = { clock, credentials, signatureToleranceMs, access, faults, hooks, stalls };

	const partnerCentral = new PartnerCentralFront(
		(callerArn) => accounts.get(example.accountIdOf(callerArn)) ?? account,
		settings.refusalStatus,
	);
	const roleArns = [...accounts.keys()].map(example.roleArnOf);
	const sts = new StsFront({ clock, credentials, externalId, roleArns, sessionDurationMs });
	const service = serve(partnerCentral, { ...shared, log: requests });
	const server = await listen(withPage({ account, logs: [requests, stsRequests] }, service), {
		host,
		port: settings.port,
	});
	const stsServer = await listen(serve(sts, { ...shared, log: stsRequests }), {
		host,
		port: settings.stsPort,
	}).catch(async (error: unknown) => {
		await server.close();
		throw error;
	});

	return {
		endpoint: server.url,
		stsEndpoint: stsServer.url,
		region: example.REGION,
		accessKeyId: example.ACCESS_KEY_ID,
		secretAccessKey: example.SECRET_ACCESS_KEY,
		roleArn: example.ROLE_ARN,
		externalId,
		catalogs: [...example.CATALOGS],
		partners: partnersOf(account),
		accounts: [...accounts].map(([id, state]) => ({
			roleArn: example.roleArnOf(id),
			partners: partnersOf(state),
		})),
		requests,
		stsRequests,
		faults,
		hooks,
		stalls,
		...partnerControls((id) => ownerOf(id, [...accounts.values()])),
		deny: (operation, denial) => access.deny(operation, denial),
		allow: (operation) => access.allow(operation),
		issueTemporaryCredentials: (durationMs) =>
			credentials.issue(example.USER_ARN, clock.now() + durationMs),
		expireSessions: (roleArn) =>
			credentials.expireSessions(clock.now(), roleArn && example.accountIdOf(roleArn)),
		close: async () => {
			await Promise.all([server.close(), stsServer.close()]);
		},
	};
}

type PartnerControls = Pick<
	Simulator,
	'profileOf' | 'setProfile' | 'tasksOf' | 'scriptOutcomes' | 'finishTask' | 'startTaskAs'
>;

/** The accounts by their number; each has the partners that were seeded for it, and quotas of its own. */
function openAccounts(settings: AccountSettings): Map<string, AccountState> {
	const ids = new Set([example.ACCOUNT_ID]);
	for (const { accountId } of settings.partners) if (accountId) ids.add(accountId);
	return new Map(
		[...ids].map((id) => {
			const partners = settings.partners.filter(
				({ accountId = example.ACCOUNT_ID }) => accountId === id,
			);
			return [id, new AccountState({ ...settings, partners })];
		}),
	);
}

function partnersOf(account: AccountState): string[] {
	return account.partners.filter(({ catalog }) => catalog === 'AWS').map(({ id }) => id);
}

/** @throws Error for an unknown id or ARN */
function ownerOf(partnerId: string, accounts: AccountState[]): AccountState {
	const owner = accounts.find(({ partners }) =>
		partners.some((partner) => partner.isNamed(partnerId)),
	);
	if (owner === undefined) throw new Error(`The simulator has no partner ${partnerId}.`);
	return owner;
}

function partnerControls(ownerOf: (partnerId: string) => AccountState): PartnerControls {
	const find = (id: string) => {
		const owner = ownerOf(id);
		return { partner: owner.partnerForTest(id), nowMs: owner.clock.now(), owner };
	};
	return {
		profileOf: (id) => {
			const { partner, nowMs } = find(id);
			return partner.profileAt(nowMs);
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
			const { partner, nowMs, owner } = find(id);
			return partner.startTask(details, { nowMs, durationMs: owner.taskDurationMs }).toRecord();
		},
	};
}
