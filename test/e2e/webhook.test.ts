/** The example that other systems call: checked, started, and answered while AWS is still at work. */
import { simulatorCredential } from '../../lab/n8n/run/records';
import type { JsonObject, TaskRecord } from '../../lab/simulator';
import { openAddress, publishExample } from './support/publish';
import { useN8n } from './support/useN8n';

/** No update ends while a test looks. */
const DAY_MS = 24 * 3600 * 1000;

const KEY = 'a long random value';

const n8n = useN8n({ server: true, simulator: { taskDurationMs: DAY_MS } });

let address: string;

beforeAll(async () => {
	const credential = simulatorCredential(n8n.simulator);
	await publishExample(
		n8n.api,
		'10-start-update-by-webhook.json',
		credential,
		{},
		{
			id: '',
			name: 'Callers',
			type: 'httpHeaderAuth',
			data: { name: 'X-API-Key', value: KEY },
		},
	);
	address = await openAddress(n8n.server, '/webhook/partner-profile-updates');
});

beforeEach(() => n8n.simulator.requests.clear());

async function send(body: JsonObject, key?: string): Promise<Response> {
	return await fetch(address, {
		method: 'POST',
		headers: { 'content-type': 'application/json', ...(key !== undefined && { 'x-api-key': key }) },
		body: JSON.stringify(body),
	});
}

async function post(body: JsonObject): Promise<{ status: number; answer: JsonObject }> {
	const response = await send(body, KEY);
	return { status: response.status, answer: (await response.json()) as JsonObject };
}

function partner(index: number): string {
	return n8n.simulator.partners[index] ?? '';
}

function lastTask(partnerId: string): TaskRecord | undefined {
	return n8n.simulator.tasksOf(partnerId).at(-1);
}

function operations(): string[] {
	return n8n.simulator.requests.all().map(({ operation }) => operation);
}

describe('the webhook that starts an update', () => {
	it('answers with the task ID while the update is in progress', async () => {
		const before = n8n.simulator.profileOf(partner(0));
		const profile = { Description: 'Clouds, and what is in them.', 'Industry Segments': 'Retail' };
		const { status, answer } = await post({ partnerId: partner(0), profile });
		const task = lastTask(partner(0));
		expect({ status, answer }).toEqual({
			status: 202,
			answer: {
				status: 'IN_PROGRESS',
				taskId: task?.TaskId,
				changedFields: ['Description', 'IndustrySegments'],
			},
		});
		expect(task?.Status).toBe('IN_PROGRESS');
		expect(task?.TaskDetails).toMatchObject({
			DisplayName: before.DisplayName,
			WebsiteUrl: before.WebsiteUrl,
			LogoUrl: before.LogoUrl,
			Description: 'Clouds, and what is in them.',
			IndustrySegments: ['RETAIL'],
		});
		expect(operations()).toEqual(['GetPartner', 'GetProfileUpdateTask', 'StartProfileUpdateTask']);
		const signatures = n8n.simulator.requests.all().map(({ signature }) => signature);
		expect(new Set(signatures)).toEqual(new Set(['valid']));
	});

	it.each([undefined, 'guessed'])('turns away a caller with the key %s', async (key) => {
		const profile = { Description: 'Of a stranger.' };
		const { status } = await send({ partnerId: partner(0), profile }, key);
		expect(status).toBe(403);
		expect(operations()).toEqual([]);
	});

	it('names everything that is wrong, and sends nothing to AWS', async () => {
		const profile = { 'Website URL': 'http://www.example.com', 'Industry Segments': 'Magic' };
		const { status, answer } = await post({ partnerId: partner(1), profile });
		expect(status).toBe(400);
		expect(answer).toMatchObject({ errorCode: 'InvalidInput' });
		expect(answer.error).toContain('Website URL');
		expect(answer.error).toContain('Industry Segments');
		expect(answer.error).toContain('Magic');
		expect(answer.whatToDo).toContain('Nothing was sent to AWS');
		expect(operations()).toEqual([]);
	});

	it('says that another update is in progress', async () => {
		const inProgress = n8n.simulator.startTaskAs(partner(2), {
			...n8n.simulator.profileOf(partner(2)),
			Description: 'Somebody else was faster.',
		});
		const profile = { Description: 'Too late.' };
		const { status, answer } = await post({ partnerId: partner(2), profile });
		expect(status).toBe(409);
		expect(answer).toMatchObject({
			errorCode: 'ConflictException',
			reason: 'INCOMPATIBLE_PARTNER_PROFILE_TASK_STATE',
		});
		expect(n8n.simulator.tasksOf(partner(2)).map(({ TaskId }) => TaskId)).toEqual([
			inProgress.TaskId,
		]);
	});

	it('starts nothing when nothing would change', async () => {
		const { Description } = n8n.simulator.profileOf(partner(3));
		expect(await post({ partnerId: partner(3), profile: { Description } })).toEqual({
			status: 200,
			answer: { status: 'UNCHANGED', taskId: null, changedFields: [] },
		});
		expect(operations()).toEqual(['GetPartner', 'GetProfileUpdateTask']);
	});

	it('tells the caller when the permission is missing', async () => {
		n8n.simulator.deny('StartProfileUpdateTask');
		const profile = { Description: 'Not allowed.' };
		const { status, answer } = await post({ partnerId: partner(4), profile });
		n8n.simulator.allow('StartProfileUpdateTask');
		expect(status).toBe(502);
		expect(answer).toMatchObject({ errorCode: 'AccessDeniedException' });
		expect(answer.whatToDo).toContain('partnercentral:StartProfileUpdateTask');
		expect(n8n.simulator.tasksOf(partner(4))).toEqual([]);
	});
});
