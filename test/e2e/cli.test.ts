/**
 * The examples that a person starts by hand, in real n8n by its command `execute`, as they lie in the
 * folder but for two things: pinned data, which that command does not know, come from Code nodes, and
 * pauses are short. What each cell and reason looks like is checked in the engine tests.
 */
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { readExamples } from '../../lab/n8n/run/examples';
import { bindCredential, simulatorCredential } from '../../lab/n8n/run/records';
import { chain, type Run } from '../../lab/engine';
import { CREDENTIAL_TYPE, NODE_TYPE } from '../support/partnerCentral';
import { generatePinnedData, setParameters } from './support/workflows';
import { useN8n } from './support/useN8n';

const MANUAL_TRIGGER = 'n8n-nodes-base.manualTrigger';

const examples = readExamples().filter(({ workflow }) =>
	workflow.nodes.some(({ type }) => type === MANUAL_TRIGGER),
);

/** Parameters that would make a test take minutes, by example and node. */
const quicker: Record<string, Record<string, INodeParameters>> = {
	'11-wait-for-long-reviews.json': { Pause: { amount: 1, unit: 'seconds' } },
};

/** Id of a workflow that is not allowed to do what it wants to. */
const FAILING_ID = 'failing';

const n8n = useN8n();

beforeAll(async () => {
	const credential = simulatorCredential(n8n.simulator);
	const workflows = examples.map(({ file, workflow }) => {
		const runnable = setParameters(generatePinnedData(workflow), quicker[file] ?? {});
		return bindCredential(runnable, credential);
	});
	const listPartners = { resource: 'partner', operation: 'getAll' };
	const failing = {
		...chain([
			{
				type: NODE_TYPE,
				parameters: listPartners,
				credentials: { [CREDENTIAL_TYPE]: { id: credential.id, name: credential.name } },
			},
		]),
		id: FAILING_ID,
		name: 'Failing',
	};
	await n8n.bed.import({ credentials: [credential], workflows: [...workflows, failing] });
}, 180_000);

beforeEach(async () => await n8n.renewSimulator());

/** The examples that the tests below run. */
const EXECUTED = [
	'01-start-here.json',
	'03-sync-profiles-from-spreadsheet.json',
	'04-sync-profiles-from-file.json',
	'05-merge-translations-by-partner.json',
	'11-wait-for-long-reviews.json',
] as const;

async function execute(file: (typeof EXECUTED)[number]): Promise<Run> {
	const example = examples.find((candidate) => candidate.file === file);
	if (!example) throw new Error(`There is no example ${file} that is started by hand`);
	const run = await n8n.bed.execute(example.workflow.id);
	expect(run.error()).toBeUndefined();
	expect(run.status).toBe('success');
	return run;
}

/** The cells of these columns in each row. */
function cells(rows: IDataObject[], ...columns: string[]): unknown[][] {
	return rows.map((row) => columns.map((column) => row[column]));
}

/** Id of the partner's first task in the service. */
function taskOf(partnerNumber: number): string | undefined {
	return n8n.simulator.tasksOf(partnerId(partnerNumber))[0]?.TaskId;
}

function partnerId(partnerNumber: number): string {
	return `partner-exampleaws00${partnerNumber}`;
}

/** How many updates of each partner the service has been asked for. */
function startsByPartner(): Record<string, number> {
	const starts: Record<string, number> = {};
	for (const { body, status } of n8n.simulator.requests.of('StartProfileUpdateTask')) {
		expect(status).toBe(200);
		const id =
			String((body as IDataObject).Identifier)
				.split('/')
				.at(-1) ?? '';
		starts[id] = (starts[id] ?? 0) + 1;
	}
	return starts;
}

function expectValidSignatures(): void {
	const signatures = n8n.simulator.requests.all().map(({ signature }) => signature);
	expect(new Set(signatures)).toEqual(new Set(['valid']));
}

