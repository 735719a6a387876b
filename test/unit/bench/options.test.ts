import { readOptions } from '../../../bench/options';

const KNOWN = ['calls', 'waits', 'package'];

test.each([
	[[], { sections: KNOWN, write: false }],
	[['waits'], { sections: ['waits'], write: false }],
	[['--write'], { sections: KNOWN, write: true }],
])('%j is measured', (args, expected) => {
	expect(readOptions(args, KNOWN)).toEqual({ kind: 'measure', ...expected });
});

test.each([
	[['sleep'], 'There is no section sleep; choose of calls, waits, package.'],
	[['waits', '--write'], '--write replaces the whole page'],
	[['--save'], "Unknown option '--save'"],
])('%j is a mistake', (args, words) => {
	expect(readOptions(args, KNOWN)).toEqual({
		kind: 'mistake',
		message: expect.stringContaining(words) as string,
	});
});
