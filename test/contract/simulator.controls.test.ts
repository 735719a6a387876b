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

	test('replace a profile; what is read cannot change the state', async () => {
		simulator.setProfile(partner.Identifier, taskDetails({ DisplayName: 'Set' }));
		const read = simulator.profileOf(partner.Identifier);
		read.IndustrySegments.push('GAMING');
		const { Profile } = await client.send(new GetPartnerCommand(partner));
		expect(Profile).toMatchObject({ DisplayName: 'Set', IndustrySegments: ['RETAIL'] });
		expect(() => simulator.profileOf('partner-0000000000000')).toThrow('has no partner');
	});

	test('have logos stored: GetPartner then tells the address of the copy, the task what was sent', async () => {
		await simulator.close();
		simulator = await startSimulator({ clock, taskDurationMs: 1000, rewriteAddresses: true });
		client = sdkClient(simulator);
		await start({ LocalizedContents: [localizedContent('de-DE')] });
		clock.advance(1000);
		const { LogoUrl: sent } = taskDetails();
		expect(await get()).toMatchObject({ Status: 'SUCCEEDED', TaskDetails: { LogoUrl: sent } });
		const read = async () => (await client.send(new GetPartnerCommand(partner))).Profile;
		const stored = await read();
		expect(stored).toMatchObject({ WebsiteUrl: taskDetails().WebsiteUrl });
		expect(stored?.LogoUrl).toMatch(/^https:\/\/(?!widgets)/);
		expect(stored?.LocalizedContents).toMatchObject([{ LogoUrl: stored?.LogoUrl }]);
		const LogoUrl = stored?.LogoUrl;
		await start({ LogoUrl });
		clock.advance(1000);
		expect(await read()).toMatchObject({ LogoUrl });
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
