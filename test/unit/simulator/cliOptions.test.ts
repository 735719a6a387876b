import { readCliOptions } from '../../../lab/simulator/cliOptions';

describe('readCliOptions', () => {
	test('turns options into settings, seconds into milliseconds', () => {
		const args = '--port 8080 --sts-port 8081 --task-duration 1.5 --daily-quota 3'.split(' ');
		args.push('--session-duration', '20', '--external-id', 'example', '--accounts', '3');
		expect(readCliOptions(args)).toEqual({
			kind: 'start',
			options: {
				port: 8080,
				stsPort: 8081,
				taskDurationMs: 1500,
				accounts: 3,
				dailyUpdateQuota: 3,
				sessionDurationMs: 20_000,
				externalId: 'example',
			},
		});
		expect(readCliOptions([])).toEqual({ kind: 'start', options: {} });
		expect(readCliOptions(['--help'])).toEqual({ kind: 'help' });
	});

	test.each([
		[['--port', '65536'], '--port must be a whole number from 0 to 65535, not "65536".'],
		[['--port', '-1'], '--port'],
		[['--port', '1e3'], '--port must be a whole number'],
		[['--daily-quota', '2.5'], '--daily-quota must be a whole number'],
		[['--task-duration', 'long'], '--task-duration must be a number of seconds'],
		[['--session-duration', ''], '--session-duration must be a number of seconds'],
		[['--colour', 'blue'], "Unknown option '--colour'"],
		[['8080'], "Unexpected argument '8080'"],
	])('%j is a mistake', (args, words) => {
		expect(readCliOptions(args)).toEqual({
			kind: 'mistake',
			message: expect.stringContaining(words),
		});
	});
});
