import type { Unsubscribe } from '../hooks';
import { isJsonObject, type JsonValue } from '../json';
import { ASSUME_ROLE_OPERATION, covers } from '../operationScope';
import { JSON_ONLY_KINDS, type Fault, type FaultInjection } from './fault';

interface PlannedFault {
	injection: FaultInjection;
	toSkip: number;
	left: number;
}

/** The faults that wait for their requests. A request meets at most one: the first that fits. */
export class FaultInjector {
	private planned: PlannedFault[] = [];

	/**
	 * Plans a fault.
	 * @returns a function that takes it back
	 * @throws RangeError for a `times` or `skip` that is no count, TypeError for a fault STS cannot have
	 */
	inject(injection: FaultInjection): Unsubscribe {
		const { operation, kind, skip = 0, times = defaultTimes(injection) } = injection;
		if (!(times >= 1) || !(skip >= 0)) {
			throw new RangeError('A fault hits at least one request and skips none or more.');
		}
		if (operation === ASSUME_ROLE_OPERATION && JSON_ONLY_KINDS.has(kind)) {
			throw new TypeError(`STS answers in XML: ${kind} is a fault of JSON answers.`);
		}
		const planned: PlannedFault = { injection, toSkip: skip, left: times };
		this.planned.push(planned);
		return () => {
			this.planned = this.planned.filter((other) => other !== planned);
		};
	}

	clear(): void {
		this.planned = [];
	}

	/** For the simulator itself: the fault that this request meets. */
	take(operation: string, body: JsonValue): Fault | undefined {
		for (const planned of this.planned) {
			if (!isMeant(planned.injection, operation, body)) continue;
			if (planned.toSkip > 0) {
				planned.toSkip -= 1;
				continue;
			}
			planned.left -= 1;
			if (planned.left === 0) this.planned = this.planned.filter((other) => other !== planned);
			return planned.injection;
		}
		return undefined;
	}
}

function isMeant(injection: FaultInjection, operation: string, body: JsonValue): boolean {
	if (!covers(injection.operation, operation)) return false;
	const { partner } = injection;
	return partner === undefined || (isJsonObject(body) && body.Identifier === partner);
}

function defaultTimes({ kind }: FaultInjection): number {
	return kind === 'clockAhead' || kind === 'clockBehind' ? Infinity : 1;
}
