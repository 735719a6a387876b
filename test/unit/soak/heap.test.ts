import { afterWarmUp, judgeHeap, slopeOf, type HeapSample } from '../../soak/checks/heap';
import { Random } from '../../soak/random';

/** Samples every 200 executions: a line, and noise of up to so many bytes. */
function samples(bytesPerExecution: number, noiseBytes = 0, count = 50): HeapSample[] {
	const random = new Random(1);
	return Array.from({ length: count }, (_, index) => {
		const executions = (index + 1) * 200;
		const noise = noiseBytes * (2 * random.next() - 1);
		return { executions, heapBytes: 60_000_000 + bytesPerExecution * executions + noise };
	});
}

describe('slopeOf', () => {
	it.each([0, 100, -30, 5000])('finds a growth of %i bytes per execution', (bytes) => {
		const slope = slopeOf(samples(bytes));
		expect(slope.bytesPerExecution).toBeCloseTo(bytes, 6);
		expect(slope.marginBytes).toBeCloseTo(0, 6);
	});

	it('gives the interval that textbooks give', () => {
		// y = 1, 3, 2, 5, 4, 6 at x = 1…6: slope 31/35, standard error 0.2321, t(4) = 2.776
		const points = [1, 3, 2, 5, 4, 6].map((heapBytes, index) => ({
			executions: index + 1,
			heapBytes,
		}));
		const { bytesPerExecution, marginBytes } = slopeOf(points);
		expect(bytesPerExecution).toBeCloseTo(31 / 35, 6);
		expect(marginBytes).toBeCloseTo(0.2321 * 2.776, 1);
	});

	it('holds the true slope within its margin in spite of noise', () => {
		const { bytesPerExecution, marginBytes } = slopeOf(samples(300, 500_000));
		expect(Math.abs(bytesPerExecution - 300)).toBeLessThan(marginBytes);
	});

	it('needs three samples', () => {
		expect(() => slopeOf(samples(0, 0, 2))).toThrow(RangeError);
	});
});

describe('afterWarmUp', () => {
	it('leaves out the first quarter, and at least the first thousand executions', () => {
		expect(afterWarmUp(samples(0, 0, 50))[0]?.executions).toBe(2600);
		expect(afterWarmUp(samples(0, 0, 10))[0]?.executions).toBe(1000);
	});
});

describe('judgeHeap', () => {
	it('accepts a heap that stays as it is', () => {
		expect(judgeHeap(samples(0, 200_000)).holds).toBe(true);
	});

	it('refuses a leak of two kilobytes an execution', () => {
		expect(judgeHeap(samples(2048, 200_000)).holds).toBe(false);
	});

	it('refuses what it cannot be sure of', () => {
		expect(judgeHeap(samples(0, 40_000_000)).holds).toBe(false);
		expect(judgeHeap(samples(0, 0, 7))).toMatchObject({
			holds: false,
			found: expect.stringContaining('too short'),
		});
	});
});
