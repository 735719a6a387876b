/** A spreadsheet of eight partners, a row each, that is synchronised again and again. */
import type { IDataObject } from 'n8n-workflow';
import { ManualClock, type JsonObject } from '../../lab/simulator';
import type { Run } from '../../lab/engine';
import { endTasksWhenLookedAt } from '../support/moments';
import { changingJson } from '../support/partialUpdate';
import { locator, NODE, useTestBed, waiting } from '../support/partnerCentral';
import { jsonParameters, spreadsheetRow } from '../../lab/profile/profileParameters';

const bed = useTestBed();

const SYNC = {
	...jsonParameters('={{ $json }}'),
	...waiting(),
	partner: locator("={{ $json['Partner ID'] }}"),
	options: { skipIfUnchanged: true, parallelPartners: 8 },
};

/** One row for each partner: its profile as columns, with another description. */
function sheet(): IDataObject[] {
	return bed.simulator.partners.map((id, index) => {
		const { LocalizedContents = [], Headquarters, ...profile } = bed.simulator.profileOf(id);
		return spreadsheetRow(profile, {
			Row: index + 2,
			'Partner ID': id,
			Description: `Row ${index + 2} of the sheet`,
			'Headquarters Country Code': Headquarters?.CountryCode ?? '',
			'Headquarters Subdivision Code': Headquarters?.SubdivisionCode ?? '',
			...Object.fromEntries(
				LocalizedContents.flatMap((content) => [
					[`Display Name (${content.Locale})`, content.DisplayName],
					[`Description (${content.Locale})`, content.Description],
					[`Website URL (${content.Locale})`, content.WebsiteUrl],
					[`Logo URL (${content.Locale})`, content.LogoUrl],
				]),
			),
		});
	});
}

const statuses = (run: Run) => run.json(NODE).map(({ Status }) => Status);
const tasks = () => bed.simulator.partners.flatMap((id) => bed.simulator.tasksOf(id));

describe.each([
	['Full with Skip If Unchanged', SYNC],
	['Partial', { ...SYNC, ...changingJson() }],
])('%s', (_name, parameters) => {
	it('starts eight updates, then none, then one for the one cell that has changed', async () => {
		endTasksWhenLookedAt(bed);
		const rows = sheet();

		const first = await bed.run(parameters, { input: rows });
		expect(statuses(first)).toEqual(Array(8).fill('SUCCEEDED'));
		expect(first.json(NODE).map(({ ChangedFields }) => ChangedFields)).toEqual(
			Array(8).fill(['Description']),
		);
		expect(tasks()).toHaveLength(8);

		bed.simulator.requests.clear();
		const second = await bed.run(parameters, { input: rows });
		expect(statuses(second)).toEqual(Array(8).fill('UNCHANGED'));
		expect(bed.operations()).toEqual([
			...Array<string>(8).fill('GetPartner'),
			...Array<string>(8).fill('GetProfileUpdateTask'),
		]);
		expect(tasks()).toHaveLength(8);

		const changed = rows.map((row, index) =>
			index === 4 ? { ...row, 'Industry Segments': 'Retail, other' } : row,
		);
		const third = await bed.run(parameters, { input: changed });
		expect(statuses(third)).toEqual([
			...Array<string>(4).fill('UNCHANGED'),
			'SUCCEEDED',
			...Array<string>(3).fill('UNCHANGED'),
		]);
		expect(third.json(NODE)[4]).toMatchObject({
			Id: bed.partner(4),
			ChangedFields: ['IndustrySegments'],
		});
		expect(tasks()).toHaveLength(9);
		expect(third.output(NODE).map(({ pairedItem }) => pairedItem)).toEqual(
			rows.map((_row, item) => ({ item })),
		);
	});
});

