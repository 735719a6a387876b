/** Whether the heap grows: a line through the samples after the warm-up, and how sure its slope is. */
import type { Verdict } from './verdict';

export interface HeapSample {
	/** Executions that have ended so far. */
	executions: number;
	/** Used heap right after a collection while nothing is under way. */
	heapBytes: number;
}

/**
 * The least thing worth calling a leak. What an execution leaves behind by mistake (a listener, a timer, a
 * pending promise) holds its closure, and through it the execution's items: tens of kilobytes. One kilobyte
 * an execution would be a megabyte after a thousand of them.
 */
const LIMIT_BYTES_PER_EXECUTION = 1024;

/** Caches fill, code is compiled, and the engine's log (2,000 lines) reaches its limit. */
const WARM_UP_SHARE = 0.25;
export const MIN_WARM_UP_EXECUTIONS = 1000;
/** Fewer points make no line. */
export const MIN_SAMPLES = 8;

export interface Slope {
	bytesPerExecution: number;
	/** Half of the interval that holds the true slope with a probability of 95 %. */
	marginBytes: number;
	samples: number;
}

/** Ordinary least squares. @throws RangeError with fewer than three samples */
export function slopeOf(samples: readonly HeapSample[]): Slope {
	const count = samples.length;
	if (count < 3) throw new RangeError('A slope needs at least three samples.');
	const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / count;
	const meanX = mean(samples.map(({ executions }) => executions));
	const meanY = mean(samples.map(({ heapBytes }) => heapBytes));
	let sumXX = 0;
	let sumXY = 0;
	for (const { executions, heapBytes } of samples) {
		sumXX += (executions - meanX) ** 2;
		sumXY += (executions - meanX) * (heapBytes - meanY);
	}
	const bytesPerExecution = sumXY / sumXX;
	const freedom = count - 2;
	const squaredErrors = samples.map(
		({ executions, heapBytes }) =>
			(heapBytes - meanY - bytesPerExecution * (executions - meanX)) ** 2,
	);
	const variance = squaredErrors.reduce((sum, value) => sum + value, 0) / freedom;
	// Student's t for 97.5 %, within 2 % from four degrees of freedom on.
	const t = 1.96 + 2.4 / freedom + 4.4 / freedom ** 2;
	return { bytesPerExecution, marginBytes: t * Math.sqrt(variance / sumXX), samples: count };
}

/** The samples that count. */
export function afterWarmUp(samples: readonly HeapSample[]): HeapSample[] {
	const last = samples.at(-1)?.executions ?? 0;
	const warmUp = Math.max(MIN_WARM_UP_EXECUTIONS, last * WARM_UP_SHARE);
	return samples.filter(({ executions }) => executions >= warmUp);
}

/** Holds when even the upper end of the slope's interval is within the limit. */
export function judgeHeap(samples: readonly HeapSample[]): Verdict & { slope?: Slope } {
	const check = 'Heap after warm-up does not grow';
	const allowed = `< ${LIMIT_BYTES_PER_EXECUTION} B/execution, 95 % sure`;
	const counted = afterWarmUp(samples);
	if (counted.length < MIN_SAMPLES) {
		const found = `${counted.length} samples after warm-up: too short a run to tell`;
		return { check, found, allowed, holds: false };
	}
	const slope = slopeOf(counted);
	const { bytesPerExecution, marginBytes } = slope;
	return {
		check,
		found: `${Math.round(bytesPerExecution)} ± ${Math.round(marginBytes)} B/execution (${counted.length} samples)`,
		allowed,
		holds: bytesPerExecution + marginBytes < LIMIT_BYTES_PER_EXECUTION,
		slope,
	};
}
