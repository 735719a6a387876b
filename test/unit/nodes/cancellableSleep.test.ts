import * as workflow from 'n8n-workflow';

import { cancellableSleep } from '../../../nodes/AwsPartnerCentral/transport/cancellableSleep';

jest.mock('n8n-workflow', () => ({ sleep: jest.fn() }));

type Sleep = (ms: number, signal?: AbortSignal) => Promise<void>;

const shapes: Array<[string, Sleep]> = [
	['sleep(ms, signal), as since 2.34', jest.requireActual<typeof workflow>('n8n-workflow').sleep],
	[
		'sleep(ms), as before',
		async (ms) => await new Promise((resolve) => void setTimeout(resolve, ms)),
	],
];

describe.each(shapes)('with %s', (_shape, sleep) => {
	/** What became of the sleep so far. */
	let outcome: string;

	beforeEach(() => {
		jest.useFakeTimers();
		jest.mocked(workflow.sleep).mockImplementation(sleep);
		outcome = 'asleep';
	});
	afterEach(() => jest.useRealTimers());

	function begin(ms: number, signal?: AbortSignal): void {
		cancellableSleep(ms, signal).then(
			() => (outcome = 'awake'),
			(error: Error) => (outcome = error.name),
		);
	}

	test.each([[undefined], [new AbortController().signal]])(
		'lasts its time (signal %p)',
		async (signal) => {
			begin(1000, signal);
			await jest.advanceTimersByTimeAsync(999);
			expect(outcome).toBe('asleep');
			await jest.advanceTimersByTimeAsync(1);
			expect(outcome).toBe('awake');
		},
	);

	test('ends at once when the signal fires', async () => {
		const controller = new AbortController();
		begin(1000, controller.signal);
		await jest.advanceTimersByTimeAsync(500);
		controller.abort();
		await jest.advanceTimersByTimeAsync(0);
		expect(outcome).toBe('CancelledError');
	});

	test('does not begin when the signal has fired', async () => {
		begin(1000, AbortSignal.abort());
		await jest.advanceTimersByTimeAsync(0);
		expect(outcome).toBe('CancelledError');
		expect(jest.getTimerCount()).toBe(0);
	});

	test('leaves no listener behind', async () => {
		const { signal } = new AbortController();
		const added = jest.spyOn(signal, 'addEventListener');
		const removed = jest.spyOn(signal, 'removeEventListener');
		begin(1000, signal);
		await jest.advanceTimersByTimeAsync(1000);
		const listeners = added.mock.calls.map(([, listener]) => listener);
		expect(removed.mock.calls.map(([, listener]) => listener).sort()).toEqual(listeners.sort());
		expect(outcome).toBe('awake');
	});
});
