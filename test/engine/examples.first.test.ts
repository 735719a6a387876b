/** The examples for the first steps: every outcome can be read without an expression. */
import { readExample } from '../support/examples/examples';
import { runExample, useExampleBed } from '../support/examples/runExample';

const bed = useExampleBed({ taskDurationMs: 100 });
const PARTNER = 'partner-exampleaws002';

describe('01-start-here.json', () => {
	it('changes the description, and says the next time that nothing has to change', async () => {
		const statuses: unknown[] = [];
		for (const time of ['first', 'second']) {
			const run = await runExample(bed, readExample('01-start-here.json'));
			statuses.push([time, run.json('Update Profile')[0]?.Status]);
		}
		expect(statuses).toEqual([
			['first', 'SUCCEEDED'],
			['second', 'UNCHANGED'],
		]);
		expect(bed.simulator.profileOf(PARTNER).Description).toMatch(/^We turn machine data/);
	});
});

describe('02-smallest-form.json', () => {
	const EMPTY = { Description: '', 'Website URL': '', submittedAt: '2026-01-15', formMode: 'test' };

	it.each([
		[{ Description: 'New words' }, 'SUCCEEDED', /^Description /],
		[{}, 'UNCHANGED', /The profile is as it is wanted already/],
		[{ 'Website URL': 'www.example.com' }, 'ERROR', /Website URL.*\n\n.*Nothing was sent/],
		[{ 'Website URL': 'https://works.example.invalid' }, 'FAILED', /could not be reached[^]*Check/],
	])('shows the visitor of %j the outcome %s', async (answers, status, message) => {
		const run = await runExample(bed, readExample('02-smallest-form.json'), {
			'Profile Form': [{ ...EMPTY, ...answers }],
		});
		expect(run.json('Show the Outcome')).toEqual([
			{ title: `Profile update: ${status}`, message: expect.stringMatching(message) },
		]);
	});
});