it.each([
	['Full', SYNC],
	['Partial', { ...SYNC, ...changingJson() }],
])(
	'%s: empty rows at the end are no failures, and rows without a partner are',
	async (_mode, parameters) => {
		endTasksWhenLookedAt(bed);
		const [row = {}] = sheet();
		const blank = Object.fromEntries(Object.keys(row).map((name) => [name, '']));
		const empty = [blank, { ...blank, row_number: 3, Done: false }, {}];
		const run = await bed.run(parameters, { input: [row, ...empty] });
		expect(statuses(run)).toEqual(['SUCCEEDED', 'EMPTY_ROW', 'EMPTY_ROW', 'EMPTY_ROW']);
		expect(run.json(NODE)[1]).toEqual({ Status: 'EMPTY_ROW' });

		const input = [{ ...blank, Description: 'New.' }];
		const filled = await bed.run(parameters, { input });
		expect(filled.error(NODE)?.message).toContain('Partner is missing');
		const misread = await bed.run(parameters, { input: [{ 'Partner ID;Description': 'x;y' }] });
		expect(misread.error(NODE)?.message).toContain('separates its columns by semicolons');
		expect(tasks()).toHaveLength(1);
	},
);

describe('updates that take 2 s', () => {
	let clock: ManualClock;

	beforeEach(async () => {
		clock = new ManualClock(bed.time.now());
		await bed.restart({ clock, taskDurationMs: 2000 });
	});

	/** Two seconds pass when as many updates are in progress as are expected, at the earliest. */
	function passTimeWhen(inProgress: number): void {
		bed.simulator.hooks.before('GetProfileUpdateTask', () => {
			const running = tasks().filter(({ Status }) => Status === 'IN_PROGRESS');
			if (running.length >= inProgress) clock.advance(2000);
		});
	}

	it('of six partners overlap', async () => {
		passTimeWhen(6);
		const options = { skipIfUnchanged: true, parallelPartners: 6 };
		const run = await bed.run({ ...SYNC, options }, { input: sheet().slice(0, 6) });
		expect(statuses(run)).toEqual(Array(6).fill('SUCCEEDED'));
		const all = tasks();
		expect(all).toHaveLength(6);
		const lastStart = Math.max(...all.map(({ StartedAt }) => Date.parse(StartedAt)));
		const firstEnd = Math.min(...all.map(({ EndedAt = '' }) => Date.parse(EndedAt)));
		expect(firstEnd - lastStart).toBe(2000);
		// By the log: every start arrived before any task had ended.
		const received = (operation: string) =>
			bed.simulator.requests.of(operation).map(({ receivedAt }) => receivedAt);
		expect(Math.max(...received('StartProfileUpdateTask'))).toBeLessThan(firstEnd);
		expect(run.json(NODE).map(({ Id }) => Id)).toEqual(bed.simulator.partners.slice(0, 6));
	});

	it('of one partner follow one another in the order of the rows, beside those of others', async () => {
		passTimeWhen(1);
		const [first, second] = sheet();
		const rows = [1, 2, 3].flatMap((version) =>
			[first, second].map((row) => ({ ...row, Description: `Version ${version}` })),
		);
		const run = await bed.run(SYNC, { input: rows });
		expect(
			run.json(NODE).map(({ Id, TaskDetails }) => [Id, (TaskDetails as JsonObject).Description]),
		).toEqual(
			['Version 1', 'Version 2', 'Version 3'].flatMap((version) => [
				[bed.partner(0), version],
				[bed.partner(1), version],
			]),
		);
		for (const id of [bed.partner(0), bed.partner(1)]) {
			const own = bed.simulator.tasksOf(id);
			expect(own.map(({ TaskDetails }) => TaskDetails.Description)).toEqual([
				'Version 1',
				'Version 2',
				'Version 3',
			]);
			for (const [index, { StartedAt }] of own.slice(1).entries()) {
				expect(Date.parse(StartedAt)).toBeGreaterThanOrEqual(Date.parse(own[index]?.EndedAt ?? ''));
			}
		}
	});
});
