/**
 * A sheet that needs more updates than AWS allows in a day, run every morning: no update is spent on a row that is
 * right already, that cannot be sent or that AWS has refused before, and in the end all wanted profiles are published.
 * docs/running-at-scale.md shows the days as a table.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IDataObject } from 'n8n-workflow';
import { PROJECT_DIR } from '../../lab/package/files';
import { jsonParameters } from '../../lab/profile/profileParameters';
import { taskDetails } from '../../lab/profile/taskDetails';
import { NODE, useTestBed, waiting } from '../support/partnerCentral';

const DAY_MS = 24 * 3600 * 1000;
const QUOTA = 10;
const PARTNERS = 22;
/** Of these the sheet has other descriptions; the last one was refused yesterday. */
const CHANGED = 12;
const [REFUSED, INVALID] = [12, 22];
const TRANSLATED = [13, 14, 15, 16];
const STATUSES = ['SUCCEEDED', 'POSTPONED', 'REFUSED_BEFORE', 'ERROR', 'UNCHANGED'];

const numbers = Array.from({ length: PARTNERS }, (_, index) => index + 1);
const idOf = (number: number) => `partner-ofthesheet0${String(number).padStart(2, '0')}`;
const nameOf = (number: number) => `Example Company ${number}`;

const bed = useTestBed({
	dailyUpdateQuota: QUOTA,
	taskDurationMs: 60_000,
	partners: numbers.map((number) => ({
		catalog: 'AWS',
		id: idOf(number),
		legalName: `${nameOf(number)} Inc.`,
		profile: taskDetails({ DisplayName: nameOf(number) }),
	})),
});

const row = (number: number, changes: IDataObject = {}): IDataObject => ({
	Partner: idOf(number),
	'Display Name': nameOf(number),
	Description: number <= CHANGED ? 'What we do now.' : taskDetails().Description,
	...changes,
});
const french = (number: number) => ({ Partner: idOf(number), 'Description (fr-FR)': 'En bref.' });
const german = (number: number) => ({ Partner: idOf(number), 'Description (de-DE)': 'Kurz.' });

/** 22 rows of partners and 8 of translations; the corrections come on the third day. */
function sheet(isCorrected: boolean): IDataObject[] {
	const website = isCorrected ? 'https://www.example.com' : undefined;
	return [
		...numbers.map((number) => {
			if (number === REFUSED) {
				return row(number, { 'Website URL': website ?? 'https://nowhere.invalid' });
			}
			if (number === INVALID) {
				return row(number, { 'Website URL': website ?? 'http://www.example.com' });
			}
			return row(number);
		}),
		...TRANSLATED.map(french),
		...TRANSLATED.map(german),
	];
}

async function runMorning(rows: IDataObject[]): Promise<string[]> {
	bed.simulator.requests.clear();
	const run = await bed.run(
		{
			updateMode: 'partial',
			partner: '={{ $json.Partner }}',
			...jsonParameters('={{ $json }}'),
			...waiting({ pollInterval: 5, maxPollInterval: 60, timeout: 900 }),
			output: 'simplified',
			options: { maxUpdates: QUOTA },
		},
		{ input: rows, settings: { onError: 'continueRegularOutput' } },
	);
	const found = run.json(NODE).map(({ Status }) => Status);
	expect(found).toHaveLength(rows.length);
	const counts = STATUSES.map((status) => found.filter((one) => one === status).length);
	return [bed.bodies('StartProfileUpdateTask').length, ...counts].map(String);
}

it('uses 10, 9 and 2 updates, and publishes everything', async () => {
	const yesterday = await runMorning([sheet(false)[REFUSED - 1] ?? {}]);
	expect(yesterday[0]).toBe('1');
	const days = [];
	for (const isCorrected of [false, false, true]) {
		await bed.time.pass(DAY_MS);
		days.push(await runMorning(sheet(isCorrected)));
	}

	const page = readFileSync(join(PROJECT_DIR, 'docs', 'running-at-scale.md'), 'utf8');
	const table = page.split('\n').filter((line) => /^\| (first|second|third) /.test(line));
	const cells = table.map((line) =>
		line
			.split('|')
			.slice(2, -1)
			.map((cell) => cell.trim()),
	);
	expect(days).toEqual(cells);
	expect(days.map(([updates]) => updates)).toEqual(['10', '9', '2']);
	for (const number of numbers) {
		const profile = bed.simulator.profileOf(idOf(number));
		expect(profile.Description).toBe(row(number).Description);
		expect(profile.LocalizedContents?.map(({ Locale }) => Locale).sort()).toEqual(
			TRANSLATED.includes(number) ? ['de-DE', 'fr-FR'] : undefined,
		);
	}
});
