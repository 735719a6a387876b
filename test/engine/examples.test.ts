/** Every workflow in examples/ runs as it lies there, and ends as its description promises. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IDataObject } from 'n8n-workflow';
import type { JsonObject } from '../../simulator';
import type { Run, WorkflowExport } from '../support/engine';
import { CREDENTIAL_TYPE, PACKAGE_DIR, PACKAGE_NAME, useTestBed } from '../support/partnerCentral';

const EXAMPLES_DIR = join(PACKAGE_DIR, 'examples');
const files = readdirSync(EXAMPLES_DIR).filter((file) => file.endsWith('.json'));

/** Short enough for the first look of a waiting node. */
const bed = useTestBed({ taskDurationMs: 100 });

function readExample(file: string): WorkflowExport {
	return JSON.parse(readFileSync(join(EXAMPLES_DIR, file), 'utf8')) as WorkflowExport;
}

function ownNodes(workflow: WorkflowExport) {
	return workflow.nodes.filter(({ type }) => type.startsWith(`${PACKAGE_NAME}.`));
}

async function runExample(file: string): Promise<Run> {
	const workflow = readExample(file);
	for (const { credentials } of ownNodes(workflow)) {
		const name = credentials?.[CREDENTIAL_TYPE]?.name ?? '';
		await bed.engine.putCredential(name, { type: CREDENTIAL_TYPE, data: bed.credentialData() });
	}
	return await bed.runWorkflow(workflow);
}

/** Bodies of the starts for one partner, by id or ARN. */
function startsFor(partnerId: string): JsonObject[] {
	return bed
		.bodies('StartProfileUpdateTask')
		.filter(({ Identifier }) => String(Identifier).endsWith(partnerId));
}

const checks: Record<string, (run: Run) => void> = {
	'sync-profiles-from-spreadsheet.json': (run) => {
		expect(run.startedNodes).toEqual([
			'Start by Hand',
			'Read Partner Profiles',
			'Update Profile',
			'Profiles Published',
			'Rows to Correct',
		]);
		expectPublishedRows(run);
		expectFailedRows(run);
		expectUpdates();
	},
};

function expectPublishedRows(run: Run): void {
	const published = run.output('Profiles Published');
	expect(published.map(({ json }) => [json.Id, json.Status])).toEqual([
		['partner-exampleaws001', 'SUCCEEDED'],
		['partner-exampleaws002', 'SUCCEEDED'],
		['partner-exampleaws003', 'SUCCEEDED'],
		['partner-exampleaws001', 'SUCCEEDED'],
	]);
	const pairs = run.output('Update Profile').map(({ pairedItem }) => pairedItem);
	expect(pairs).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }, { item: 5 }]);
}

function expectFailedRows(run: Run): void {
	const [rejected, invalid, ...more] = run.json('Rows to Correct');
	expect(more).toEqual([]);
	expect(rejected).toMatchObject({
		row_number: 5,
		error: expect.stringContaining('fr-FR: The website https://learning.example.invalid/fr'),
		details: {
			errorCode: 'TaskFailed',
			reason: 'INVALID_WEBSITE_URL',
			description: expect.stringContaining('opens in a browser'),
			TaskId: bed.simulator.tasksOf('partner-exampleaws004')[0]?.TaskId,
		},
	});
	expect(invalid).toMatchObject({ row_number: 6, details: { errorCode: 'InvalidInput' } });
	const { error } = invalid as IDataObject;
	for (const problem of [
		'5 values of this item cannot be sent',
		'Description is missing',
		'"http://communications.example.org"',
		'Industry Segments must have 1 to 3 entries, but has 4',
		'"english"',
		'Logo URL of localized content "fr-FR" is missing',
	]) {
		expect(error).toContain(problem);
	}
}

function expectUpdates(): void {
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
}

it('has a check for every workflow in the folder', () => {
	expect(files).toEqual(Object.keys(checks));
});

describe.each(files)('%s', (file) => {
	it('can be imported: types of this package or of n8n, no account of its maker in it', () => {
		const workflow = readExample(file);
		const types = workflow.nodes.map(({ type }) => type);
		expect(types).toEqual(
			types.map(() => expect.stringMatching(`^(n8n-nodes-base|${PACKAGE_NAME})\\.`)),
		);
		expect(ownNodes(workflow).map(({ credentials }) => credentials)).toEqual(
			ownNodes(workflow).map(() => ({
				[CREDENTIAL_TYPE]: { id: null, name: 'AWS Partner Central account' },
			})),
		);
		expect(workflow.nodes.some(({ type }) => type === 'n8n-nodes-base.stickyNote')).toBe(true);
	});

	it('has parameters that the panel finds nothing wrong with', () => {
		for (const { type, typeVersion, parameters, credentials } of ownNodes(readExample(file))) {
			expect({
				type,
				issues: bed.engine.parameterIssues({
					type,
					typeVersion,
					parameters,
					credentials: { [CREDENTIAL_TYPE]: credentials?.[CREDENTIAL_TYPE]?.name ?? '' },
				}),
			}).toEqual({ type, issues: null });
		}
	});

	it('ends as it should', async () => {
		const run = await runExample(file);
		expect(run.error()).toBeUndefined();
		expect(run.status).toBe('success');
		checks[file]?.(run);
	});
});
