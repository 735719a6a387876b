/** How a failure that stops the node is told: message, description, code, item, and what was started already. */
import type { IDataObject } from 'n8n-workflow';
import type { JsonObject } from '../../lab/simulator';
import { locator, NODE, useTestBed, waiting } from '../support/partnerCentral';
import { spreadsheetRow, jsonParameters } from '../../lab/profile/profileParameters';
import { settle } from '../support/settle';
import { taskDetails } from '../../lab/profile/taskDetails';

const bed = useTestBed();

const START = 'StartProfileUpdateTask';
const PARTNER_OF_ITEM = { partner: locator('={{ $json.partner }}') };
const items = (...partners: string[]): IDataObject[] => partners.map((partner) => ({ partner }));
const UNKNOWN = 'partner-unknown000001';

describe('an answer of the service', () => {
	it('is told with advice, the service’s own words, reason, status and request id', async () => {
		const run = await bed.run({ partner: locator(UNKNOWN) });
		const [request] = bed.simulator.requests.of(START);
		expect(run.error(NODE)).toMatchObject({
			name: 'NodeApiError',
			message: `AWS does not know partner ${UNKNOWN}`,
			httpCode: '404',
			context: {
				itemIndex: 0,
				data: { errorCode: 'ResourceNotFoundException', reason: 'PARTNER_NOT_FOUND' },
			},
		});
		const lines = String(run.error(NODE)?.description).split('<br>');
		expect(lines).toEqual([
			expect.stringContaining('Choose the partner from the list'),
			`AWS says: Partner ${UNKNOWN} was not found in catalog AWS.`,
			'Reason: PARTNER_NOT_FOUND',
			'HTTP status: 404',
			`Request ID: ${request?.requestId}`,
		]);
	});

	it.each([400, 403] as const)(
		'access denied as %d names the missing permission',
		async (status) => {
			bed.simulator.deny(START, { httpStatus: status });
			const run = await bed.run();
			expect(run.error(NODE)).toMatchObject({
				message: `AWS did not allow ${START} for partner ${bed.partner()}`,
				httpCode: String(status),
				description: expect.stringContaining(`partnercentral:${START}`),
			});
		},
	);

	it('names every field that the service has found wrong', async () => {
		// The model has nothing against it, the business rules do: the simulator judges by itself.
		bed.simulator.faults.inject({
			operation: START,
			kind: 'unknownErrorType',
			errorType: 'com.amazonaws.partnercentralaccount#ValidationException',
			message: 'The display name is reserved.',
		});
		const run = await bed.run();
		expect(run.error(NODE)).toMatchObject({
			message: expect.stringContaining(`AWS found the request of ${START} invalid`),
			description: expect.stringContaining('AWS says: The display name is reserved.'),
			httpCode: '400',
		});
	});

	it('is safe to show as HTML, and is never replaced by a stock text of n8n', async () => {
		bed.simulator.faults.inject({
			operation: START,
			kind: 'unknownErrorType',
			message: '<img src=x onerror="alert(1)"> ENOENT & EPERM canceled',
		});
		const run = await bed.run();
		expect(run.status).toBe('error');
		const error = run.error(NODE);
		expect(error?.message).toContain(
			'the error UnheardOfException: ‹img src=x onerror="alert(1)"› ENOENT ＆ EPERM CANCELED',
		);
	});

	it('keeps names that n8n would take for error codes', async () => {
		bed.simulator.scriptOutcomes(bed.partner(), {
			status: 'FAILED',
			durationMs: 0,
			errorDetailList: [{ Locale: 'en-US', Message: 'ENOENT Software', Reason: 'INVALID_CONTENT' }],
		});
		const run = await bed.run(waiting());
		expect(run.error(NODE)?.message).toContain('en-US: ENOENT Software (INVALID_CONTENT)');
	});
});

