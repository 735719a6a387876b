import { jsonAnswer, type Answer } from '../http/answer';
import type { ReceivedRequest } from '../http/receivedRequest';
import type { ServiceFront } from '../http/serviceFront';
import type { BadLine } from './badLine';
import { bendAnswer } from './bendAnswer';
import { echo } from './echo';
import type { Fault } from './fault';

/** How much of the answer reaches the client. */
export type Delivery =
	| 'complete'
	| 'reset'
	| 'halfThenReset'
	| 'nothing'
	| 'halfThenNothing'
	| 'endless'
	| 'swelling'
	| { line: BadLine };

/** What a fault does to a request, step by step. */
export interface FaultEffect {
	/** How far the service's clock is off for this request. */
	clockOffsetMs: number;
	/** Type of the error when the clock makes it refuse the request. */
	skewErrorType?: string;
	/** Whether the operation is run. */
	processes: boolean;
	/** An answer that takes the place of the operation's. */
	instead?: (nowMs: number, callerArn: string, request: ReceivedRequest) => Answer;
	/** A change to the operation's answer. */
	bend?: (answer: Answer) => Answer;
	delivery: Delivery;
}

const untouched: FaultEffect = { clockOffsetMs: 0, processes: true, delivery: 'complete' };
const DEFAULT_CLOCK_OFFSET_MS = 600_000;

/** Translates a fault for the pipeline in `http/serve.ts`; no fault has no effect. */
export function effectOf(
	fault: Fault | undefined,
	operation: string,
	{ errors }: ServiceFront,
): FaultEffect {
	if (fault === undefined) return untouched;
	switch (fault.kind) {
		case 'throttling':
			return replace(fault, () => errors.throttled().toAnswer());
		case 'internalError':
			return replace(fault, () => errors.internal().toAnswer());
		case 'serviceUnavailable':
			return replace(fault, () => errors.unavailable().toAnswer());
		case 'badGatewayHtml':
			return replace(fault, badGateway);
		case 'unknownErrorType': {
			const { errorType, httpStatus = 400, message = ODD_MESSAGE } = fault;
			return replace({}, () => errors.unheardOf(httpStatus, message, errorType).toAnswer());
		}
		case 'lowerCaseMessage':
		case 'errorTypeInHeader':
			return replace({}, () => oddError(fault));
		case 'accessDenied':
			return replace({}, (_nowMs, callerArn, request) =>
				errors.denied(operation, callerArn, fault, request).toAnswer(),
			);
		case 'expiredToken': {
			const message = 'The security token included in the request is expired';
			return replace({}, () => errors.refusal({ kind: 'expiredToken', message }).toAnswer());
		}
		case 'echoedRequest':
			return replace({}, (_nowMs, _callerArn, request) =>
				echo(request, (text) =>
					errors.unheardOf(fault.httpStatus ?? 400, text, fault.errorType).toAnswer(),
				),
			);
		case 'redirect':
			return replace({}, () => ({
				status: fault.httpStatus ?? 307,
				headers: { location: fault.location ?? 'https://partner-central.invalid/' },
				body: '',
			}));
		case 'clockAhead':
		case 'clockBehind': {
			const offsetMs = fault.offsetMs ?? DEFAULT_CLOCK_OFFSET_MS;
			return {
				...untouched,
				clockOffsetMs: fault.kind === 'clockAhead' ? offsetMs : -offsetMs,
				skewErrorType: fault.errorType,
			};
		}
		case 'resetBeforeProcessing':
			return { ...untouched, processes: false, delivery: 'reset' };
		case 'resetAfterProcessing':
			return { ...untouched, delivery: 'reset' };
		case 'resetMidAnswer':
			return { ...untouched, delivery: 'halfThenReset' };
		case 'stallBeforeHeaders':
			return { ...untouched, processes: fault.afterProcessing ?? false, delivery: 'nothing' };
		case 'badLine':
			return { ...untouched, delivery: { line: fault.line ?? 'brokenGzip' } };
		case 'endlessAnswer':
			return { ...untouched, delivery: 'endless' };
		case 'swellingAnswer':
			return { ...untouched, delivery: 'swelling' };
		case 'stallMidBody':
			return { ...untouched, delivery: 'halfThenNothing' };
		default:
			return { ...untouched, bend: (answer) => bendAnswer(fault, answer) };
	}
}

interface ReplacingFault {
	afterProcessing?: boolean;
	retryAfterSeconds?: number;
	retryAfterAs?: 'seconds' | 'httpDate';
}

function replace(
	{ afterProcessing = false, retryAfterSeconds: seconds, retryAfterAs }: ReplacingFault,
	make: NonNullable<FaultEffect['instead']>,
): FaultEffect {
	const instead = (nowMs: number, callerArn: string, request: ReceivedRequest): Answer => {
		const answer = make(nowMs, callerArn, request);
		if (seconds === undefined) return answer;
		const date = new Date(nowMs + seconds * 1000).toUTCString();
		const retryAfter = retryAfterAs === 'httpDate' ? date : String(seconds);
		return { ...answer, headers: { ...answer.headers, 'retry-after': retryAfter } };
	};
	return { ...untouched, processes: afterProcessing, instead };
}

function badGateway(): Answer {
	return {
		status: 502,
		headers: { 'content-type': 'text/html' },
		body: '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>\n',
		fromProxy: true,
	};
}

type OddFault = Extract<Fault, { kind: 'lowerCaseMessage' | 'errorTypeInHeader' }>;

const ODD_MESSAGE = 'The simulator was asked to raise this error.';

function oddError({ kind, errorType, httpStatus = 400, message }: OddFault): Answer {
	const knownType = errorType ?? 'AccessDeniedException';
	const text = message ?? ODD_MESSAGE;
	if (kind === 'lowerCaseMessage') {
		return jsonAnswer(httpStatus, { __type: knownType, message: text });
	}
	const answer = jsonAnswer(httpStatus, { Message: text });
	return { ...answer, headers: { ...answer.headers, 'x-amzn-errortype': knownType } };
}
