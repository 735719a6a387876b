/** The page of the simulator as a browser meets it, and as a web site that is up to no good. */
import {
	GetProfileUpdateTaskCommand,
	ListPartnersCommand,
	StartProfileUpdateTaskCommand,
	type PartnerCentralAccountClient,
	type TaskDetails as SdkTaskDetails,
} from '@aws-sdk/client-partnercentral-account';
import { ManualClock, startSimulator, type Simulator } from '../../simulator';
import type { PageState } from '../../simulator/page/describeState';
import { callPage, pressButton } from '../support/simulator/pageRequest';
import { sdkClient } from '../support/simulator/sdkClient';
import { callSigned, callSts, xmlText } from '../support/simulator/signedRequest';
import { taskDetails } from '../support/simulator/taskDetails';

describe('the page of the simulator', () => {
	let clock: ManualClock;
	let simulator: Simulator;
	let client: PartnerCentralAccountClient;
	let partner: { Catalog: string; Identifier: string };

	beforeEach(async () => {
		clock = new ManualClock(Date.parse('2025-06-02T10:00:00Z'));
		simulator = await startSimulator({ clock, taskDurationMs: 60_000, externalId: 'open-sesame' });
		client = sdkClient(simulator, { systemClockOffset: clock.now() - Date.now() });
		partner = { Catalog: 'AWS', Identifier: simulator.partners[0] ?? '' };
	});

	afterEach(async () => {
		client.destroy();
		await simulator.close();
	});

	const start = () => {
		const TaskDetails = taskDetails({ DisplayName: 'New <name>' }) as SdkTaskDetails;
		return client.send(new StartProfileUpdateTaskCommand({ ...partner, TaskDetails }));
	};
	const get = () => client.send(new GetProfileUpdateTaskCommand(partner));
	const readState = async () =>
		JSON.parse((await callPage(simulator, '/page/state')).text) as PageState;

	test('is one document and a few files, all from here, under a strict policy', async () => {
		const { status, headers, text } = await callPage(simulator, '/');
		expect(status).toBe(200);
		expect(headers['content-type']).toBe('text/html; charset=utf-8');
		expect(headers['content-security-policy']).toMatch(
			/^default-src 'none'; script-src 'self'; style-src 'self';.* frame-ancestors 'none'$/,
		);
		expect(headers['content-security-policy']).not.toContain('unsafe');
		expect(text).not.toMatch(/\b(on[a-z]+|style)="/);
		const addresses = [...text.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address);
		expect(addresses.sort()).toEqual(['/page/icon.svg', '/page/page.css', '/page/page.js']);

		for (const path of [...addresses, '/page/list.js', '/page/views.js', '/favicon.ico']) {
			const file = await callPage(simulator, path ?? '');
			expect(file.status).toBe(200);
			expect(file.headers).toMatchObject({
				'x-content-type-options': 'nosniff',
				'cache-control': 'no-store',
			});
			expect(file.text).not.toMatch(/(url\(|@import|innerHTML|https?:\/\/(?!www\.w3\.org))/);
		}
	});

	test('tells partners, tasks with their progress, used quota and the last requests', async () => {
		expect(await readState()).toMatchObject({ tasks: [], requests: [] });
		await client.send(new ListPartnersCommand({ Catalog: 'AWS' }));
		const { TaskId } = await start();
		clock.advance(15_000);
		const wrongKey = { ...simulator, secretAccessKey: 'not the secret' };
		const signedAt = new Date(clock.now());
		await callSigned(simulator, 'GetPartner', partner, { keys: wrongKey, signedAt });

		const state = await readState();
		expect(state.updateQuota).toEqual({ used: 1, limit: 10 });
		expect(state.visibilityQuota).toEqual({ used: 0, limit: 5 });
		expect(state.partners).toHaveLength(10);
		expect(state.partners[0]).toEqual({
			id: partner.Identifier,
			catalog: 'AWS',
			name: 'AnyCompany Cloud Services',
			visibility: 'PUBLIC',
			locales: ['en-US', 'de-DE', 'fr-FR'],
			taskStatus: 'IN_PROGRESS',
		});
		expect(state.tasks).toEqual([
			{
				id: TaskId,
				partnerId: partner.Identifier,
				partnerName: 'New <name>',
				catalog: 'AWS',
				status: 'IN_PROGRESS',
				startedAt: '2025-06-02T10:00:00.000Z',
				progress: 0.25,
				remainingMs: 45_000,
				errors: [],
			},
		]);
		expect(
			state.requests.map(({ operation, partner: named, status }) => [operation, named, status]),
		).toEqual([
			['GetPartner', partner.Identifier, 403],
			['StartProfileUpdateTask', partner.Identifier, 200],
			['ListPartners', '', 200],
		]);
		expect(state.requests.map(({ signature }) => signature)).toEqual([
			expect.stringContaining('does not match the signature you provided'),
			'valid',
			'valid',
		]);

		clock.advance(24 * 3_600_000);
		const nextDay = await readState();
		expect(nextDay.updateQuota).toEqual({ used: 0, limit: 10 });
		expect(nextDay.tasks[0]).toMatchObject({
			status: 'SUCCEEDED',
			endedAt: '2025-06-02T10:01:00.000Z',
			progress: 1,
		});
	});

	test('tells no secret, whatever the requests have carried', async () => {
		const signedAt = new Date(clock.now());
		const role = {
			Action: 'AssumeRole',
			Version: '2011-06-15',
			RoleArn: simulator.roleArn,
			RoleSessionName: 'page',
			ExternalId: simulator.externalId,
		};
		const session = await (await callSts(simulator, role, { signedAt })).text();
		const keys = {
			accessKeyId: xmlText(session, 'AccessKeyId'),
			secretAccessKey: xmlText(session, 'SecretAccessKey'),
			sessionToken: xmlText(session, 'SessionToken'),
		};
		await callSigned(simulator, 'GetPartner', partner, { keys, signedAt });
		const { text } = await callPage(simulator, '/page/state');
		const { requests } = JSON.parse(text) as PageState;
		expect(requests.map(({ operation }) => operation).sort()).toEqual(['AssumeRole', 'GetPartner']);
		for (const secret of [
			simulator.secretAccessKey,
			simulator.externalId,
			keys.secretAccessKey,
			keys.sessionToken,
			'AWS4-HMAC',
			'Credential=',
		]) {
			expect(text).not.toContain(secret);
		}
	});

	test('finishes a task, and the answer shows it', async () => {
		const { TaskId } = await start();
		clock.advance(1000);
		const { status, text } = await pressButton(simulator, { taskId: TaskId });
		expect(status).toBe(200);
		expect(JSON.parse(text)).toMatchObject({ tasks: [{ id: TaskId, status: 'SUCCEEDED' }] });
		expect(await get()).toMatchObject({ Status: 'SUCCEEDED', EndedAt: new Date(clock.now()) });
		expect(simulator.profileOf(partner.Identifier).DisplayName).toBe('New <name>');
	});

	test('fails a task for each reason of the model', async () => {
		const { failureReasons } = await readState();
		expect(failureReasons).toEqual(
			expect.arrayContaining(['INVALID_CONTENT', 'DUPLICATE_PROFILE', 'INVALID_LOGO_FILE']),
		);
		for (const failureReason of failureReasons) {
			const { TaskId } = await start();
			const { status, text } = await pressButton(simulator, { taskId: TaskId, failureReason });
			expect(status).toBe(200);
			const [task] = (JSON.parse(text) as PageState).tasks;
			expect(task).toMatchObject({ id: TaskId, status: 'FAILED' });
			const ErrorDetailList = [
				expect.objectContaining({ Locale: 'en-US', Reason: failureReason }) as unknown,
			];
			expect(task?.errors).toEqual(ErrorDetailList);
			expect(await get()).toMatchObject({ TaskId, Status: 'FAILED', ErrorDetailList });
		}
	});

	test('leaves no trace in the log and meets no fault', async () => {
		simulator.faults.inject({ operation: '*', kind: 'internalError' });
		await callPage(simulator, '/');
		await readState();
		await pressButton(simulator, { taskId: 'none' });
		expect(simulator.requests.all()).toEqual([]);
		expect((await callSigned(simulator, 'ListPartners', {})).status).toBe(500);
	});

	test('leaves clients of the API to the API', async () => {
		const headers = { 'x-amz-target': 'PartnerCentralAccount.ListPartners' };
		for (const [path, call] of [
			['/', { headers }],
			['/', { headers: { authorization: 'AWS4-HMAC-SHA256 Credential' } }],
			['/page/state', { headers }],
			['/', { method: 'POST' }],
		] as const) {
			const { status, headers: answered } = await callPage(simulator, path, call);
			expect(status).toBe(403);
			expect(answered['content-type']).toBe('application/x-amz-json-1.0');
		}
		expect(simulator.requests.all()).toHaveLength(4);
	});
});
