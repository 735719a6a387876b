/** The examples that spend updates with care run as they lie in the folder, and end as their descriptions promise. */
import type { IDataObject } from 'n8n-workflow';
import { nodeOf, readExample } from '../support/examples/examples';
import { runExample, useExampleBed } from '../support/examples/runExample';

/** Short enough for the first look of a waiting node. */
const bed = useExampleBed({ taskDurationMs: 100 });
const starts = () => bed.bodies('StartProfileUpdateTask');

describe('07-update-some-every-morning.json', () => {
	const FILE = '07-update-some-every-morning.json';
	const morning = async (): Promise<unknown[]> => {
		const run = await runExample(bed, readExample(FILE));
		return run.json('Update Some Profiles').map(({ Status }) => Status);
	};

	it('goes on the next morning where it has stopped', async () => {
		expect((await morning()).sort()).toEqual([
			'ERROR',
			'POSTPONED',
			'SUCCEEDED',
			'SUCCEEDED',
			'UNCHANGED',
		]);
		expect(starts()).toHaveLength(2);
		expect((await morning()).sort()).toEqual([
			'ERROR',
			'SUCCEEDED',
			'UNCHANGED',
			'UNCHANGED',
			'UNCHANGED',
		]);
		expect(starts()).toHaveLength(3);
	});
});

describe('06-approve-changes-first.json', () => {
	const FILE = '06-approve-changes-first.json';
	const decide = async (Decision: string) =>
		await runExample(bed, readExample(FILE), {
			'Read Profiles': readExample(FILE).pinData?.['Read Profiles']?.map(
				({ json }) => json,
			) as IDataObject[],
			'A Person Decides': [{ Decision }],
		});

	it('shows what would change and sends exactly that when a person agrees', async () => {
		const run = await decide('Send');
		const [{ concatenated_Summary: message = '' } = {}] = run.json('One Message');
		expect(String(message).split('\n\n')).toEqual([
			expect.stringMatching(/^AnyCompany Cloud Services .*: 1 change\nDescription: ".*" → "/),
			expect.stringMatching(
				/: 2 changes\nDescription: .*\nIndustry Segments: .* → Healthcare, Gov/,
			),
		]);
		expect(starts().map(({ TaskDetails }) => TaskDetails)).toEqual(
			run.json('Only What Changes').map(({ TaskDetails }) => TaskDetails),
		);
		expect(
			run.json('Send What Was Approved').map((row) => [row['Partner ID'], row.Status]),
		).toEqual([
			['partner-exampleaws001', 'SUCCEEDED'],
			['partner-exampleaws003', 'SUCCEEDED'],
		]);
	});

	it('sends nothing when a person does not', async () => {
		const run = await decide('Do not send');
		expect(starts()).toEqual([]);
		expect(run.json('Approved?', 1)).toHaveLength(2);
	});

	it('asks on a page that shows the summaries', () => {
		expect(nodeOf(readExample(FILE), 'A Person Decides').parameters).toMatchObject({
			resume: 'form',
			formDescription: '={{ $json.concatenated_Summary }}',
		});
	});
});
