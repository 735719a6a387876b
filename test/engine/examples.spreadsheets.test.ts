/** The examples that read sheets run as they lie in the folder, and end as their descriptions promise. */
import type { IDataObject } from 'n8n-workflow';
import type { JsonObject } from '../../lab/simulator';
import type { Run } from '../../lab/engine';
import { readExample, sampleOf } from '../support/examples/examples';
import { runExample, useExampleBed } from '../support/examples/runExample';

/** Short enough for the first look of a waiting node. */
const bed = useExampleBed({ taskDurationMs: 100 });

/** Bodies of the starts for one partner, by id or ARN. */
function startsFor(partnerId: string): JsonObject[] {
	return bed
		.bodies('StartProfileUpdateTask')
		.filter(({ Identifier }) => String(Identifier).endsWith(partnerId));
}

describe('03-sync-profiles-from-spreadsheet.json', () => {
	let run: Run;
	beforeEach(
		async () =>
			(run = await runExample(bed, readExample('03-sync-profiles-from-spreadsheet.json'))),
	);

	it('publishes the rows that are right, and says of the others what to correct', () => {
		expect(run.startedNodes).toEqual(
			expect.arrayContaining(['Update Profile', 'Profiles Approved', 'Rows to Correct']),
		);
		const published = run.output('Profiles Approved');
		expect(published.map(({ json }) => [json['Partner ID'], json.Status])).toEqual([
			['partner-exampleaws001', 'SUCCEEDED'],
			['partner-exampleaws002', 'SUCCEEDED'],
			['partner-exampleaws003', 'SUCCEEDED'],
			['partner-exampleaws001', 'SUCCEEDED'],
		]);
		const [rejected, invalid, ...more] = run.json('Rows to Correct');
		expect(more).toEqual([]);
		expect(rejected).toMatchObject({
			'Partner ID': 'partner-exampleaws004',
			Status: 'FAILED',
			Reason: expect.stringContaining('fr-FR: The website https://learning.example.invalid/fr'),
			'What to Do': expect.stringContaining('opens in a browser'),
			'Task ID': bed.simulator.tasksOf('partner-exampleaws004')[0]?.TaskId,
		});
		expect(invalid).toMatchObject({ 'Partner ID': 'partner-exampleaws005', Status: 'ERROR' });
		for (const problem of [
			'4 values of this item cannot be sent',
			'Description is missing',
			'"http://communications.example.org"',
			'Industry Segments must have 1 to 3 entries, but has 4',
			'"english"',
		]) {
			expect(invalid?.Reason).toContain(problem);
		}
		// What writes the results back finds the row by it.
		const pairs = run.output('Update Profile').map(({ pairedItem }) => pairedItem);
		expect(pairs).toEqual([0, 1, 2, 3, 4, 5].map((item) => ({ item })));
	});

	it('sends cleaned-up profiles, one after another for the same partner', () => {
		expect(bed.bodies('StartProfileUpdateTask')).toHaveLength(5);
		expect(startsFor('partner-exampleaws005')).toEqual([]);
		expect(bed.simulator.profileOf('partner-exampleaws002')).toMatchObject({
			DisplayName: 'Example Data Works',
			Description:
				'Example Data Works turns machine and sensor data into forecasts. They keep production lines running.',
			PrimarySolutionType: 'SOFTWARE_PRODUCTS',
			IndustrySegments: ['MANUFACTURING', 'INDUSTRIAL_ENERGY'],
			TranslationSourceLocale: 'en-US',
			LocalizedContents: [expect.objectContaining({ Locale: 'de-DE' })],
			Headquarters: { CountryCode: 'DE', SubdivisionCode: 'BY' },
		});
		expect(bed.simulator.profileOf('partner-exampleaws003')).toMatchObject({
			DisplayName: '24',
			TranslationSourceLocale: 'en-GB',
			Headquarters: { CountryCode: 'FR', SubdivisionCode: '75' },
		});
		// Two rows of one partner, the second by ARN: one after the other, and the second has the last word.
		const [first, second] = bed.simulator.tasksOf('partner-exampleaws001');
		expect(Date.parse(second?.StartedAt ?? '')).toBeGreaterThanOrEqual(
			Date.parse(first?.EndedAt ?? 'never'),
		);
		expect(bed.simulator.profileOf('partner-exampleaws001').DisplayName).toBe('AnyCompany Cloud');
	});
});

