import { callWithRetry, MAX_ATTEMPTS } from './callWithRetry';
import { readAnswer, type JsonObject } from './readAnswer';
import type { Runtime } from './runtime';
import { sendByServiceClock } from './sendByServiceClock';
import type {
	Partner,
	PartnerReference,
	PartnerSummary,
	ProfileUpdateTask,
	StartRequest,
} from './types';
import { UnreadableAnswerError } from './unreadableAnswerError';

/** Longest time a single request may take. */
export const CALL_TIMEOUT_MS = 30_000;

export interface CallLimits {
	/** 1 for a single try. */
	maxAttempts?: number;
	/** Milliseconds since the epoch: no attempt begins later, and no request may outlast it. */
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
	async function request(
		operation: string,
		body: object,
		{ maxAttempts = MAX_ATTEMPTS, deadline = Infinity }: CallLimits,
		isComplete: (answer: JsonObject) => boolean = () => true,
	): Promise<JsonObject> {
		const text = JSON.stringify(body);
		return await callWithRetry(
			runtime,
			async () => {
				const timeoutMs = Math.max(1, Math.min(CALL_TIMEOUT_MS, deadline - runtime.now()));
				const answer = await sendByServiceClock(runtime, { operation, body: text, timeoutMs });
				const result = readAnswer(operation, answer, runtime.now());
				if (isComplete(result)) return result;
				const requestId = answer.headers['x-amzn-requestid'];
				const reason = 'the answer lacks what AWS documents for it';
				throw new UnreadableAnswerError(operation, reason, answer.status, requestId);
			},
			{ maxAttempts, deadline },
		);
	}

	async function requestTask(operation: string, body: object, limits: CallLimits = {}) {
		return (await request(operation, body, limits, isTask)) as unknown as ProfileUpdateTask;
	}

	return {
		call: async (operation, body, limits = {}) => await request(operation, body, limits),
		startProfileUpdateTask: async (body, limits) =>
			await requestTask('StartProfileUpdateTask', body, limits),
		getProfileUpdateTask: async ({ Catalog, Identifier }, limits) =>
			await requestTask('GetProfileUpdateTask', { Catalog, Identifier }, limits),
		cancelProfileUpdateTask: async ({ Catalog, Identifier, TaskId, ClientToken }, limits) =>
			await requestTask(
				'CancelProfileUpdateTask',
				{ Catalog, Identifier, TaskId, ClientToken },
				limits,
			),
		getPartner: async ({ Catalog, Identifier }, limits = {}) =>
			(await request(
				'GetPartner',
				{ Catalog, Identifier },
				limits,
				isPartner,
			)) as unknown as Partner,
		listPartners: async (body, limits = {}) => {
			const page = await request('ListPartners', body, limits, isPartnerPage);
			return {
				partners: page.PartnerSummaryList as PartnerSummary[],
				nextToken: typeof page.NextToken === 'string' ? page.NextToken : undefined,
			};
		},
	};
}

function isTask(answer: JsonObject): boolean {
	return isText(answer.TaskId) && isText(answer.Status);
}

function isPartner(answer: JsonObject): boolean {
	return isText(answer.Id);
}

function isPartnerPage(answer: JsonObject): boolean {
	return Array.isArray(answer.PartnerSummaryList);
}

function isText(value: unknown): boolean {
	return typeof value === 'string' && value !== '';
}
