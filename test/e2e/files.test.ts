/** The example that reads a folder, with the files that people leave in one. */
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import { readExamples } from '../../lab/n8n/run/examples';
import { bindCredential, simulatorCredential } from '../../lab/n8n/run/records';
import { makeTemporaryDir } from '../../lab/package/files';
import { readTemplate } from './support/template';
import { useN8n } from './support/useN8n';
import { setParameters } from './support/workflows';

const FILE = '04-sync-profiles-from-file.json';

const inbox = makeTemporaryDir();
const results = makeTemporaryDir();
const n8n = useN8n({ environment: { N8N_RESTRICT_FILE_ACCESS_TO: `${inbox};${results}` } });

afterAll(() => [inbox, results].forEach((dir) => rmSync(dir, { recursive: true })));

/** SheetJS, with which n8n itself reads and writes workbooks. */
interface SheetJs {
	utils: {
		aoa_to_sheet: (rows: string[][]) => object;
		book_new: (sheet: object) => object;
	};
	write: (book: object, options: object) => Buffer;
}

function makeWorkbook(rows: string[][]): Buffer {
	const { utils, write } = createRequire(readTemplate().installation.scriptPath)(
		'@e965/xlsx',
	) as SheetJs;
	const book = utils.book_new(utils.aoa_to_sheet(rows));
	return write(book, { type: 'buffer', bookType: 'xlsx' });
}

function row(partnerNumber: number): string[] {
	return [
		`partner-exampleaws00${partnerNumber}`,
		`Société ${partnerNumber}`,
		'Clouds, and what is in them',
		'https://www.example.com',
		'https://www.example.com/logo.png',
		'Managed Services',
		'Retail; Education',
		'en-US',
	];
}

const HEADERS = [
	'Partner ID',
	'Display Name',
	'Description',
	'Website URL',
	'Logo URL',
	'Primary Solution Type',
	'Industry Segments',
	'Translation Source Locale',
];

function csv(rows: string[][], delimiter: string): string {
	const quote = (cell: string) => (/[,;\t]/.test(cell) ? `"${cell}"` : cell);
	return rows.map((cells) => cells.map(quote).join(delimiter)).join('\r\n');
}

/** The example with these folders, entered by the nightly way, which `n8n execute` can only start by hand. */
async function importExample(): Promise<string> {
	const example = readExamples().find(({ file }) => file === FILE);
	if (!example) throw new Error(`There is no example ${FILE}.`);
	const { connections, ...workflow } = setParameters(example.workflow, {
		'Read Spreadsheet Files': { fileSelector: `${inbox}/*` },
		'Write Result File': { fileName: `=${results}/{{ $binary.data.fileName }}` },
	});
	const { 'Every Night': nightly = {}, ...others } = connections;
	const credential = simulatorCredential(n8n.simulator);
	const byHand = { ...workflow, connections: { ...others, 'Try with Sample Files': nightly } };
	await n8n.bed.import({
		credentials: [credential],
		workflows: [bindCredential(byHand, credential)],
	});
	return workflow.id;
}

it('reads what it can, and has a line with a reason for every other file', async () => {
	const workbook = makeWorkbook([HEADERS, row(1)]);
	const html = '<table><tr><th>Partner ID</th></tr><tr><td>partner-exampleaws005</td></tr></table>';
	const files: Record<string, string | Buffer> = {
		'a workbook.xlsx': workbook,
		'damaged.xlsx': workbook.subarray(0, workbook.length / 2),
		'commas.CSV': csv([HEADERS, row(2)], ','),
		'semicolons.csv': `\uFEFF${csv([HEADERS, row(3)], ';')}`,
		'tabs.csv': csv([HEADERS, row(4)], '\t'),
		'pipes.csv': csv([HEADERS, row(6)], '|'),
		'cut.csv': `${csv([HEADERS, row(5)], ',')}\r\npartner-exampleaws006,"Cut off`,
		'empty.csv': '',
		'headers.xlsx': makeWorkbook([HEADERS]),
		'readme.txt': 'partner-exampleaws007',
		'export.xls': html,
		'~$a workbook.xlsx': '\u0006Maria',
	};
	for (const [name, content] of Object.entries(files)) {
		writeFileSync(path.join(inbox, name), content);
	}

	const run = await n8n.bed.execute(await importExample());
	expect(run.error()).toBeUndefined();
	const lines = run.json('Every File Has a Line');
	expect(lines.map(({ File, Status }) => [File, Status])).toEqual([
		['a workbook.xlsx', 'SUCCEEDED'],
		['commas.CSV', 'SUCCEEDED'],
		['cut.csv', 'NOT READ'],
		['damaged.xlsx', 'NOT READ'],
		['export.xls', 'NOT READ'],
		['pipes.csv', 'SUCCEEDED'],
		['readme.txt', 'NOT READ'],
		['semicolons.csv', 'SUCCEEDED'],
		['tabs.csv', 'SUCCEEDED'],
		['empty.csv', 'NO ROWS'],
		['headers.xlsx', 'NO ROWS'],
		['~$a workbook.xlsx', 'NO ROWS'],
	]);
	const reasons = Object.fromEntries(lines.map(({ File, Reason }) => [File, Reason]));
	expect(reasons['damaged.xlsx']).toBe('n8n could not read this file: Unsupported ZIP file');
	expect(reasons['cut.csv']).toContain('line 3');
	expect(reasons['readme.txt']).toBe('Only .xlsx and .csv files are read.');
	for (const partnerNumber of [1, 2, 3, 4, 6]) {
		expect(n8n.simulator.profileOf(`partner-exampleaws00${partnerNumber}`)).toMatchObject({
			DisplayName: `Société ${partnerNumber}`,
			IndustrySegments: ['RETAIL', 'EDUCATION'],
		});
	}
	expect(readdirSync(results)).toEqual(['partner-profiles-result.xlsx']);
});
