/** The page of the simulator as a browser meets it, and as a web site that is up to no good. */
import { ManualClock, startSimulator, type Simulator } from '../../lab/simulator';
import type { PageState } from '../../lab/simulator/page/describeState';
import { callPage, pressButton } from '../support/simulator/pageRequest';
import { callSigned, callSts, xmlText } from '../support/simulator/signedRequest';
import { taskDetails } from '../../lab/profile/taskDetails';

let clock: ManualClock;
let simulator: Simulator;
let partner: string;

beforeEach(async () => {
	clock = new ManualClock(Date.parse('2025-06-02T10:00:00Z'));
	simulator = await startSimulator({ clock, taskDurationMs: 60_000, externalId: 'open-sesame' });
	partner = simulator.partners[0] ?? '';
});

afterEach(() => simulator.close());

const start = () => simulator.startTaskAs(partner, taskDetails({ DisplayName: 'New' })).TaskId;
const readState = async () =>
	JSON.parse((await callPage(simulator, '/page/state')).text) as PageState;

test('is one document and a few files, all from here, under a strict policy', async () => {
	const { headers, text } = await callPage(simulator, '/');
	expect(headers['content-security-policy']).toMatch(
		/^default-src 'none'; script-src 'self'; style-src 'self';.* frame-ancestors 'none'$/,
	);
	expect(text).not.toMatch(/\b(on[a-z]+|style)="/);
	const addresses = [...text.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address);
	for (const path of [...addresses, '/page/list.js', '/page/views.js', '/favicon.ico']) {
		const file = await callPage(simulator, path ?? '');
		expect(file.status).toBe(200);
		expect(file.headers).toMatchObject({ 'x-content-type-options': 'nosniff' });
		expect(file.text).not.toMatch(/(url\(|@import|innerHTML|https?:\/\/(?!www\.w3\.org))/);
	}
});

test('tells partners, tasks with their progress, used quota and the last requests', async () => {
	const named = { Catalog: 'AWS', Identifier: partner };
	const TaskDetails = taskDetails({ DisplayName: 'New' });
	const body = { ...named, ClientToken: 'token', TaskDetails };
	const now = () => new Date(clock.now());
	await callSigned(simulator, 'StartProfileUpdateTask', body, { signedAt: now() });
	clock.advance(15_000);
	const keys = { ...simulator, secretAccessKey: 'not the secret' };
	await callSigned(simulator, 'GetPartner', named, { keys, signedAt: now() });
	const running = { status: 'IN_PROGRESS', progress: 0.25, remainingMs: 45_000, errors: [] };
	const state = await readState();
	const used = { updates: { used: 1, limit: 10 }, visibility: { used: 0, limit: 5 } };
	expect(state).toMatchObject({
		quotas: [
			{ name: 'AWS', ...used },
			{ name: 'Sandbox', updates: { used: 0 } },
		],
		tasks: [{ partnerId: partner, partnerName: 'New', catalog: 'AWS', ...running }],
		requests: [{ operation: 'GetPartner', partner, status: 403 }, { signature: 'valid' }],
	});
	expect(state.requests[0]?.signature).toContain('does not match the signature you provided');

	clock.advance(24 * 3_600_000);
	expect(await readState()).toMatchObject({
		quotas: [{ updates: { used: 0 } }, {}],
		tasks: [{ status: 'SUCCEEDED', endedAt: '2025-06-02T10:01:00.000Z', progress: 1 }],
	});
});

test('tells the present profile, and what an update makes of the one at its start', async () => {
	const { ProfileId: _, ...profile } = simulator.profileOf(partner);
	const LocalizedContents = profile.LocalizedContents?.slice(0, 1);
	simulator.startTaskAs(partner, { ...profile, DisplayName: 'New', LocalizedContents });
	const { DisplayName } = profile;
	for (const name of [DisplayName, 'New']) {
		const { partners, tasks } = await readState();
		expect(partners[0]?.profile[0]).toMatchObject({ field: 'DisplayName', value: name });
		expect(tasks[0]?.changes.map(({ id }) => id)).toEqual([
			'DisplayName',
			...['DisplayName', 'Description', 'WebsiteUrl', 'LogoUrl'].map((id) => `${id} fr-FR`),
		]);
		expect(tasks[0]?.changes[0]).toMatchObject({ before: DisplayName, after: 'New' });
		if (name === DisplayName) simulator.finishTask(partner);
	}
});

test('pauses and resumes reviews, begins a new day, receives an invitation', async () => {
	start();
	clock.advance(30_000);
	await pressButton(simulator, 'pause-reviews');
	clock.advance(3_600_000);
	simulator.startTaskAs(simulator.partners[1] ?? '', taskDetails());
	const remaining = async () => (await readState()).tasks.map(({ remainingMs }) => remainingMs);
	expect((await readState()).reviewsArePaused).toBe(true);
	expect((await remaining()).sort()).toEqual([30_000, 60_000]);
	await pressButton(simulator, 'resume-reviews');
	clock.advance(30_000);
	expect(simulator.tasksOf(partner)[0]).toMatchObject({
		Status: 'SUCCEEDED',
		EndedAt: new Date(clock.now()).toISOString(),
	});
	expect(await remaining()).toEqual([30_000, 0]);

	const signedAt = new Date(clock.now());
	const body = { Catalog: 'AWS', Identifier: partner, TaskDetails: taskDetails() };
	await callSigned(simulator, 'StartProfileUpdateTask', body, { signedAt });
	const used = async () => (await readState()).quotas[0]?.updates.used;
	expect(await used()).toBe(1);
	await pressButton(simulator, 'new-day');
	expect(await used()).toBe(0);

	const invitations = async () => (await readState()).invitations.map(({ id }) => id);
	const earlier = await invitations();
	await pressButton(simulator, 'invite');
	const [received, ...others] = await invitations();
	expect(others).toEqual(earlier);
	expect(received).toMatch(/^pacinv-/);
});

test('tells no secret, whatever the requests have carried', async () => {
	const signedAt = new Date(clock.now());
	const { roleArn: RoleArn, externalId: ExternalId, secretAccessKey } = simulator;
	const role = { Action: 'AssumeRole', Version: '2011-06-15', RoleArn, ExternalId };
	const answer = await callSts(simulator, { ...role, RoleSessionName: 'page' }, { signedAt });
	const session = await answer.text();
	const [accessKeyId, secret, token] = ['AccessKeyId', 'SecretAccessKey', 'SessionToken'].map(
		(name) => xmlText(session, name),
	) as [string, string, string];
	const keys = { accessKeyId, secretAccessKey: secret, sessionToken: token };
	await callSigned(simulator, 'ListPartners', { Catalog: 'AWS' }, { keys, signedAt });
	const { text } = await callPage(simulator, '/page/state');
	expect((JSON.parse(text) as PageState).requests).toHaveLength(2);
	for (const word of [secretAccessKey, ExternalId, secret, token, 'AWS4-HMAC', 'Credential=']) {
		expect(text).not.toContain(word);
	}
});

test('finishes a task, or fails it for any reason of the model', async () => {
	const { failureReasons } = await readState();
	expect(failureReasons).toContain('DUPLICATE_PROFILE');
	for (const failureReason of [undefined, ...failureReasons]) {
		await pressButton(simulator, 'end-task', { taskId: start(), failureReason });
		const { Status, ErrorDetailList } = simulator.tasksOf(partner).at(-1) ?? {};
		expect([Status, ErrorDetailList?.[0]?.Reason]).toEqual([
			failureReason === undefined ? 'SUCCEEDED' : 'FAILED',
			failureReason,
		]);
	}
});

test.each<[string, object, unknown, number]>([
	['another origin', { origin: 'https://elsewhere.example' }, {}, 403],
	['another port of this machine', { origin: 'http://127.0.0.1:1' }, {}, 403],
	['a frame without an origin', { origin: 'null' }, {}, 403],
	['a name that is let point here', { host: 'x.example', origin: 'http://x.example' }, {}, 403],
	['a form', { 'content-type': 'text/plain' }, {}, 415],
	['a button of a task that has ended', {}, { taskId: 'pprofiletask-0000000000000' }, 409],
	['a button of no task', {}, { taskId: undefined }, 400],
	['an unknown reason', {}, { failureReason: 'TOO_LOUD' }, 400],
	['what is no JSON', {}, '{', 400],
	['too much', {}, `"${'x'.repeat(1024 * 1024)}"`, 413],
])('ends no task for %s', async (_case, headers, body, expected) => {
	const sent = typeof body === 'string' ? body : { taskId: start(), ...(body as object) };
	const { status } = await pressButton(simulator, 'end-task', sent, { ...headers });
	expect(status).toBe(expected);
	const statuses = simulator.tasksOf(partner).map(({ Status }) => Status);
	expect(statuses).not.toContain('SUCCEEDED');
});

test.each([
	['/page/state', { headers: { host: 'elsewhere.example' } }, 403],
	['/page/%2e%2e/cli.ts', {}, 403],
	['/page/simulator.ts', {}, 404],
	['/page/state', { method: 'DELETE' }, 405],
	['/page/end-task', {}, 405],
	// What comes from a client of the API is answered as the API does.
	['/', { headers: { 'x-amz-target': 'PartnerCentralAccount.ListPartners' } }, 403],
	['/', { method: 'POST' }, 403],
])('shows nothing at %s for %j', async (path, call, expected) => {
	const { status, text } = await callPage(simulator, path, call);
	expect(status).toBe(expected);
	expect(text).not.toContain(partner);
});

test('leaves no trace in the log and meets no fault', async () => {
	simulator.faults.inject({ operation: '*', kind: 'internalError' });
	await callPage(simulator, '/');
	await readState();
	await pressButton(simulator, 'end-task', { taskId: 'none' });
	expect(simulator.requests.all()).toEqual([]);
	expect((await callSigned(simulator, 'ListPartners', {})).status).toBe(500);
});
