/** Everything that can go wrong with a call, and what kind of trouble it is for the caller. */
import type { Fault } from '../../../lab/simulator';

/**
 * - `passing`: another try may succeed
 * - `later`: the service asks for more patience than a call has
 * - `final`: no other try would change it
 * - `clock`: the clocks disagree; the request is signed again by the service's clock, once
 * - `harmless`: the answer can be used
 * - `unknownStatus`: the answer can be used but for a status that this version does not know
 */
export type Trouble = 'passing' | 'later' | 'final' | 'clock' | 'harmless' | 'unknownStatus';

export interface FaultRow {
	name: string;
	/** `redirect` gets its address from the test. */
	fault: Fault;
	trouble: Trouble;
	/** What the error says when the call fails of it; `{operation}` is the operation's name. */
	says: string;
	/** The same where STS has it. */
	stsSays?: string;
	/** The operation has been run, although the caller does not learn it. */
	isProcessed?: boolean;
	/** How long the call is held up; default 0. */
	holdsUpMs?: number;
	/** The least pause before the next try that the service asks for; default 0. */
	asksForMs?: number;
}

const BUSY = 'AWS is receiving too many requests';
const STS_BUSY = '(Throttling): Rate exceeded';
const INTERNAL = 'AWS had an internal problem with {operation}';
const STS_INTERNAL = '(InternalFailure): An internal error occurred';
const GATEWAY = 'could not be reached behind its gateway';
const UNREACHED = ' for {operation}: ';
const STS_UNREACHED = ') could not be reached to assume the role: ';
const UNREADABLE = 'The answer to {operation} could not be read: ';
const STS_UNREADABLE = ') could not be read: it holds no session';
const DENIED = 'AWS did not allow {operation}';
const STS_DENIED = 'is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::';
const EXPIRED = "The credential's temporary keys have expired";
const CLOCK = 'clock of the machine that runs n8n';
const RESET = 'the connection was reset';
const TOO_LONG = 'the headers of the answer were too long';
const NOT_UNPACKED = 'the answer could not be unpacked';
const BROKEN = 'the connection broke before the answer was complete';
const TOO_LATE = 'no complete answer came';
const REDIRECT = 'the answer was a redirect, which is not followed';

/** The longest time of a call, and how much later it is given up for good. */
const CALL_MS = 30_250;
const HOUR_SECONDS = 3600;

const throttled = { trouble: 'passing', says: BUSY, stsSays: STS_BUSY } as const;
const internal = { trouble: 'passing', says: INTERNAL, stsSays: STS_INTERNAL } as const;
const stalled = {
	trouble: 'passing',
	says: UNREACHED + TOO_LATE,
	stsSays: STS_UNREACHED + TOO_LATE,
	holdsUpMs: CALL_MS,
} as const;
const mangled = {
	trouble: 'passing',
	says: UNREADABLE,
	stsSays: STS_UNREADABLE,
	isProcessed: true,
} as const;
const denied = { trouble: 'final', says: DENIED, stsSays: STS_DENIED } as const;

