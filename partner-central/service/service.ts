import { byServiceClock } from './byServiceClock';
import { callWithRetry, MAX_ATTEMPTS } from './callWithRetry';
import { readAnswer, type JsonObject } from './readAnswer';
import type { HttpAnswer, Runtime } from './runtime';
import { listMembers, type ListName, type Lists, type Page } from './lists';
import type { Partner, PartnerReference, ProfileUpdateTask, StartRequest } from './types';
import { UnreadableAnswerError } from './unreadableAnswerError';
import { withFreshSession } from './withFreshSession';

/** Longest time a single request may take. */
const CALL_TIMEOUT_MS = 30_000;

export interface CallLimits {
	/** 1 for a single try. */
	maxAttempts?: number;
	/** On the clock of `Runtime.now`: no attempt begins later, and no request may outlast it. */
	deadline?: number;
	/** False: the same request again could act twice. Default true. */
	isRepeatable?: boolean;
	/** A text that every answer has: one without it is treated like a mangled one. */
	expects?: string;
	/** AWS documents an answer without a body. */
	answersNothing?: boolean;
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
	/** One page of a list. */
	list<List extends ListName>(
		operation: List,
		request: { Catalog: string; NextToken?: string } & JsonObject,
		limits?: CallLimits,
	): Promise<Page<Lists[List]>>;
}

export function createService(runtime: Runtime): Service {
	/** An answer without the members that everything relies on is treated like a mangled one. */
	async function request<Answer extends JsonObject>(
		operation: string,
		body: object,
		isComplete: (answer: JsonObject) => answer is Answer,
		limits: CallLimits = {},
	): Promise<Answer> {
		const {
			maxAttempts = MAX_ATTEMPTS,
			deadline = Infinity,
			isRepeatable,
			answersNothing,
		} = limits;
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
			const result =
				answersNothing && isWithoutBody(answer)
					? {}
					: readAnswer(operation, answer, runtime.wallTime());
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
			isRepeatable,
		});
	}

	return {
		call: async (operation, body, limits) =>
			await request(operation, body, has(limits?.expects), limits),
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
		list: async <List extends ListName>(operation: List, body: JsonObject, limits?: CallLimits) => {
			const member = listMembers[operation];
			const isPage = (answer: JsonObject): answer is JsonObject => Array.isArray(answer[member]);
			const page = await request(operation, body, isPage, limits);
			return {
				entries: page[member] as Array<Lists[List]>,
				nextToken: isText(page.NextToken) ? page.NextToken : undefined,
			};
		},
	};
}

function has(member: string | undefined) {
	return (answer: JsonObject): answer is JsonObject =>
		member === undefined || isText(answer[member]);
}

function isWithoutBody({ status, body, isTooLarge = false }: HttpAnswer): boolean {
	return status === 200 && body === '' && !isTooLarge;
}

function isTask(answer: JsonObject): answer is JsonObject & ProfileUpdateTask {
	return isText(answer.TaskId) && isText(answer.Status);
}

function isPartner(answer: JsonObject): answer is JsonObject & Partner {
	return isText(answer.Id);
}

function isText(value: unknown): value is string {
	return typeof value === 'string' && value !== '';
}
