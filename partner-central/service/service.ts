import { byServiceClock } from './byServiceClock';
import { callWithRetry, MAX_ATTEMPTS } from './callWithRetry';
import { readAnswer, type JsonObject } from './readAnswer';
import type { Runtime } from './runtime';
import type {
	Partner,
	PartnerReference,
	PartnerSummary,
	ProfileUpdateTask,
	StartRequest,
} from './types';
import { UnreadableAnswerError } from './unreadableAnswerError';
import { withFreshSession } from './withFreshSession';

/** Longest time a single request may take. */
const CALL_TIMEOUT_MS = 30_000;

export interface CallLimits {
	/** 1 for a single try. */
	maxAttempts?: number;
	/** On the clock of `Runtime.now`: no attempt begins later, and no request may outlast it. */
	deadline?: number;
}

/** The operations of the Partner Central Account API that this project uses. */
export interface Service {
	/** Any operation of the model. */
	call(operation: string, body: JsonObject, limits?: CallLimits): Promise<JsonObject>;
	startProfileUpdateTask(request: StartRequest, limits?: CallLimits): Promise<ProfileUpdateTask>;
	getProfileUpdateTask(partner: PartnerReference, limits?: CallLimits): Promise<ProfileUpdateTask>;
	cancelProfileUpdateTask(
		request: PartnerReference & { TaskId: string; ClientToken: string },
		limits?: CallLimits,
	): Promise<ProfileUpdateTask>;
	getPartner(partner: PartnerReference, limits?: CallLimits): Promise<Partner>;
	/** One page. */
	listPartners(
		request: { Catalog: string; NextToken?: string },
		limits?: CallLimits,
	): Promise<{ partners: PartnerSummary[]; nextToken?: string }>;
}

export function createService(runtime: Runtime): Service {
	/** An answer without the members that everything relies on is treated like a mangled one. */
	async function request<Answer extends JsonObject>(
		operation: string,
		body: object,
		isComplete: (answer: JsonObject) => answer is Answer,
		{ maxAttempts = MAX_ATTEMPTS, deadline = Infinity }: CallLimits = {},
	): Promise<Answer> {
		const text = JSON.stringify(body);
		const send = async (signingDate: Date | undefined, refusedSession: string | undefined) => {
			runtime.throwIfCancelled();
			const timeoutMs = Math.max(1, Math.min(CALL_TIMEOUT_MS, deadline - runtime.now()));
			const answer = await runtime.send({
				operation,
				body: text,
				timeoutMs,
				signingDate,
				refusedSession,
			});
			const result = readAnswer(operation, answer, runtime.wallTime());
			if (isComplete(result)) return result;
			const requestId = answer.headers['x-amzn-requestid'];
			const reason = 'the answer lacks what AWS documents for it';
			throw new UnreadableAnswerError(operation, reason, answer.status, requestId);
		};
		const sendInTime = async (refusedSession?: string) =>
			await byServiceClock(runtime, async (date) => await send(date, refusedSession));
		return await callWithRetry(runtime, async () => await withFreshSession(sendInTime), {
			maxAttempts,
			deadline,
		});
	}

	return {
		call: async (operation, body, limits) => await request(operation, body, isAnything, limits),
		startProfileUpdateTask: async (body, limits) =>
			await request('StartProfileUpdateTask', body, isTask, limits),
		getProfileUpdateTask: async ({ Catalog, Identifier }, limits) =>
			await request('GetProfileUpdateTask', { Catalog, Identifier }, isTask, limits),
		cancelProfileUpdateTask: async ({ Catalog, Identifier, TaskId, ClientToken }, limits) => {
			const body = { Catalog, Identifier, TaskId, ClientToken };
			return await request('CancelProfileUpdateTask', body, isTask, limits);
		},
		getPartner: async ({ Catalog, Identifier }, limits) =>
			await request('GetPartner', { Catalog, Identifier }, isPartner, limits),
		listPartners: async (body, limits) => {
			const page = await request('ListPartners', body, isPartnerPage, limits);
			return {
				partners: page.PartnerSummaryList,
				nextToken: typeof page.NextToken === 'string' ? page.NextToken || undefined : undefined,
			};
		},
	};
}

function isAnything(_answer: JsonObject): _answer is JsonObject {
	return true;
}

function isTask(answer: JsonObject): answer is JsonObject & ProfileUpdateTask {
	return isText(answer.TaskId) && isText(answer.Status);
}

function isPartner(answer: JsonObject): answer is JsonObject & Partner {
	return isText(answer.Id);
}

function isPartnerPage(
	answer: JsonObject,
): answer is JsonObject & { PartnerSummaryList: PartnerSummary[] } {
	return Array.isArray(answer.PartnerSummaryList);
}

function isText(value: unknown): boolean {
	return typeof value === 'string' && value !== '';
}