describe('n8n execute runs', () => {
	afterEach(expectValidSignatures);

	it('01-start-here.json', async () => {
		const run = await execute('01-start-here.json');
		expect(cells(run.json('Update Profile'), 'Status')).toEqual([['SUCCEEDED']]);
		expect(startsByPartner()).toEqual({ [partnerId(2)]: 1 });
	});

	it('05-merge-translations-by-partner.json', async () => {
		const run = await execute('05-merge-translations-by-partner.json');
		expect(cells(run.json('Add Translations'), 'Partner ID', 'Status')).toEqual([
			[partnerId(1), 'SUCCEEDED'],
			[partnerId(3), 'SUCCEEDED'],
			[partnerId(8), 'ERROR'],
			[partnerId(1), 'SUCCEEDED'],
			[partnerId(3), 'SUCCEEDED'],
		]);
		expect(startsByPartner()).toEqual({ [partnerId(1)]: 1, [partnerId(3)]: 1 });
		const { LocalizedContents = [] } = n8n.simulator.profileOf(partnerId(3));
		expect(LocalizedContents.map(({ Locale }) => Locale)).toEqual(
			expect.arrayContaining(['de-DE']),
		);
	});

	it('04-sync-profiles-from-file.json', async () => {
		const run = await execute('04-sync-profiles-from-file.json');
		const results = run.json('Result of Each Row');
		expect(cells(results, 'Partner ID', 'Status', 'Task ID')).toEqual([
			[partnerId(1), 'SUCCEEDED', taskOf(1)],
			[partnerId(2), 'SUCCEEDED', taskOf(2)],
			[partnerId(8), 'UNCHANGED', ''],
			[partnerId(4), 'FAILED', taskOf(4)],
			[partnerId(6), 'SUCCEEDED', taskOf(6)],
			[partnerId(5), 'ERROR', ''],
		]);
		const starts = [1, 2, 4, 6].map((partnerNumber) => [partnerId(partnerNumber), 1]);
		expect(startsByPartner()).toEqual(Object.fromEntries(starts));
		expect(run.output('Make Result File')[0]?.binary?.data).toMatchObject({
			fileName: 'partner-profiles-result.xlsx',
			fileExtension: 'xlsx',
		});
	});

	it('03-sync-profiles-from-spreadsheet.json', async () => {
		const run = await execute('03-sync-profiles-from-spreadsheet.json');
		expect(cells(run.json('Profiles Approved'), 'Partner ID', 'Status')).toEqual(
			[1, 2, 3, 1].map((partnerNumber) => [partnerId(partnerNumber), 'SUCCEEDED']),
		);
		expect(cells(run.json('Rows to Correct'), 'Partner ID', 'Reason')).toEqual([
			[partnerId(4), expect.stringContaining('https://learning.example.invalid/fr')],
			[partnerId(5), expect.stringContaining('4 values of this item cannot be sent')],
		]);
		expect(startsByPartner()).toEqual({
			[partnerId(1)]: 2,
			[partnerId(2)]: 1,
			[partnerId(3)]: 1,
			[partnerId(4)]: 1,
		});
		expect(n8n.simulator.profileOf(partnerId(1)).DisplayName).toBe('AnyCompany Cloud');
	});

	it('11-wait-for-long-reviews.json', async () => {
		const run = await execute('11-wait-for-long-reviews.json');
		const outcomes = run.runData.Outcome?.map((_, index) => run.json('Outcome', 0, index)).flat();
		expect(cells(outcomes ?? [], 'Partner ID', 'Status', 'Task ID').sort()).toEqual([
			[partnerId(4), 'FAILED', taskOf(4)],
			[partnerId(7), 'SUCCEEDED', taskOf(7)],
		]);
		expect(startsByPartner()).toEqual({ [partnerId(4)]: 1, [partnerId(7)]: 1 });
	});
});

it('an execution that fails says why', async () => {
	n8n.simulator.deny('ListPartners');
	const run = await n8n.bed.execute(FAILING_ID);
	expect(run.status).toBe('error');
	expect(run.error()).toMatchObject({
		message: expect.stringContaining('AWS did not allow ListPartners') as string,
		description: expect.stringContaining('partnercentral:ListPartners') as string,
		httpCode: '403',
	});
});

/** They need a person, and several accounts. */
const ELSEWHERE = ['06-approve-changes-first.json', '13-update-several-accounts.json'];

it('no other example is started by hand', () => {
	const files = examples.map(({ file }) => file);
	expect(files.filter((file) => !ELSEWHERE.includes(file))).toEqual(EXECUTED);
});
