import { readOptions } from '../../../lab/n8n/start/options';

test.each<[string, object]>([
	['', { kind: 'start', port: 5678, taskDurationMs: 6000, reset: false }],
	[
		'--port 5999 --task-duration 0.5 --reset',
		{ kind: 'start', port: 5999, taskDurationMs: 500, reset: true },
	],
	['--help', { kind: 'help' }],
	['--port 0', { kind: 'mistake', message: expect.stringContaining('"0"') }],
	['--port x', { kind: 'mistake', message: expect.stringContaining('"x"') }],
	['--task-duration 1e9', { kind: 'mistake', message: expect.stringContaining('seconds') }],
	['--task-duration 90000', { kind: 'mistake', message: expect.stringContaining('86400') }],
	['--rest', { kind: 'mistake', message: expect.stringContaining('--rest') }],
])('npm run n8n -- %s', (args, expected) => {
	expect(readOptions(args.split(' ').filter(Boolean))).toEqual(expected);
});
