import type { LoggedRequest, RequestLog } from '../http/requestLog';
import { isJsonObject } from '../json';
import type { Partner } from '../state/partner';
import type { PartnerNetwork } from '../state/partnerNetwork';
import type { ErrorDetail } from '../state/profile';
import type { ProfileTask, TaskStatus } from '../state/profileTask';
import { shapeNamed } from '../validation/model';

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
	updateQuota: UsedQuota;
	visibilityQuota: UsedQuota;
	/** Reasons a review can fail for. */
	failureReasons: string[];
	partners: ShownPartner[];
	/** Those in progress first, then the newest. */
	tasks: ShownTask[];
	/** Newest first. */
	requests: ShownRequest[];
}

export interface UsedQuota {
	used: number;
	limit: number;
}

export interface ShownPartner {
	id: string;
	catalog: string;
	name: string;
	visibility: string;
	/** The profile's own first. */
	locales: string[];
	/** Of the latest task. */
	taskStatus?: TaskStatus;
}

export interface ShownTask {
	id: string;
	partnerId: string;
	partnerName: string;
	catalog: string;
	status: TaskStatus;
	startedAt: string;
	endedAt?: string;
	/** How much of its time has passed, 0 to 1. */
	progress: number;
	/** Until it ends by itself; missing when it never does. */
	remainingMs?: number;
	errors: ErrorDetail[];
}

export interface ShownRequest {
	id: string;
	operation: string;
	/** Id of the partner, or what the request called it when there is none of that name. */
	partner: string;
	receivedAtMs: number;
	/** `valid`, `unchecked`, or why the signature was refused. */
	signature: string;
	status?: number;
	fault?: string;
}

const MAX_TASKS = 20;
const MAX_REQUESTS = 40;

/** What a request says of itself may be long and odd; nobody reads more of it. */
const MAX_TEXT_LENGTH = 80;

export function describeState({ network, logs }: PageSource): PageState {
	const nowMs = network.first.clock.now();
	const quotas = network.first.quotasOf('AWS');
	const quota = (name: 'updates' | 'visibility'): UsedQuota => ({
		used: quotas[name].usedAt(nowMs),
		limit: quotas[name].limit,
	});
	return {
		nowMs,
		updateQuota: quota('updates'),
		visibilityQuota: quota('visibility'),
		failureReasons: failureReasons(),
		partners: network.partners.map((partner) => describePartner(partner, nowMs)),
		tasks: describeTasks(network.partners, nowMs),
		requests: logs
			.flatMap((log) => log.all().slice(-MAX_REQUESTS))
			.sort((one, other) => one.receivedAt - other.receivedAt)
			.reverse()
			.slice(0, MAX_REQUESTS)
			.map((request) => describeRequest(request, network.partners)),
	};
}

/** Reasons of the model a review can fail for. */
export function failureReasons(): string[] {
	return shapeNamed('ProfileValidationErrorReason').enum ?? [];
}

function describePartner(partner: Partner, nowMs: number): ShownPartner {
	const profile = partner.profileAt(nowMs);
	return {
		id: partner.id,
		catalog: partner.catalog,
		name: profile?.DisplayName ?? partner.legalName,
		visibility: partner.visibility,
		locales: profile
			? [
					profile.TranslationSourceLocale,
					...(profile.LocalizedContents ?? []).map(({ Locale }) => Locale),
				]
			: [],
		taskStatus: partner.latestTask(nowMs)?.status,
	};
}

function describeTasks(partners: Partner[], nowMs: number): ShownTask[] {
	const running = (task: ShownTask): number => (task.status === 'IN_PROGRESS' ? 0 : 1);
	return partners
		.flatMap((partner) => {
			partner.settle(nowMs);
			const newestFirst = partner.tasks.slice(-MAX_TASKS).reverse();
			return newestFirst.map((task) => describeTask(partner, task, nowMs));
		})
		.sort(
			(one, other) => running(one) - running(other) || other.startedAt.localeCompare(one.startedAt),
		)
		.slice(0, MAX_TASKS);
}

function describeTask(partner: Partner, task: ProfileTask, nowMs: number): ShownTask {
	const record = task.toRecord();
	const remainingMs = Math.max(0, task.remainingMs(nowMs));
	return {
		id: task.taskId,
		partnerId: partner.id,
		partnerName: record.TaskDetails.DisplayName,
		catalog: partner.catalog,
		status: task.status,
		startedAt: record.StartedAt,
		endedAt: record.EndedAt,
		progress:
			task.durationMs > 0 && Number.isFinite(remainingMs) ? 1 - remainingMs / task.durationMs : 1,
		remainingMs: Number.isFinite(remainingMs) ? remainingMs : undefined,
		errors: record.ErrorDetailList ?? [],
	};
}

function describeRequest(request: LoggedRequest, partners: Partner[]): ShownRequest {
	const { body, operation, status, fault } = request;
	const identifier = isJsonObject(body) ? body.Identifier : undefined;
	const named = typeof identifier === 'string' ? identifier : '';
	const partner = partners.find((candidate) => candidate.isNamed(named));
	return {
		id: request.requestId,
		operation: cut(operation),
		partner: cut(partner?.id ?? named),
		receivedAtMs: request.receivedAt,
		signature: request.signature,
		status,
		fault,
	};
}

function cut(text: string): string {
	return text.length > MAX_TEXT_LENGTH ? `${text.slice(0, MAX_TEXT_LENGTH)}…` : text;
}
