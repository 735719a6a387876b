import {
	GetPartnerCommand,
	GetProfileUpdateTaskCommand,
	StartProfileUpdateTaskCommand,
	type PartnerCentralAccountClient,
	type TaskDetails as SdkTaskDetails,
} from '@aws-sdk/client-partnercentral-account';
import { ManualClock, startSimulator, type Simulator, type TaskDetails } from '../../lab/simulator';
import { sdkClient } from '../support/simulator/sdkClient';
import { localizedContent, taskDetails } from '../../lab/profile/taskDetails';

describe('what a test can do with a simulator', () => {
	let clock: ManualClock;
	let simulator: Simulator;
	let client: PartnerCentralAccountClient;
	let partner: { Catalog: string; Identifier: string };

	beforeEach(async () => {
		clock = new ManualClock();
		simulator = await startSimulator({ clock, taskDurationMs: 1000 });
		client = sdkClient(simulator);
		partner = { Catalog: 'AWS', Identifier: simulator.partners[0] ?? '' };
	});

	afterEach(async () => {
		client.destroy();
		await simulator.close();
	});

	const get = () => client.send(new GetProfileUpdateTaskCommand(partner));
	const start = (changes: Partial<TaskDetails> = {}) =>
		client.send(
			new StartProfileUpdateTaskCommand({
				...partner,
				TaskDetails: taskDetails(changes) as SdkTaskDetails,
			}),
		);

	test('script how and when tasks end; unscripted ones end as usual', async () => {
		const errorDetailList = [{ Locale: 'de-DE', Message: 'Too loud.', Reason: 'INVALID_CONTENT' }];
		simulator.scriptOutcomes(
			partner.Identifier,
			{ status: 'FAILED', durationMs: 50, errorDetailList },
			{ status: 'FAILED' },
		);
		const before = simulator.profileOf(partner.Identifier);
		await start();
		clock.advance(50);
		expect(await get()).toMatchObject({ Status: 'FAILED', ErrorDetailList: errorDetailList });
		expect(simulator.profileOf(partner.Identifier)).toEqual(before);

		await start();
		clock.advance(1000);
		expect(await get()).toMatchObject({
			Status: 'FAILED',
			ErrorDetailList: [{ Locale: 'en-US', Reason: 'INVALID_CONTENT' }],
		});

		await start();
		clock.advance(1000);
		const last = await get();
		expect(last).toMatchObject({ Status: 'SUCCEEDED' });
		expect(last.ErrorDetailList).toBeUndefined();
		expect(simulator.tasksOf(partner.Identifier).map(({ Status }) => Status)).toEqual([
			'FAILED',
			'FAILED',
			'SUCCEEDED',
		]);
	});

	test('hosts that end in .invalid make a task fail, with the locale they are in', async () => {
		await start({
			WebsiteUrl: 'https://Widgets.INVALID/start',
			LocalizedContents: [
				localizedContent('de-DE'),
				{ ...localizedContent('fr-FR'), LogoUrl: 'https://logos.invalid:8443/a.png' },
			],
		});
		clock.advance(1000);
		expect(await get()).toMatchObject({
			Status: 'FAILED',
			ErrorDetailList: [
				{
					Locale: 'en-US',
					Reason: 'INVALID_WEBSITE_URL',
					Message: expect.stringContaining('https://Widgets.INVALID/start could not be reached'),
				},
				{
					Locale: 'fr-FR',
					Reason: 'INVALID_LOGO_URL',
					Message: expect.stringContaining('could not be downloaded from https://logos.invalid'),
				},
			],
		});
	});

	test('finish a running task as planned, failed, or canceled by somebody else', async () => {
		await start();
		simulator.finishTask(partner.Identifier);
		expect(await get()).toMatchObject({ Status: 'SUCCEEDED', EndedAt: new Date(clock.now()) });
		for (const status of ['FAILED', 'CANCELED'] as const) {
			await start();
			simulator.finishTask(partner.Identifier, { status });
			expect(await get()).toMatchObject({ Status: status });
		}
		expect(() => simulator.finishTask(partner.Identifier)).toThrow('no profile update task');
	});

	test('start a task as somebody else, which blocks ours', async () => {
		const record = simulator.startTaskAs(
			partner.Identifier,
			taskDetails({ DisplayName: 'Theirs' }),
		);
		expect(await get()).toMatchObject({ TaskId: record.TaskId, Status: 'IN_PROGRESS' });
		await expect(start()).rejects.toMatchObject({ name: 'ConflictException' });
		expect(() => simulator.startTaskAs(partner.Identifier, taskDetails())).toThrow('in progress');
		clock.advance(1000);
		expect(simulator.profileOf(partner.Identifier).DisplayName).toBe('Theirs');
	});

	test('see the token of a task, which the service does not tell', async () => {
		const { TaskId } = await start();
		const [record] = simulator.tasksOf(partner.Identifier);
		const [request] = simulator.requests.of('StartProfileUpdateTask');
		expect(record).toMatchObject({
			TaskId,
			ClientToken: (request?.body as { ClientToken?: string }).ClientToken,
		});
		expect(record?.ClientToken).toMatch(/^[A-Za-z0-9-_]{1,64}$/);
	});

	test('replace a profile; what is read cannot change the state', async () => {
		simulator.setProfile(partner.Identifier, taskDetails({ DisplayName: 'Set' }));
		const read = simulator.profileOf(partner.Identifier);
		read.IndustrySegments.push('GAMING');
		const { Profile } = await client.send(new GetPartnerCommand(partner));
		expect(Profile).toMatchObject({ DisplayName: 'Set', IndustrySegments: ['RETAIL'] });
		expect(() => simulator.profileOf('partner-0000000000000')).toThrow('has no partner');
	});

	test('stop the world before and after an operation', async () => {
		const seen: string[] = [];
		const letGo = simulator.hooks.before(
			'StartProfileUpdateTask',
			async ({ operation, signature }) => {
				simulator.startTaskAs(partner.Identifier, taskDetails());
				await Promise.resolve();
				seen.push(`before ${operation} ${signature}`);
			},
		);
		simulator.hooks.after('*', ({ operation }, { status }) => {
			seen.push(`after ${operation} ${status}`);
			clock.advance(1000);
		});
		await expect(start()).rejects.toMatchObject({ name: 'ConflictException' });
		letGo();
		await expect(start()).resolves.toMatchObject({ Status: 'IN_PROGRESS' });
		expect(seen).toEqual([
			'before StartProfileUpdateTask unchecked',
			'after StartProfileUpdateTask 409',
			'after StartProfileUpdateTask 200',
		]);
	});

	test('a hook that holds a request does not hold close()', async () => {
		simulator.hooks.before('*', () => new Promise(() => {}));
		const held = get();
		const outcome = held.then(
			() => 'answered',
			(error: Error) => error.name,
		);
		while (simulator.requests.all().length === 0) await new Promise(setImmediate);
		await simulator.close();
		expect(await outcome).not.toBe('answered');
	});

	test('a hook that throws ends the connection and says why', async () => {
		const stderr = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
		simulator.hooks.before('*', () => {
			throw new Error('a mistake in a hook');
		});
		await expect(get()).rejects.toThrow();
		expect(stderr).toHaveBeenCalledWith(expect.stringContaining('a mistake in a hook'));
		stderr.mockRestore();
	});

	test('clear the log', async () => {
		await client.send(new GetPartnerCommand(partner));
		expect(simulator.requests.of('GetPartner')).toHaveLength(1);
		expect(simulator.requests.of('ListPartners')).toHaveLength(0);
		simulator.requests.clear();
		expect(simulator.requests.all()).toEqual([]);
	});
});