export const FAULTS: FaultRow[] = [
	{ name: '429', fault: { kind: 'throttling' }, ...throttled },
	{
		name: '429 with Retry-After in seconds',
		fault: { kind: 'throttling', retryAfterSeconds: 7 },
		...throttled,
		asksForMs: 7000,
	},
	{
		name: '429 with Retry-After as a date',
		fault: { kind: 'throttling', retryAfterSeconds: 7, retryAfterAs: 'httpDate' },
		...throttled,
		asksForMs: 6000, // a date has no milliseconds
	},
	{
		name: '429 with Retry-After in the past',
		fault: { kind: 'throttling', retryAfterSeconds: -HOUR_SECONDS, retryAfterAs: 'httpDate' },
		...throttled,
	},
	{
		name: '429 with Retry-After an hour away',
		fault: { kind: 'throttling', retryAfterSeconds: HOUR_SECONDS },
		...throttled,
		trouble: 'later',
	},
	{
		name: '429 with Retry-After an hour away as a date',
		fault: { kind: 'throttling', retryAfterSeconds: HOUR_SECONDS, retryAfterAs: 'httpDate' },
		...throttled,
		trouble: 'later',
	},
	{
		name: '429 after it was processed',
		fault: { kind: 'throttling', afterProcessing: true },
		...throttled,
		isProcessed: true,
	},
	{ name: '500', fault: { kind: 'internalError' }, ...internal },
	{
		name: '500 after it was processed',
		fault: { kind: 'internalError', afterProcessing: true },
		...internal,
		isProcessed: true,
	},
	{
		name: '502 with HTML',
		fault: { kind: 'badGatewayHtml' },
		trouble: 'passing',
		says: GATEWAY,
		stsSays: 'gave no readable answer of AWS STS',
	},
	{
		name: '503',
		fault: { kind: 'serviceUnavailable' },
		trouble: 'passing',
		says: INTERNAL,
		stsSays: '(ServiceUnavailable): Service is unavailable',
	},
	{
		name: '503 with Retry-After an hour away',
		fault: { kind: 'serviceUnavailable', retryAfterSeconds: HOUR_SECONDS },
		trouble: 'later',
		says: INTERNAL,
		stsSays: '(ServiceUnavailable): Service is unavailable',
	},
	{
		name: 'a reset before the request is taken',
		fault: { kind: 'resetBeforeProcessing' },
		trouble: 'passing',
		says: UNREACHED + RESET,
		stsSays: STS_UNREACHED + RESET,
	},
	{
		name: 'a reset after it was processed',
		fault: { kind: 'resetAfterProcessing' },
		trouble: 'passing',
		says: UNREACHED + RESET,
		stsSays: STS_UNREACHED + RESET,
		isProcessed: true,
	},
	{
		name: 'a reset in mid-answer',
		fault: { kind: 'resetMidAnswer' },
		trouble: 'passing',
		says: UNREACHED + BROKEN,
		stsSays: STS_UNREACHED + BROKEN,
		isProcessed: true,
	},
	{ name: 'a stall before headers', fault: { kind: 'stallBeforeHeaders' }, ...stalled },
	{
		name: 'a stall before headers after it was processed',
		fault: { kind: 'stallBeforeHeaders', afterProcessing: true },
		...stalled,
		isProcessed: true,
	},
	{ name: 'a stall in mid-body', fault: { kind: 'stallMidBody' }, ...stalled, isProcessed: true },
	{ name: 'truncated JSON', fault: { kind: 'truncatedJson' }, ...mangled },
	{ name: 'JSON of the wrong shape', fault: { kind: 'wrongShape' }, ...mangled },
	{ name: 'null', fault: { kind: 'nullBody' }, ...mangled },
	{ name: 'an empty body', fault: { kind: 'emptyBody' }, ...mangled },
	{
		name: 'chunks of no size',
		fault: { kind: 'badLine', line: 'badChunkSize' },
		trouble: 'passing',
		says: UNREACHED + BROKEN,
		stsSays: STS_UNREACHED + BROKEN,
		isProcessed: true,
	},
	{
		name: 'too long headers',
		fault: { kind: 'badLine', line: 'manyHeaders' },
		trouble: 'passing',
		says: UNREACHED + TOO_LONG,
		stsSays: STS_UNREACHED + TOO_LONG,
		isProcessed: true,
	},
	{
		name: 'broken gzip',
		fault: { kind: 'badLine', line: 'brokenGzip' },
		trouble: 'passing',
		says: UNREACHED + NOT_UNPACKED,
		stsSays: STS_UNREACHED + NOT_UNPACKED,
		isProcessed: true,
	},
	{ name: 'an answer that swells', fault: { kind: 'swellingAnswer' }, ...mangled },
	{ name: 'an endless answer', fault: { kind: 'endlessAnswer' }, ...mangled },
	{ name: 'a missing TaskId', fault: { kind: 'missingTaskId' }, ...mangled },
	{
		name: 'an unknown __type',
		fault: { kind: 'unknownErrorType' },
		trouble: 'final',
		says: 'AWS answered {operation} with the error UnheardOfException',
		stsSays: '(UnheardOf): The simulator was asked to raise this error',
	},
	{ name: 'lower-case message', fault: { kind: 'lowerCaseMessage' }, ...denied },
	{ name: 'the type in a header only', fault: { kind: 'errorTypeInHeader' }, ...denied },
	{ name: 'access denied as 400', fault: { kind: 'accessDenied', httpStatus: 400 }, ...denied },
	{ name: 'access denied as 403', fault: { kind: 'accessDenied', httpStatus: 403 }, ...denied },
	{
		name: 'an expired token',
		fault: { kind: 'expiredToken' },
		trouble: 'final',
		says: EXPIRED,
		stsSays: EXPIRED,
	},
	{
		name: 'a clock 10 minutes ahead',
		fault: { kind: 'clockAhead' },
		trouble: 'clock',
		says: CLOCK,
		stsSays: CLOCK,
	},
	{
		name: 'a clock 10 minutes behind',
		fault: { kind: 'clockBehind' },
		trouble: 'clock',
		says: CLOCK,
		stsSays: CLOCK,
	},
	...([302, 307] as const).map(
		(httpStatus): FaultRow => ({
			name: `a redirect (${httpStatus}) to another host`,
			fault: { kind: 'redirect', httpStatus },
			trouble: 'final',
			says: UNREADABLE + REDIRECT,
			stsSays: 'gave no readable answer of AWS STS',
		}),
	),
	{ name: 'a 3 MB answer', fault: { kind: 'hugeAnswer' }, trouble: 'harmless', says: '' },
	{
		name: 'an unknown Status',
		fault: { kind: 'unknownStatus', status: 'UNDER_REVIEW' },
		trouble: 'unknownStatus',
		says: 'UNDER_REVIEW',
	},
];
