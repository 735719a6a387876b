import type { BadLine } from './badLine';

/** `Retry-After` of a refusal that is worth another try; no header when there is no number. */
interface RetryAfter {
	retryAfterSeconds?: number;
	/** Default `seconds`. */
	retryAfterAs?: 'seconds' | 'httpDate';
}

/** Errors normally keep the operation from being processed; this one hits after it was. */
interface Processing {
	/** Default false. */
	afterProcessing?: boolean;
}

interface ErrorText {
	/** `__type` of the body. */
	errorType?: string;
	/** Default 400. */
	httpStatus?: number;
	message?: string;
}

/** What can go wrong with a request. Durations are in the unit their name says. */
export type Fault =
	/** 429 ThrottlingException (STS: 400 Throttling). */
	| ({ kind: 'throttling' } & RetryAfter & Processing)
	/** 500 InternalServerException. */
	| ({ kind: 'internalError' } & RetryAfter & Processing)
	/** 502 with an HTML page, as a proxy would answer. */
	| ({ kind: 'badGatewayHtml' } & RetryAfter & Processing)
	/** 503 ServiceUnavailable. */
	| ({ kind: 'serviceUnavailable' } & RetryAfter & Processing)
	/** The connection is reset and the operation has not been processed. */
	| { kind: 'resetBeforeProcessing' }
	/** The connection is reset, but the operation has been processed. */
	| { kind: 'resetAfterProcessing' }
	/** The connection ends after half of the body. */
	| { kind: 'resetMidAnswer' }
	/** No byte of an answer ever comes. */
	| ({ kind: 'stallBeforeHeaders' } & Processing)
	/** Headers and half of the body come, then nothing. */
	| { kind: 'stallMidBody' }
	/** Half of the JSON (or XML) as a complete answer. */
	| { kind: 'truncatedJson' }
	/** Each member of the answer has a value of another type (STS: a document of another name). */
	| { kind: 'wrongShape' }
	/** 200 and `null`. */
	| { kind: 'nullBody' }
	/** 200 and no body at all. */
	| { kind: 'emptyBody' }
	/** The right answer with 3 MB of something else in it. */
	| { kind: 'hugeAnswer' }
	/** The answer breaks the rules of HTTP or of its packing, as the line's name says; default brokenGzip. */
	| { kind: 'badLine'; line?: BadLine }
	/** 200, and a body that never ends. */
	| { kind: 'endlessAnswer' }
	/** 200, and 16 kB that unpack to 16 MB. */
	| { kind: 'swellingAnswer' }
	/** An error whose `__type` (STS: `Code`) is in no model. */
	| ({ kind: 'unknownErrorType' } & ErrorText)
	/** An error with `message` instead of `Message`; default type AccessDeniedException. */
	| ({ kind: 'lowerCaseMessage' } & ErrorText)
	/** An error whose type is only in the `x-amzn-errortype` header; default AccessDeniedException. */
	| ({ kind: 'errorTypeInHeader' } & ErrorText)
	/** An error that repeats the whole signed request in every member it has. */
	| { kind: 'echoedRequest'; errorType?: string; httpStatus?: number }
	/** Access denied for this request only; see `Simulator.deny` for a lasting one. */
	| { kind: 'accessDenied'; httpStatus?: 400 | 403 }
	/** The session is said to have expired. */
	| { kind: 'expiredToken' }
	/**
	 * The service's clock is ahead of the simulator's: a request signed with the right time is
	 * refused with "Signature expired", one signed with the service's time (its `Date` header) is
	 * accepted. Lasts until it is cleared, unless `times` says otherwise.
	 */
	| ({ kind: 'clockAhead' } & ClockFault)
	/** As `clockAhead`, the other way round: "Signature not yet current". */
	| ({ kind: 'clockBehind' } & ClockFault)
	/** A redirect to another host. */
	| { kind: 'redirect'; location?: string; httpStatus?: 301 | 302 | 307 | 308 }
	/** `Status` of the answer is one that is in no model. */
	| { kind: 'unknownStatus'; status?: string }
	/** The answer has no `TaskId`. */
	| { kind: 'missingTaskId' };

interface ClockFault {
	/** Default 600 000 (10 minutes). */
	offsetMs?: number;
	/** Type of the error, where services differ; default InvalidSignatureException. */
	errorType?: 'InvalidSignatureException' | 'RequestTimeTooSkewed';
}

export type FaultKind = Fault['kind'];

/** A fault and the requests it is meant for. */
export type FaultInjection = Fault & {
	/** Name of an operation, or `*` for all operations of Partner Central (not AssumeRole). */
	operation: string;
	/** Only requests for this partner (id or ARN, as the request names it); default: any request. */
	partner?: string;
	/** How many requests are hit; default 1 (clock faults: all). */
	times?: number;
	/** How many requests are let pass before; default 0. */
	skip?: number;
};

/** Kinds that only make sense for JSON bodies and so not for STS. */
export const JSON_ONLY_KINDS: ReadonlySet<FaultKind> = new Set([
	'lowerCaseMessage',
	'errorTypeInHeader',
	'unknownStatus',
	'missingTaskId',
]);