describe('starting a simulator', () => {
	test.each([
		['taskDurationMs', { taskDurationMs: -1 }],
		['dailyUpdateQuota', { dailyUpdateQuota: 1.5 }],
		['pageSize', { pageSize: 51 }],
		['port', { port: 70_000 }],
		['partners[0].id', { partners: [{ ...seed(), id: 'partner-short' }] }],
		['partners[1].id repeats', { partners: [seed(), seed()] }],
		['partners[0].catalog', { partners: [{ ...seed(), catalog: 'Moon' }] }],
		[
			'partners[0].profile.WebsiteUrl',
			{ partners: [{ ...seed(), profile: taskDetails({ WebsiteUrl: 'no' }) }] },
		],
	])('refuses a wrong %s', async (name, options) => {
		await expect(startSimulator(options)).rejects.toThrow(name);
	});

	test('leaves no server behind when STS finds its port taken', async () => {
		const first = await startSimulator();
		const stsPort = Number(new URL(first.endpoint).port);
		await expect(startSimulator({ stsPort })).rejects.toMatchObject({ code: 'EADDRINUSE' });
		await first.close();
		await first.close();
	});

	function seed() {
		return {
			catalog: 'AWS',
			id: 'partner-0000000000001',
			legalName: 'Example Widgets Inc.',
			profile: taskDetails(),
		};
	}
});