describe('when the node stops, the error names the tasks of other items', () => {
	it('that were started before', async () => {
		const run = await bed.run(
			{ ...PARTNER_OF_ITEM, options: { parallelPartners: 1 } },
			{ input: items(bed.partner(0), bed.partner(1), UNKNOWN, bed.partner(2)) },
		);
		const started = [0, 1].map((index) => bed.simulator.tasksOf(bed.partner(index))[0]?.TaskId);
		const error = run.error(NODE);
		expect(error?.context?.itemIndex).toBe(2);
		expect(error?.message).toBe(
			`Item 3: AWS does not know partner ${UNKNOWN}. Updates already started for other items: ${started.join(', ')}`,
		);
		expect(error?.description).toContain(
			`Updates already started for other items, which go on at AWS: ${started.join(', ')}`,
		);
		expect(bed.simulator.tasksOf(bed.partner(2))).toEqual([]);
	});

	it('that were on their way to the service', async () => {
		const failed = new Promise<void>((resolve) => {
			bed.simulator.hooks.after(START, ({ body }) => {
				if ((body as JsonObject).Identifier === UNKNOWN) void settle().then(resolve);
			});
		});
		bed.simulator.hooks.before(START, async ({ body }) => {
			if ((body as JsonObject).Identifier === bed.partner()) await failed;
		});
		const run = await bed.run(PARTNER_OF_ITEM, { input: items(bed.partner(), UNKNOWN) });
		const [task] = bed.simulator.tasksOf(bed.partner());
		expect(run.error(NODE)?.context?.itemIndex).toBe(1);
		expect(run.error(NODE)?.message).toContain(task?.TaskId);
	});

	it('that are still waited for, and ends these waits', async () => {
		const polled = bed.arrival('GetProfileUpdateTask');
		bed.simulator.hooks.before(START, async ({ body }) => {
			if ((body as JsonObject).Identifier === UNKNOWN) await bed.time.holdUntil(polled);
		});
		const run = await bed.run(
			{ ...PARTNER_OF_ITEM, ...waiting() },
			{ input: items(bed.partner(), UNKNOWN) },
		);
		const [task] = bed.simulator.tasksOf(bed.partner());
		expect(run.error(NODE)).toMatchObject({
			message: expect.stringContaining(`AWS does not know partner ${UNKNOWN}`),
			context: { itemIndex: 1 },
		});
		expect(run.error(NODE)?.message).toContain(task?.TaskId);
	});

	it('and starts nothing for an item whose partner was only being read', async () => {
		const failed = new Promise<void>((resolve) => {
			bed.simulator.hooks.after('GetPartner', ({ body }) => {
				if ((body as JsonObject).Identifier === UNKNOWN) void settle().then(resolve);
			});
		});
		bed.simulator.hooks.before('GetPartner', async ({ body }) => {
			if ((body as JsonObject).Identifier === bed.partner()) await failed;
		});
		const run = await bed.run(
			{ ...PARTNER_OF_ITEM, options: { skipIfUnchanged: true } },
			{ input: items(bed.partner(), UNKNOWN) },
		);
		expect(run.error(NODE)?.message).toBe(`Item 2: AWS does not know partner ${UNKNOWN}`);
		expect(bed.operations()).toEqual(['GetPartner', 'GetPartner']);
	});

	it('but not its own', async () => {
		bed.endOnPoll(1, { status: 'CANCELED' });
		const run = await bed.run(waiting());
		const [task] = bed.simulator.tasksOf(bed.partner());
		expect(run.error(NODE)?.message.split(String(task?.TaskId))).toHaveLength(2);
	});
});

it('a host that does not answer is named in words', async () => {
	await bed.putCredential({ endpoint: 'http://127.0.0.1:1' });
	const run = await bed.run();
	expect(run.error(NODE)).toMatchObject({
		name: 'NodeOperationError',
		message: `AWS Partner Central could not be reached at 127.0.0.1:1 for ${START}: the connection was refused`,
		description: expect.stringContaining('Check the network'),
	});
});

it('a row that AWS rejects and a row that is invalid read differently', async () => {
	const rejected = spreadsheetRow(taskDetails({ WebsiteUrl: 'https://nowhere.invalid' }));
	const invalid = spreadsheetRow(taskDetails({ WebsiteUrl: 'http://nowhere.example.com' }));
	const run = await bed.run(
		{ ...jsonParameters('={{ $json }}'), ...waiting(), ...PARTNER_OF_ITEM },
		{
			input: [
				{ ...rejected, partner: bed.partner(0) },
				{ ...invalid, partner: bed.partner(1) },
			],
			settings: { onError: 'continueRegularOutput' },
			onUiMessage: () => {
				const task = bed.simulator.tasksOf(bed.partner()).at(-1);
				if (task?.Status === 'IN_PROGRESS') bed.simulator.finishTask(bed.partner());
			},
		},
	);
	expect(run.json(NODE).map(({ error }) => error)).toEqual([
		expect.stringContaining('The website https://nowhere.invalid could not be reached'),
		expect.stringContaining('must be a web address that starts with https://'),
	]);
});
