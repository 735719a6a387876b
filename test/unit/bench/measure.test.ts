import { interleave } from '../../../bench/measure/interleave';
import { median, quantile } from '../../../bench/measure/statistics';
import { bytes, milliseconds, ratio } from '../../../bench/report/numbers';
import { fixedPolling } from '../../../bench/waiting/fixedPolling';
import { nodeWaiter } from '../../../bench/waiting/nodeWaiter';
import { smithyWaiter } from '../../../bench/waiting/smithyWaiter';

test.each([
	[[3], 3],
	[[3, 1, 2], 2],
	[[4, 1, 3, 2], 2.5],
])('the median of %j is %d', (values, expected) => {
	expect(median(values)).toBe(expected);
});

test('a quantile is not exceeded by its share of the values', () => {
	const values = Array.from({ length: 100 }, (_, index) => index);
	expect(quantile(values, 0.95)).toBe(95);
	expect(quantile(values, 1)).toBe(99);
	expect(() => quantile([], 0.5)).toThrow(RangeError);
	expect(() => median([])).toThrow(RangeError);
});

test('contenders take turns, each round begins with another, and the first round does not count', async () => {
	const order: string[] = [];
	const contender = (name: string) => ({
		name,
		measure: async () => {
			order.push(name);
			return await Promise.resolve({ position: order.length });
		},
	});
	const samples = await interleave([contender('a'), contender('b')], 2);
	expect(order).toEqual(['a', 'b', 'b', 'a', 'a', 'b']);
	expect(samples.get('a')).toEqual({ position: [4, 5] });
	expect(samples.get('b')).toEqual({ position: [3, 6] });
});

test('numbers have three digits and a unit', () => {
	expect([milliseconds(1.234), milliseconds(12.34), milliseconds(123.4)]).toEqual([
		'1.23 ms',
		'12.3 ms',
		'123 ms',
	]);
	expect([bytes(12), bytes(3_456), bytes(7_890_000), bytes(25_277_000_000)]).toEqual([
		'12 B',
		'3.46 kB',
		'7.89 MB',
		'25.3 GB',
	]);
	expect(ratio(3, 2)).toBe('1.50 ×');
});

describe('ways to wait', () => {
	test('a fixed interval sees the end at the next look', async () => {
		expect(await fixedPolling(5000).wait(12_000)).toEqual({ delayMs: 3000, polls: 3 });
	});

	test.each([nodeWaiter, smithyWaiter])(
		'$name looks until the task has ended',
		async ({ wait }) => {
			const { delayMs, polls } = await wait(60_000);
			expect(delayMs).toBeGreaterThanOrEqual(0);
			expect(polls).toBeGreaterThan(1);
		},
	);
});
