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

const UNREADABLE = 'The answer to {operation} could not be read: ';

/** The longest time of a call, and how much later it is given up for good. */
const CALL_MS = 30_250;
const HOUR_SECONDS = 3600;

type Kind = Omit<FaultRow, 'name' | 'fault'>;

const passing = (says: string, stsSays: string): Kind => ({ trouble: 'passing', says, stsSays });
const final = (says: string, stsSays: string): Kind => ({ trouble: 'final', says, stsSays });
const unreached = (reason: string): Kind =>
	passing(` for {operation}: ${reason}`, `) could not be reached to assume the role: ${reason}`);
const answerLost = (reason: string): Kind => ({ ...unreached(reason), isProcessed: true });

const throttled = passing('AWS is receiving too many requests', '(Throttling): Rate exceeded');
const internalSays = 'AWS had an internal problem with {operation}';
const internal = passing(internalSays, '(InternalFailure): An internal error occurred');
const unavailable = passing(internalSays, '(ServiceUnavailable): Service is unavailable');
const stalled = { ...unreached('no complete answer came'), holdsUpMs: CALL_MS };
const broken = answerLost('the connection broke before the answer was complete');
const mangled = {
	...passing(UNREADABLE, ') could not be read: it holds no session'),
	isProcessed: true,
};
const denied = final(
	'AWS did not allow {operation}',
	'is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::',
);
const expired = "The credential's temporary keys have expired";
const clock: Kind = {
	trouble: 'clock',
	says: 'clock of the machine that runs n8n',
	stsSays: 'clock of the machine that runs n8n',
};
const redirected = final(
	`${UNREADABLE}the answer was a redirect, which is not followed`,
	'gave no readable answer of AWS STS',
);
const processed = { isProcessed: true };
const later = { trouble: 'later' } as const;

const row = (name: string, fault: Fault, kind: Kind, more: Partial<Kind> = {}): FaultRow => ({
	name,
	fault,
	...kind,
	...more,
});
const throttling = (retryAfterSeconds: number, retryAfterAs?: 'httpDate'): Fault => ({
	kind: 'throttling',
	retryAfterSeconds,
	...(retryAfterAs ? { retryAfterAs } : {}),
});

export const FAULTS: FaultRow[] = [
	row('429', { kind: 'throttling' }, throttled),
	row('429 with Retry-After in seconds', throttling(7), throttled, { asksForMs: 7000 }),
	// A date has no milliseconds.
	row('429 with Retry-After as a date', throttling(7, 'httpDate'), throttled, { asksForMs: 6000 }),
	row('429 with Retry-After in the past', throttling(-HOUR_SECONDS, 'httpDate'), throttled),
	row('429 with Retry-After an hour away', throttling(HOUR_SECONDS), throttled, later),
	row(
		'429 with Retry-After an hour away as a date',
		throttling(HOUR_SECONDS, 'httpDate'),
		throttled,
		later,
	),
	row(
		'429 after it was processed',
		{ kind: 'throttling', afterProcessing: true },
		throttled,
		processed,
	),
	row('500', { kind: 'internalError' }, internal),
	row(
		'500 after it was processed',
		{ kind: 'internalError', afterProcessing: true },
		internal,
		processed,
	),
	row(
		'502 with HTML',
		{ kind: 'badGatewayHtml' },
		passing('could not be reached behind its gateway', 'gave no readable answer of AWS STS'),
	),
	row('503', { kind: 'serviceUnavailable' }, unavailable),
	row(
		'503 with Retry-After an hour away',
		{ kind: 'serviceUnavailable', retryAfterSeconds: HOUR_SECONDS },
		unavailable,
		later,
	),
	row(
		'a reset before the request is taken',
		{ kind: 'resetBeforeProcessing' },
		unreached('the connection was reset'),
	),
	row(
		'a reset after it was processed',
		{ kind: 'resetAfterProcessing' },
		answerLost('the connection was reset'),
	),
	row('a reset in mid-answer', { kind: 'resetMidAnswer' }, broken),
	row('a stall before headers', { kind: 'stallBeforeHeaders' }, stalled),
	row(
		'a stall before headers after it was processed',
		{ kind: 'stallBeforeHeaders', afterProcessing: true },
		stalled,
		processed,
	),
	row('a stall in mid-body', { kind: 'stallMidBody' }, stalled, processed),
	row('truncated JSON', { kind: 'truncatedJson' }, mangled),
	row('JSON of the wrong shape', { kind: 'wrongShape' }, mangled),
	row('null', { kind: 'nullBody' }, mangled),
	row('an empty body', { kind: 'emptyBody' }, mangled),
	row('chunks of no size', { kind: 'badLine', line: 'badChunkSize' }, broken),
	row(
		'too long headers',
		{ kind: 'badLine', line: 'manyHeaders' },
		answerLost('the headers of the answer were too long'),
	),
	row(
		'broken gzip',
		{ kind: 'badLine', line: 'brokenGzip' },
		answerLost('the answer could not be unpacked'),
	),
	row('an answer that swells', { kind: 'swellingAnswer' }, mangled),
	row('an endless answer', { kind: 'endlessAnswer' }, mangled),
	row('a missing TaskId', { kind: 'missingTaskId' }, mangled),
	row(
		'an unknown __type',
		{ kind: 'unknownErrorType' },
		final(
			'AWS answered {operation} with the error UnheardOfException',
			'(UnheardOf): The simulator was asked to raise this error',
		),
	),
	row('lower-case message', { kind: 'lowerCaseMessage' }, denied),
	row('the type in a header only', { kind: 'errorTypeInHeader' }, denied),
	row('access denied as 400', { kind: 'accessDenied', httpStatus: 400 }, denied),
	row('access denied as 403', { kind: 'accessDenied', httpStatus: 403 }, denied),
	row('an expired token', { kind: 'expiredToken' }, final(expired, expired)),
	row('a clock 10 minutes ahead', { kind: 'clockAhead' }, clock),
	row('a clock 10 minutes behind', { kind: 'clockBehind' }, clock),
	row('a redirect (302) to another host', { kind: 'redirect', httpStatus: 302 }, redirected),
	row('a redirect (307) to another host', { kind: 'redirect', httpStatus: 307 }, redirected),
	row('a 3 MB answer', { kind: 'hugeAnswer' }, { trouble: 'harmless', says: '' }),
	row(
		'an unknown Status',
		{ kind: 'unknownStatus', status: 'UNDER_REVIEW' },
		{ trouble: 'unknownStatus', says: 'UNDER_REVIEW' },
	),
];
