/** What the service has seen, kept small while the requests themselves are thrown away. */
import type { JsonObject, Simulator } from '../../../simulator';
import { readMarker } from '../marker';
import { isClockFault } from './faults';

export interface ServiceTask {
	partner: string;
	taskId: string;
	/** Undefined: of nobody. */
	marker?: string;
	status: string;
}

/** The start requests for one marker. */
export interface StartCalls {
	calls: number;
	/** How many of them met a fault. */
	faults: number;
}

export interface ServiceAccount {
	/** Calls by operation. */
	calls: Record<string, number>;
	/** Calls that met a fault, by its kind. */
	faults: Record<string, number>;
	/** Refused because the service's clock was off, or because the client had adapted to it. */
	clockRefusals: number;
	/** What was wrong with other signatures; the first ones only. */
	wrongSignatures: string[];
	starts: Record<string, StartCalls>;
	tasks: ServiceTask[];
	/** Heap of the service's process after a collection, in bytes. */
	heapBytes: number;
}

type LoggedRequest = ReturnType<Simulator['requests']['all']>[number];

const KEPT_SIGNATURES = 20;
/** A client notices at its next call that the clock is right again. */
const CLOCK_AFTERMATH_MS = 60_000;

/** Reads the simulator's logs again and again, and empties them. */
export class Accountant {
	private readonly calls: Record<string, number> = {};
	private readonly faults: Record<string, number> = {};
	private readonly starts: Record<string, StartCalls> = {};
	private readonly wrongSignatures: string[] = [];
	private clockRefusals = 0;
	private lastClockFaultMs = -Infinity;
	/** Requests that were still held by a hook at the last reading. */
	private unsettled: LoggedRequest[] = [];

	constructor(private readonly simulator: Simulator) {}

	/** Takes what is in the logs into the account. */
	read(): void {
		const { requests, stsRequests } = this.simulator;
		const entries = [...this.unsettled, ...requests.all(), ...stsRequests.all()];
		requests.clear();
		stsRequests.clear();
		this.unsettled = entries.filter(({ signature }) => signature === 'unchecked');
		for (const entry of entries) if (entry.signature !== 'unchecked') this.take(entry);
	}

	/** All that has happened since the start. */
	close(): ServiceAccount {
		this.read();
		globalThis.gc?.();
		const { calls, faults, starts, clockRefusals } = this;
		const wrongSignatures = [
			...this.wrongSignatures,
			...this.unsettled.map(({ operation }) => `${operation} was never looked at`),
		];
		const heapBytes = process.memoryUsage().heapUsed;
		return {
			calls,
			faults,
			clockRefusals,
			wrongSignatures,
			starts,
			tasks: this.tasks(),
			heapBytes,
		};
	}

	private take(entry: LoggedRequest): void {
		const { operation, body, fault, receivedAt } = entry;
		count(this.calls, operation);
		if (fault !== undefined) count(this.faults, fault);
		if (isClockFault(fault)) this.lastClockFaultMs = receivedAt;
		this.takeSignature(entry);
		if (operation !== 'StartProfileUpdateTask') return;
		const { TaskDetails } = body as { TaskDetails?: JsonObject };
		const marker = readMarker(TaskDetails?.Description) ?? 'none';
		const start = (this.starts[marker] ??= { calls: 0, faults: 0 });
		start.calls += 1;
		if (fault !== undefined) start.faults += 1;
	}

	private takeSignature({ operation, signature, fault, receivedAt }: LoggedRequest): void {
		if (signature === 'valid') return;
		const isAftermath =
			receivedAt - this.lastClockFaultMs <= CLOCK_AFTERMATH_MS &&
			/^Signature (expired|not yet current)/.test(signature);
		// With its clock ten minutes ahead, the service also finds sessions that have expired.
		if (isClockFault(fault) || isAftermath) {
			this.clockRefusals += 1;
		} else if (this.wrongSignatures.length < KEPT_SIGNATURES) {
			this.wrongSignatures.push(`${operation}: ${signature}`);
		}
	}

	private tasks(): ServiceTask[] {
		return this.simulator.partners.flatMap((partner) =>
			this.simulator.tasksOf(partner).map(({ TaskId, Status, TaskDetails }) => {
				const marker = readMarker(TaskDetails.Description);
				return { partner, taskId: TaskId, status: Status, ...(marker && { marker }) };
			}),
		);
	}
}

function count(counts: Record<string, number>, name: string): void {
	counts[name] = (counts[name] ?? 0) + 1;
}
