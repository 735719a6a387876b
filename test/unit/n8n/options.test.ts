import { readOptions } from '../../../lab/n8n/start/options';

test.each<[string, object]>([
	[
		'',
		{
			kind: 'start',
			port: 5678,
			reset: false,
			service: { taskDurationMs: 6000, dailyUpdateQuota: 1000, accounts: 3 },
		},
	],
	[
		'--port 5999 --task-duration 0.5 --daily-quota 10 --reset --deny GetPartner',
		{
			kind: 'start',
			port: 5999,
			reset: true,
			service: { taskDurationMs: 500, dailyUpdateQuota: 10, accounts: 3, deny: ['GetPartner'] },
		},
	],
	['--help', { kind: 'help' }],
	['--port 0', { kind: 'mistake', message: expect.stringContaining('"0"') }],
	['--port x', { kind: 'mistake', message: expect.stringContaining('"x"') }],
	['--task-duration 1e9', { kind: 'mistake', message: expect.stringContaining('seconds') }],
	['--rest', { kind: 'mistake', message: expect.stringContaining('--rest') }],
])('npm run n8n -- %s', (args, expected) => {
	expect(readOptions(args.split(' ').filter(Boolean))).toEqual(expected);
});
