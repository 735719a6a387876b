import { ACCOUNT_ID, CATALOGS, furtherAccountId } from './account';
import { systemClock, type Clock } from './clock';
import { sampleInvitations, type InvitationSeed } from './sampleInvitations';
import { furtherPartner, samplePartners } from './samplePartners';
import type { PartnerSeed } from './state/partner';
import { findOperation } from './validation/model';
import { validateShape } from './validation/validateShape';

/** How a simulator is set up; everything has a default. */
export interface SimulatorOptions {
	/** Port of the service; default 0, a free one. */
	port?: number;
	/** Port of STS; default: a free one if `port` is 0, otherwise the port after it. */
	stsPort?: number;
	/** Default 127.0.0.1. */
	host?: string;
	/** Default: the system's. Tasks, quotas, sessions and signatures go by it. */
	clock?: Clock;
	/** Default: {@link samplePartners}. */
	partners?: PartnerSeed[];
	/** AWS accounts: that of the example keys, and further ones with a role and a partner each; default 1. */
	accounts?: number;
	/** Begins without any partner: CreatePartner makes one in the Sandbox; default false. */
	empty?: boolean;
	/** Default: {@link sampleInvitations} with the sample partners, otherwise none. */
	invitations?: readonly InvitationSeed[];
	/** Operations that are refused as without permission, also `*`; `Simulator.allow` takes it back. */
	deny?: readonly string[];
	/** Whether GetPartner tells the address of a copy for a logo that was approved; default false. */
	rewriteAddresses?: boolean;
	/** How long a task is in progress; default 2000. */
	taskDurationMs?: number;
	/** Profile updates a day; default 10. */
	dailyUpdateQuota?: number;
	/** Visibility changes a day; default 5. */
	dailyVisibilityQuota?: number;
	/** Partners per page of ListPartners; default 50, which is also the most. */
	pageSize?: number;
	/** External id the role's trust asks for; default none. */
	externalId?: string;
	/** Length of AssumeRole sessions whatever the caller asks for; default: what it asks for. */
	sessionDurationMs?: number;
	/** How far a request's signing time may be off; default 5 minutes. Infinity: not looked at. */
	signatureToleranceMs?: number;
	/** HTTP status of refused signatures, keys and tokens; default 403. */
	refusalStatus?: 400 | 403;
}

type Settings = Required<Omit<SimulatorOptions, 'accounts' | 'empty' | 'sessionDurationMs'>> &
	Pick<SimulatorOptions, 'sessionDurationMs'> & { accountIds: string[] };

const MAX_PAGE_SIZE = 50;
const MAX_ACCOUNTS = 100;

/** @throws RangeError that names the option, what it must be and what it is */
export function completeOptions(options: SimulatorOptions): Settings {
	const { port = 0, accounts = 1, empty = false } = options;
	requireWhole('accounts', accounts, 1, MAX_ACCOUNTS);
	const further = Array.from({ length: accounts - 1 }, (_, index) => index + 1);
	const partners = options.partners ?? (empty ? [] : samplePartners);
	const settings: Settings = {
		port,
		stsPort: options.stsPort ?? (port === 0 ? 0 : port + 1),
		host: options.host ?? '127.0.0.1',
		clock: options.clock ?? systemClock,
		accountIds: [],
		partners: [...partners, ...(empty ? [] : further.map(furtherPartner))],
		invitations: options.invitations ?? (partners === samplePartners ? sampleInvitations : []),
		deny: options.deny ?? [],
		rewriteAddresses: options.rewriteAddresses ?? false,
		taskDurationMs: options.taskDurationMs ?? 2000,
		dailyUpdateQuota: options.dailyUpdateQuota ?? 10,
		dailyVisibilityQuota: options.dailyVisibilityQuota ?? 5,
		pageSize: options.pageSize ?? MAX_PAGE_SIZE,
		externalId: options.externalId ?? '',
		signatureToleranceMs: options.signatureToleranceMs ?? 300_000,
		refusalStatus: options.refusalStatus ?? 403,
		sessionDurationMs: options.sessionDurationMs,
	};
	requireWhole('port', settings.port, 0, 65_535);
	requireWhole('stsPort', settings.stsPort, 0, 65_535);
	requireWhole('dailyUpdateQuota', settings.dailyUpdateQuota, 0, Number.MAX_SAFE_INTEGER);
	requireWhole('dailyVisibilityQuota', settings.dailyVisibilityQuota, 0, Number.MAX_SAFE_INTEGER);
	requireWhole('pageSize', settings.pageSize, 1, MAX_PAGE_SIZE);
	requireAtLeastZero('taskDurationMs', settings.taskDurationMs);
	requireAtLeastZero('signatureToleranceMs', settings.signatureToleranceMs);
	requireAtLeastZero('sessionDurationMs', settings.sessionDurationMs ?? 0);
	settings.partners.forEach(checkSeed);
	const seeded = settings.partners.flatMap(({ accountId }) => accountId ?? []);
	settings.accountIds = [...new Set([ACCOUNT_ID, ...further.map(furtherAccountId), ...seeded])];
	settings.deny.forEach(checkOperation);
	return settings;
}

function requireWhole(name: string, value: number, min: number, max: number): void {
	if (Number.isSafeInteger(value) && value >= min && value <= max) return;
	throw new RangeError(`${name} must be a whole number from ${min} to ${max}, not ${value}.`);
}

function requireAtLeastZero(name: string, value: number): void {
	if (value >= 0) return;
	throw new RangeError(`${name} must be a number of milliseconds, 0 or more, not ${value}.`);
}

function checkOperation(name: string): void {
	if (name === '*' || findOperation(name) !== undefined) return;
	throw new RangeError(`deny names ${name}, which is no operation of the service.`);
}

/** A seed the model would not accept makes tests fail in places that are hard to understand. */
function checkSeed(seed: PartnerSeed, index: number, all: PartnerSeed[]): void {
	const name = `partners[${index}]`;
	if (!CATALOGS.some((catalog) => catalog === seed.catalog)) {
		throw new RangeError(`${name}.catalog must be ${CATALOGS.join(' or ')}, not ${seed.catalog}.`);
	}
	if (all.findIndex(({ id }) => id === seed.id) !== index) {
		throw new RangeError(`${name}.id repeats ${seed.id}.`);
	}
	const problems = [
		...validateShape('PartnerId', seed.id, `${name}.id`),
		...validateShape('PartnerProfile', seed.profile, `${name}.profile`),
	];
	if (problems.length > 0) {
		throw new RangeError(problems.map(({ message }) => message).join(' '));
	}
}
