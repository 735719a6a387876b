import { AccessRules, type Denial } from './accessRules';
import * as example from './account';
import { controlsOf, type Controls } from './controls';
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
import type { AccountState } from './state/accountState';
import { PartnerNetwork } from './state/partnerNetwork';
import { StsFront } from './sts/stsFront';

/** A running simulator: where it is, and the strings a test can pull. */
export interface Simulator extends Controls {
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
	const network = new PartnerNetwork(settings);
	const credentials = new CredentialStore();
	const access = new AccessRules(settings.deny);
	const faults = new FaultInjector();
	const hooks = new Hooks();
	const requests = new RequestLog();
	const stsRequests = new RequestLog();
	const stalls = new StalledAnswers();
	const shared = { clock, credentials, signatureToleranceMs, access, faults, hooks, stalls };

	const partnerCentral = new PartnerCentralFront(
		(callerArn) => network.accountOf(example.accountIdOf(callerArn)),
		settings.refusalStatus,
	);
	const roleArns = network.accounts.map(({ id }) => example.roleArnOf(id));
	const sts = new StsFront({ clock, credentials, externalId, roleArns, sessionDurationMs });
	const service = serve(partnerCentral, { ...shared, log: requests });
	const server = await listen(withPage({ network, logs: [requests, stsRequests] }, service), {
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
		partners: partnersOf(network.first),
		accounts: network.accounts.map((account) => ({
			roleArn: example.roleArnOf(account.id),
			partners: partnersOf(account),
		})),
		requests,
		stsRequests,
		faults,
		hooks,
		stalls,
		...controlsOf(network),
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

function partnersOf(account: AccountState): string[] {
	return account.partners.filter(({ catalog }) => catalog === 'AWS').map(({ id }) => id);
}