describe('04-sync-profiles-from-file.json', () => {
	const FILE = '04-sync-profiles-from-file.json';

	it('reports every row of both files, in their order', async () => {
		const run = await runExample(bed, readExample(FILE));
		const results = run.json('Result of Each Row');
		const taskOf = (partnerId: string) => bed.simulator.tasksOf(partnerId)[0]?.TaskId;
		expect(results.map((row) => [row['Partner ID'], row.Status, row['Task ID']])).toEqual([
			['partner-exampleaws001', 'SUCCEEDED', taskOf('partner-exampleaws001')],
			['partner-exampleaws002', 'SUCCEEDED', taskOf('partner-exampleaws002')],
			['partner-exampleaws008', 'UNCHANGED', ''],
			['partner-exampleaws004', 'FAILED', taskOf('partner-exampleaws004')],
			['partner-exampleaws006', 'SUCCEEDED', taskOf('partner-exampleaws006')],
			['partner-exampleaws005', 'ERROR', ''],
		]);
		expect(results[1]).toMatchObject({ 'Partner Name': 'Example Data Works', Reason: '' });
		expect(results[3]).toMatchObject({
			Reason: expect.stringContaining('https://learning.example.invalid/fr could not be reached'),
			'What to Do': expect.stringContaining('opens in a browser'),
		});
		expect(results[5]?.Reason).toContain('4 values of this item cannot be sent');
		expect(run.output('Make Result File')[0]?.binary?.data?.fileName).toBe(
			'partner-profiles-result.xlsx',
		);
		expect(run.startedNodes).not.toContain('Write Result File');
		expect(bed.bodies('StartProfileUpdateTask')).toHaveLength(4);
	});

	it('names the files that it could not read, or that have no rows', async () => {
		const [row] = sampleOf(readExample(FILE), 'Sample Rows').table as IDataObject[];
		const sampleFiles = {
			'damaged.xlsx': '[{',
			'readme.txt': 'Hello',
			'empty.csv': '[]',
			'profiles.CSV': JSON.stringify([row]),
		};
		const run = await bed.runWorkflow(readExample(FILE), {
			pinData: {
				'Sample Files': Object.entries(sampleFiles).map(([fileName, text]) => ({
					json: {},
					binary: {
						data: { data: Buffer.from(text).toString('base64'), fileName, mimeType: '' },
					},
				})),
			},
		});
		expect(run.status).toBe('success');
		const lines = run.json('Every File Has a Line');
		expect(lines.map(({ File, Status }) => [File, Status])).toEqual([
			['damaged.xlsx', 'NOT READ'],
			['readme.txt', 'NOT READ'],
			['profiles.CSV', 'SUCCEEDED'],
			['empty.csv', 'NO ROWS'],
		]);
		expect(lines[0]?.Reason).toMatch(/^n8n could not read this file: .*JSON/);
		expect(lines[1]?.Reason).toBe('Only .xlsx and .csv files are read.');
	});
});

describe('05-merge-translations-by-partner.json', () => {
	const FILE = '05-merge-translations-by-partner.json';

	it('sends one update for all rows of a partner and keeps the other translations', async () => {
		const before = bed.simulator.profileOf('partner-exampleaws001');
		const run = await runExample(bed, readExample(FILE));
		const ends = run.json('Add Translations').map((row) => [row['Partner ID'], row.Status]);
		expect(ends).toEqual([
			['partner-exampleaws001', 'SUCCEEDED'],
			['partner-exampleaws003', 'SUCCEEDED'],
			['partner-exampleaws008', 'ERROR'],
			['partner-exampleaws001', 'SUCCEEDED'],
			['partner-exampleaws003', 'SUCCEEDED'],
		]);
		expect(run.json('Add Translations')[2]?.Reason).toContain('"french"');
		expect(bed.bodies('StartProfileUpdateTask')).toHaveLength(2);
		const after = bed.simulator.profileOf('partner-exampleaws001');
		expect(after).toMatchObject({ DisplayName: before.DisplayName });
		expect(after.LocalizedContents?.[0]).toEqual(before.LocalizedContents?.[0]);
		expect(bed.simulator.profileOf('partner-exampleaws003').LocalizedContents?.[0]).toMatchObject({
			Locale: 'de-DE',
			LogoUrl: 'https://operations.example.net/brand/logo.png',
		});
	});

	it('has a row more than once for some partners, or it would show nothing', () => {
		const rows = sampleOf(readExample(FILE), 'Sample Rows').rows as IDataObject[];
		const partners = rows.map((row) => row['Partner ID']);
		expect(new Set(partners).size).toBeLessThan(partners.length);
	});
});
