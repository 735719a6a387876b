import { CATALOGS } from '../account';
import type { RequestLog } from '../http/requestLog';
import type { AccountState } from '../state/accountState';
import type { DailyQuota } from '../state/dailyQuota';
import type { Partner } from '../state/partner';
import type { PartnerNetwork } from '../state/partnerNetwork';
import { shapeNamed } from '../validation/model';
import { describeRequest, type ShownRequest } from './describeRequest';
import { describeTasks, type ShownTask } from './describeTasks';
import { profileRows, type ProfileRow } from './profileRows';

/** What the page looks at. */
export interface PageSource {
	network: PartnerNetwork;
	/** Requests to the service and to STS. */
	logs: readonly RequestLog[];
}

/** What the page shows. Neither keys nor tokens nor headers are in it. */
export interface PageState {
	/** ms since 1970 on the simulator's clock, like all times here. */
	nowMs: number;
	reviewsArePaused: boolean;
	quotas: ShownQuota[];
	/** Reasons a review can fail for. */
	failureReasons: string[];
	partners: ShownPartner[];
	/** Those in progress first, then the newest. */
	tasks: ShownTask[];
	/** Newest first. */
	requests: ShownRequest[];
	/** Newest first. */
	invitations: ShownInvitation[];
	/** The latest code for each address in catalog AWS. */
	codes: Array<{ id: string; email: string; code: string }>;
}

/** Of one account in one catalog. */
export interface ShownQuota {
	id: string;
	/** The catalog, with the account's number where there are several. */
	name: string;
	updates: UsedQuota;
	visibility: UsedQuota;
}

interface UsedQuota {
	used: number;
	limit: number;
}

export interface ShownPartner {
	id: string;
	catalog: string;
	name: string;
	/** Empty as long as there is no profile. */
	visibility: string;
	profile: ProfileRow[];
}

export interface ShownInvitation {
	id: string;
	text: string;
	status: string;
}

const MAX_REQUESTS = 40;
const MAX_INVITATIONS = 5;

export function describeState({ network, logs }: PageSource): PageState {
	const nowMs = network.first.clock.now();
	return {
		nowMs,
		reviewsArePaused: network.reviews.arePaused,
		quotas: network.accounts.flatMap((account) =>
			describeQuotas(account, network.accounts.length > 1, nowMs),
		),
		failureReasons: failureReasons(),
		partners: network.partners.map((partner) => describePartner(partner, nowMs)),
		tasks: describeTasks(network.partners, nowMs),
		requests: logs
			.flatMap((log) => log.all().slice(-MAX_REQUESTS))
			.sort((one, other) => one.receivedAt - other.receivedAt)
			.reverse()
			.slice(0, MAX_REQUESTS)
			.map((request) => describeRequest(request, network.partners)),
		invitations: describeInvitations(network.first, nowMs),
		codes: network.accounts.flatMap((account) =>
			account
				.quotasOf('AWS')
				.sentCodes.map((sent) => ({ id: `${account.id} ${sent.email}`, ...sent })),
		),
	};
}

/** Reasons of the model a review can fail for. */
export function failureReasons(): string[] {
	return shapeNamed('ProfileValidationErrorReason').enum ?? [];
}

/** Of the catalogs in which the account has a partner, otherwise of the Sandbox. */
function describeQuotas(account: AccountState, isNamed: boolean, nowMs: number): ShownQuota[] {
	const catalogs = new Set(account.partners.map(({ catalog }) => catalog));
	const shown = (quota: DailyQuota) => ({ used: quota.usedAt(nowMs), limit: quota.limit });
	return [...(catalogs.size > 0 ? catalogs : ['Sandbox'])].map((catalog) => {
		const { updates, visibility } = account.quotasOf(catalog);
		return {
			id: `${account.id} ${catalog}`,
			name: isNamed ? `${catalog}, ${account.id}` : catalog,
			updates: shown(updates),
			visibility: shown(visibility),
		};
	});
}

function describePartner(partner: Partner, nowMs: number): ShownPartner {
	const profile = partner.profileAt(nowMs);
	return {
		id: partner.id,
		catalog: partner.catalog,
		name: profile?.DisplayName ?? partner.legalName,
		visibility: profile ? partner.visibility : '',
		profile: profileRows(profile),
	};
}

function describeInvitations(account: AccountState, nowMs: number): ShownInvitation[] {
	const { invitations } = account.neighbourhood;
	return CATALOGS.flatMap((catalog) => invitations.of(account.id, catalog))
		.slice(-MAX_INVITATIONS)
		.reverse()
		.map((invitation) => {
			const { sender, receiver } = invitation.facts;
			const text = sender.accountId === account.id ? `To ${receiver.name}` : `From ${sender.name}`;
			return { id: invitation.id, text, status: invitation.statusAt(nowMs) };
		});
}
