import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { AccessRules } from '../accessRules';
import type { Clock } from '../clock';
import { effectOf, type FaultEffect } from '../faults/faultEffect';
import type { FaultInjector } from '../faults/faultInjector';
import type { Hooks } from '../hooks';
import type { CredentialStore } from '../signature/credentialStore';
import { parseAuthorization } from '../signature/parseAuthorization';
import { verifySignature, type SignatureVerdict } from '../signature/verifySignature';
import { isAnswerable, type Answer } from './answer';
import { deliver } from './deliver';
import { receive, type ReceivedRequest } from './receivedRequest';
import { redactHeaders, type LoggedRequest, type RequestLog } from './requestLog';
import type { ServiceFront } from './serviceFront';
import type { StalledAnswers } from './stalledAnswers';

/** What the services of one simulator share, and the log of this one. */
export interface ServingContext {
	clock: Clock;
	credentials: CredentialStore;
	signatureToleranceMs: number;
	access: AccessRules;
	faults: FaultInjector;
	hooks: Hooks;
	log: RequestLog;
	stalls: StalledAnswers;
}

/**
 * The way of a request: received, logged, held by `before` hooks, hit by a fault, its signature
 * checked, its operation run, held by `after` hooks, answered.
 */
export function serve(front: ServiceFront, context: ServingContext): RequestListener {
	return (message, response) => {
		handle(front, context, message, response).catch((error: unknown) => {
			// A defect of the simulator or of a test's hook: say so instead of letting the client wait.
			const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
			process.stderr.write(`simulator: ${reason}\n`);
			response.destroy();
		});
	};
}

async function handle(
	front: ServiceFront,
	context: ServingContext,
	message: IncomingMessage,
	response: ServerResponse,
): Promise<void> {
	const request = await receive(message);
	if (request === undefined) {
		deliver(response, { status: 413, headers: { connection: 'close' }, body: '' }, 'complete');
		return;
	}
	const entry = logRequest(front, context, request, response);
	await context.hooks.runBefore(entry);

	const fault = context.faults.take(entry.operation, entry.body);
	if (fault !== undefined) entry.fault = fault.kind;
	const effect = effectOf(fault, entry.operation, front);
	const serviceTimeMs = entry.receivedAt + effect.clockOffsetMs;
	const verdict = verifySignature(request, {
		signingName: front.signingName,
		credentials: context.credentials,
		nowMs: serviceTimeMs,
		toleranceMs: context.signatureToleranceMs,
	});
	entry.signature = verdict.kind === 'valid' ? 'valid' : verdict.message;

	const answer = makeAnswer(front, context, { request, entry, effect, verdict, serviceTimeMs });
	if (answer !== undefined) {
		entry.status = answer.status;
		await context.hooks.runAfter(entry, answer);
	}
	response.setHeader('date', new Date(serviceTimeMs).toUTCString());
	if (answer?.fromProxy !== true) response.setHeader('x-amzn-requestid', entry.requestId);
	deliver(response, answer ?? { status: 500, headers: {}, body: '' }, effect.delivery);
	context.stalls.watch(response, effect.delivery);
}

function logRequest(
	front: ServiceFront,
	context: ServingContext,
	request: ReceivedRequest,
	response: ServerResponse,
): LoggedRequest {
	const entry: LoggedRequest = {
		operation: front.operationOf(request),
		// Parsed, it can take twenty times its length, and the log keeps many.
		get body() {
			return front.readBody(request);
		},
		headers: redactHeaders(request.headers),
		accessKeyId: parseAuthorization(request.headers.authorization ?? '')?.accessKeyId,
		signature: 'unchecked',
		receivedAt: context.clock.now(),
		requestId: randomUUID(),
		answered: false,
	};
	context.log.add(entry, request.headerBytes + request.body.length);
	response.on('finish', () => {
		entry.answered = true;
	});
	return entry;
}

interface Situation {
	request: ReceivedRequest;
	entry: LoggedRequest;
	effect: FaultEffect;
	verdict: SignatureVerdict;
	serviceTimeMs: number;
}

/** Admits the caller and runs the operation; errors become the answers they carry. */
function perform(
	front: ServiceFront,
	{ access }: ServingContext,
	{ request, entry: { operation }, effect, verdict }: Situation,
): Answer {
	if (verdict.kind !== 'valid') {
		return front.errors.refusal(verdict, effect.skewErrorType).toAnswer();
	}
	const denial = access.find(operation);
	if (denial !== undefined) {
		return front.errors.denied(operation, verdict.caller.callerArn, denial, request).toAnswer();
	}
	try {
		return front.execute(request, verdict.caller);
	} catch (error) {
		if (isAnswerable(error)) return error.toAnswer();
		throw error;
	}
}

/** The answer to send; `undefined` when the connection breaks before there is one. */
function makeAnswer(
	front: ServiceFront,
	context: ServingContext,
	situation: Situation,
): Answer | undefined {
	const { request, effect, verdict, serviceTimeMs } = situation;
	const answer = effect.processes ? perform(front, context, situation) : undefined;
	if (effect.instead !== undefined) {
		const callerArn = verdict.kind === 'valid' ? verdict.caller.callerArn : 'anonymous';
		return effect.instead(serviceTimeMs, callerArn, request);
	}
	return answer !== undefined && effect.bend !== undefined ? effect.bend(answer) : answer;
}
