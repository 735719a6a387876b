import {
	CancelProfileUpdateTaskCommand,
	GetConnectionCommand,
	GetPartnerCommand,
	GetProfileUpdateTaskCommand,
	PutProfileVisibilityCommand,
	StartProfileUpdateTaskCommand,
	type PartnerCentralAccountClient,
	type TaskDetails as SdkTaskDetails,
} from '@aws-sdk/client-partnercentral-account';
import { ManualClock, startSimulator, type Simulator, type TaskDetails } from '../../lab/simulator';
import { sdkClient } from '../support/simulator/sdkClient';
import { callSigned } from '../support/simulator/signedRequest';
import { localizedContent, taskDetails } from '../../lab/profile/taskDetails';

const msPerDay = 86_400_000;

describe('what the service refuses', () => {
	let clock: ManualClock;
	let simulator: Simulator;
	let client: PartnerCentralAccountClient;

	beforeEach(async () => {
		clock = new ManualClock();
		simulator = await startSimulator({
			clock,
			taskDurationMs: 1000,
			dailyUpdateQuota: 2,
			dailyVisibilityQuota: 1,
			signatureToleranceMs: Infinity,
		});
		client = sdkClient(simulator);
	});

	afterEach(async () => {
		client.destroy();
		await simulator.close();
	});

	function partner(index = 0) {
		return { Catalog: 'AWS', Identifier: simulator.partners[index] };
	}

	function start(details: Partial<TaskDetails> = {}, { index = 0, token = '' } = {}) {
		return client.send(
			new StartProfileUpdateTaskCommand({
				...partner(index),
				TaskDetails: taskDetails(details) as SdkTaskDetails,
				...(token !== '' ? { ClientToken: token } : {}),
			}),
		);
	}

	test('a second task of a partner, but not one of another partner', async () => {
		await start();
		await expect(start({ DisplayName: 'Another' })).rejects.toMatchObject({
			name: 'ConflictException',
			Reason: 'INCOMPATIBLE_PARTNER_PROFILE_TASK_STATE',
			$metadata: { httpStatusCode: 409 },
		});
		await expect(start({}, { index: 1 })).resolves.toMatchObject({ Status: 'IN_PROGRESS' });
	});

	test('more tasks than the day allows, in each catalog, until the next day of UTC', async () => {
		await start({}, { index: 0 });
		await start({}, { index: 1 });
		const sandbox = { Catalog: 'Sandbox', Identifier: 'partner-examplesbx001' };
		const elsewhere = { ...sandbox, TaskDetails: taskDetails() as SdkTaskDetails };
		await client.send(new StartProfileUpdateTaskCommand(elsewhere));
		await expect(start({}, { index: 2 })).rejects.toMatchObject({
			name: 'ServiceQuotaExceededException',
			Reason: 'LIMIT_EXCEEDED_NUMBER_OF_PROFILE_UPDATE_PER_DAY',
			$metadata: { httpStatusCode: 402 },
		});
		const untilMidnightMs = msPerDay - (clock.now() % msPerDay);
		clock.advance(untilMidnightMs - 1);
		await expect(start({}, { index: 2 })).rejects.toMatchObject({
			name: 'ServiceQuotaExceededException',
		});
		clock.advance(1);
		await expect(start({}, { index: 2 })).resolves.toMatchObject({ Status: 'IN_PROGRESS' });
		await start({}, { index: 3 });
		await expect(start({}, { index: 4 })).rejects.toMatchObject({
			$metadata: { httpStatusCode: 402 },
		});
		simulator.startNewDay();
		await expect(start({}, { index: 4 })).resolves.toMatchObject({ Status: 'IN_PROGRESS' });
	});

	test('a client token with another body; with the same body it gives the same task', async () => {
		const { TaskId } = await start({}, { token: 'token-1' });
		await start({}, { index: 1, token: 'token-2' });
		// The quota is used up and a task is in progress: neither stands in the way of a repetition.
		await expect(start({}, { token: 'token-1' })).resolves.toMatchObject({ TaskId });
		expect(simulator.tasksOf(simulator.partners[0] ?? '')).toHaveLength(1);
		for (const other of [
			start({ DisplayName: 'Another' }, { token: 'token-1' }),
			start({}, { index: 1, token: 'token-1' }),
		]) {
			await expect(other).rejects.toMatchObject({
				name: 'ConflictException',
				Reason: 'CONFLICT_CLIENT_TOKEN',
			});
		}
		clock.advance(1000);
		const later = await start({}, { token: 'token-1' });
		expect(later).toMatchObject({ TaskId, Status: 'SUCCEEDED' });
	});

	test('cancelling a task that has ended, or that never was', async () => {
		const { TaskId } = await start();
		const cancel = (taskId?: string) =>
			client.send(new CancelProfileUpdateTaskCommand({ ...partner(), TaskId: taskId }));
		clock.advance(1000);
		await expect(cancel(TaskId)).rejects.toMatchObject({
			name: 'ConflictException',
			Reason: 'INCOMPATIBLE_PARTNER_PROFILE_TASK_STATE',
		});
		await expect(cancel('pprofiletask-0000000000000')).rejects.toMatchObject({
			name: 'ResourceNotFoundException',
			Reason: 'PARTNER_PROFILE_TASK_NOT_FOUND',
			$metadata: { httpStatusCode: 404 },
		});
	});

	test('partners that are not there, also by catalog, and a partner without tasks', async () => {
		const get = (Catalog: string, Identifier: string) =>
			client.send(new GetPartnerCommand({ Catalog, Identifier }));
		for (const unknown of [
			get('AWS', 'partner-0000000000000'),
			get('Sandbox', simulator.partners[0] ?? ''),
			get('AWS', 'partner-examplesbx001'),
		]) {
			await expect(unknown).rejects.toMatchObject({
				name: 'ResourceNotFoundException',
				Reason: 'PARTNER_NOT_FOUND',
			});
		}
		await expect(client.send(new GetProfileUpdateTaskCommand(partner()))).rejects.toMatchObject({
			name: 'ResourceNotFoundException',
			Reason: 'PARTNER_PROFILE_TASK_NOT_FOUND',
		});
	});

	test('more visibility changes than the day allows', async () => {
		const put = () =>
			client.send(new PutProfileVisibilityCommand({ ...partner(), Visibility: 'PRIVATE' }));
		await put();
		await expect(put()).rejects.toMatchObject({
			name: 'ServiceQuotaExceededException',
			Reason: 'LIMIT_EXCEEDED_NUMBER_OF_PROFILE_VISIBILITY_UPDATE_PER_DAY',
		});
		clock.advance(msPerDay);
		await expect(put()).resolves.toMatchObject({ Visibility: 'PRIVATE' });
	});

	test('requests the model does not allow: every problem at once', async () => {
		const broken = start({
			DisplayName: 'x'.repeat(81),
			WebsiteUrl: 'http://widgets.example.com',
			PrimarySolutionType: 'TOYS',
			IndustrySegments: ['RETAIL', 'GAMING', 'OTHER', 'ENERGY_UTILITIES'],
			LocalizedContents: [
				localizedContent('de-DE'),
				{ ...localizedContent('german'), LogoUrl: 'ftp' },
			],
		});
		await expect(broken).rejects.toMatchObject({
			name: 'ValidationException',
			Reason: 'REQUEST_VALIDATION_FAILED',
			$metadata: { httpStatusCode: 400 },
			ErrorDetails: [
				['TaskDetails.DisplayName', 'INVALID_VALUE'],
				['TaskDetails.WebsiteUrl', 'INVALID_STRING_FORMAT'],
				['TaskDetails.PrimarySolutionType', 'INVALID_ENUM_VALUE'],
				['TaskDetails.IndustrySegments', 'TOO_MANY_VALUES'],
				['TaskDetails.LocalizedContents[1].LogoUrl', 'INVALID_STRING_FORMAT'],
				['TaskDetails.LocalizedContents[1].Locale', 'INVALID_STRING_FORMAT'],
			].map(([Name, Code]) => ({ FieldValidationError: { Name, Code } })),
		});
		expect(simulator.tasksOf(simulator.partners[0] ?? '')).toEqual([]);
	});

	test('a locale that is given twice', async () => {
		const LocalizedContents = [localizedContent('de-DE'), localizedContent('de-DE')];
		await expect(start({ LocalizedContents })).rejects.toMatchObject({
			name: 'ValidationException',
			Reason: 'BUSINESS_VALIDATION_FAILED',
			ErrorDetails: [
				{
					FieldValidationError: {
						Name: 'TaskDetails.LocalizedContents[1].Locale',
						Code: 'DUPLICATE_VALUE',
					},
				},
			],
		});
	});

	test('operations without permission, as 403 and as 400, until they are allowed again', async () => {
		const get = () => client.send(new GetPartnerCommand(partner()));
		simulator.deny('GetPartner');
		await expect(get()).rejects.toMatchObject({
			name: 'AccessDeniedException',
			Reason: 'ACCESS_DENIED',
			message:
				'User: arn:aws:iam::123456789012:user/partner-central-example is not authorized to perform: partnercentral:GetPartner on resource: arn:aws:partnercentral:us-east-1:123456789012:catalog/AWS/partner/partner-exampleaws001 because no identity-based policy allows the partnercentral:GetPartner action',
			$metadata: { httpStatusCode: 403 },
		});
		simulator.deny('GetPartner', { httpStatus: 400 });
		await expect(get()).rejects.toMatchObject({
			name: 'AccessDeniedException',
			$metadata: { httpStatusCode: 400 },
		});
		simulator.allow('GetPartner');
		await expect(get()).resolves.toMatchObject({ Id: simulator.partners[0] });
	});

	test('modelled operations without a behaviour, and operations nobody knows', async () => {
		const connection = { Catalog: 'AWS', Identifier: 'pac-0000000000000' };
		await expect(client.send(new GetConnectionCommand(connection))).rejects.toMatchObject({
			name: 'NotSimulatedException',
			$metadata: { httpStatusCode: 501 },
		});
		const invalid = { ...connection, Identifier: '' };
		await expect(client.send(new GetConnectionCommand(invalid))).rejects.toMatchObject({
			name: 'ValidationException',
		});
		const unknown = await callSigned(simulator, 'FlyToTheMoon', {});
		expect(unknown.status).toBe(404);
		expect(await unknown.json()).toMatchObject({
			__type: expect.stringMatching(/#UnknownOperationException$/),
		});
	});

	test('bodies that are no JSON object', async () => {
		for (const body of ['{"Catalog":', '', 'null', '[]']) {
			const answer = await callSigned(simulator, 'GetPartner', body);
			expect(answer.status).toBe(400);
			expect(await answer.json()).toMatchObject({
				__type: expect.stringMatching(/#SerializationException$/),
			});
		}
	});
});
