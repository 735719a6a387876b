/** Which fault a call meets. */
import type { BeforeHook, Fault, FaultKind, JsonObject, Simulator } from '../../../simulator';
import { isCalm } from '../profiles';
import type { Random } from '../random';

/** The share of the calls that meet a fault. */
const FAULT_SHARE = 0.05;

/** A clock that is off stays so for a while; the next calls meet it, too. */
const CLOCK_FAULT_CALLS = 15;

type Weighted = readonly [weight: number, fault: Fault];

/** A stall keeps its item waiting for up to 30 seconds, so they are rare; so are clocks that go wrong. */
const ANY_PROTOCOL: Weighted[] = [
	[8, { kind: 'throttling' }],
	[4, { kind: 'throttling', afterProcessing: true }],
	[2, { kind: 'throttling', retryAfterSeconds: 1 }],
	[2, { kind: 'throttling', retryAfterSeconds: -60, retryAfterAs: 'httpDate' }],
	[8, { kind: 'internalError' }],
	[4, { kind: 'internalError', afterProcessing: true }],
	[4, { kind: 'badGatewayHtml' }],
	[4, { kind: 'badGatewayHtml', afterProcessing: true }],
	[8, { kind: 'serviceUnavailable' }],
	[8, { kind: 'resetBeforeProcessing' }],
	[12, { kind: 'resetAfterProcessing' }],
	[8, { kind: 'resetMidAnswer' }],
	[6, { kind: 'truncatedJson' }],
	[4, { kind: 'emptyBody' }],
	[2, { kind: 'accessDenied', httpStatus: 403 }],
	[2, { kind: 'accessDenied', httpStatus: 400 }],
	[3, { kind: 'expiredToken' }],
	[3, { kind: 'redirect' }],
	[0.1, { kind: 'stallBeforeHeaders' }],
	[0.1, { kind: 'stallBeforeHeaders', afterProcessing: true }],
	[0.1, { kind: 'stallMidBody' }],
];

const JSON_ONLY: Weighted[] = [
	[6, { kind: 'wrongShape' }],
	[4, { kind: 'nullBody' }],
	[2, { kind: 'hugeAnswer' }],
	[2, { kind: 'unknownErrorType' }],
	[2, { kind: 'lowerCaseMessage' }],
	[2, { kind: 'errorTypeInHeader' }],
	[0.3, { kind: 'clockAhead' }],
	[0.3, { kind: 'clockBehind' }],
];

/** A wait would honour it until its own time limit, which is minutes away. */
const NOT_IN_A_WAIT: Weighted[] = [[1, { kind: 'throttling', retryAfterSeconds: 3600 }]];

const OF_TASKS: Weighted[] = [
	[3, { kind: 'unknownStatus' }],
	[3, { kind: 'missingTaskId' }],
];

const CLOCK_KINDS: ReadonlySet<FaultKind> = new Set(['clockAhead', 'clockBehind']);

/** Kinds that deny access unless they are told otherwise. */
const DENIALS: ReadonlySet<FaultKind> = new Set([
	'accessDenied',
	'lowerCaseMessage',
	'errorTypeInHeader',
]);

export function isClockFault(kind: FaultKind | undefined): boolean {
	return kind !== undefined && CLOCK_KINDS.has(kind);
}

function faultsOf(operation: string): Weighted[] {
	if (operation === 'AssumeRole') return ANY_PROTOCOL;
	const ofTask = operation.endsWith('ProfileUpdateTask') ? OF_TASKS : [];
	const notInAWait = operation === 'GetProfileUpdateTask' ? [] : NOT_IN_A_WAIT;
	return [...ANY_PROTOCOL, ...JSON_ONLY, ...ofTask, ...notInAWait];
}

/** From now on every call to the simulator may meet a fault. */
export function injectFaults({ hooks, faults }: Simulator, random: Random): void {
	let takeBackLast = () => {};
	const mayFail: BeforeHook = ({ operation, body }) => {
		if (!random.chance(FAULT_SHARE)) return;
		const fault = random.weighted(faultsOf(operation));
		// Whoever may not read the partner starts without comparing, which is no failure but not calm.
		if (DENIALS.has(fault.kind) && isCalm((body as JsonObject).Identifier)) return;
		if (isClockFault(fault.kind)) {
			takeBackLast();
			takeBackLast = faults.inject({ ...fault, operation: '*', times: CLOCK_FAULT_CALLS });
		} else {
			faults.inject({ ...fault, operation });
		}
	};
	hooks.before('*', mayFail);
	hooks.before('AssumeRole', mayFail);
}
