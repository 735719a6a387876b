import {
	CancelProfileUpdateTaskCommand,
	GetPartnerCommand,
	GetProfileUpdateTaskCommand,
	GetProfileVisibilityCommand,
	ListPartnersCommand,
	ListTagsForResourceCommand,
	paginateListPartners,
	PutProfileVisibilityCommand,
	StartProfileUpdateTaskCommand,
	TagResourceCommand,
	UntagResourceCommand,
	type PartnerCentralAccountClient,
	type TaskDetails as SdkTaskDetails,
} from '@aws-sdk/client-partnercentral-account';
import { ManualClock, samplePartners, startSimulator, type Simulator } from '../../lab/simulator';
import { sdkClient } from '../support/simulator/sdkClient';
import { callSigned } from '../support/simulator/signedRequest';
import { localizedContent, taskDetails } from '../../lab/profile/taskDetails';

describe('the official client and the simulated operations', () => {
	const clock = new ManualClock();
	let simulator: Simulator;
	let client: PartnerCentralAccountClient;
	let partner: { Catalog: string; Identifier: string };

	beforeEach(async () => {
		simulator = await startSimulator({ clock, taskDurationMs: 60_000, pageSize: 3 });
		client = sdkClient(simulator);
		partner = { Catalog: 'AWS', Identifier: simulator.partners[0] ?? '' };
	});

	afterEach(async () => {
		client.destroy();
		await simulator.close();
	});

	test('ListPartners pages through a catalog and keeps catalogs apart', async () => {
		const pages: string[][] = [];
		const paginator = paginateListPartners({ client }, { Catalog: 'AWS' });
		for (let page = await paginator.next(); !page.done; page = await paginator.next()) {
			pages.push((page.value.PartnerSummaryList ?? []).map(({ Id }) => Id ?? ''));
		}
		expect(pages.map(({ length }) => length)).toEqual([3, 3, 2]);
		expect(pages.flat()).toEqual(simulator.partners);

		const sandbox = await client.send(new ListPartnersCommand({ Catalog: 'Sandbox' }));
		expect(sandbox.PartnerSummaryList).toHaveLength(2);
		expect(sandbox.NextToken).toBeUndefined();
		expect(sandbox.PartnerSummaryList?.[0]).toMatchObject({
			Catalog: 'Sandbox',
			Id: 'partner-examplesbx001',
			LegalName: 'AnyCompany Cloud Services Inc. (Sandbox)',
			CreatedAt: new Date('2025-04-04T00:00:00Z'),
		});
	});

	test('ListPartners refuses a token of another list and an unknown catalog', async () => {
		const { NextToken } = await client.send(new ListPartnersCommand({ Catalog: 'AWS' }));
		const otherList = client.send(new ListPartnersCommand({ Catalog: 'Sandbox', NextToken }));
		await expect(otherList).rejects.toMatchObject({
			name: 'ValidationException',
			ErrorDetails: [{ FieldValidationError: { Name: 'NextToken', Code: 'INVALID_VALUE' } }],
		});
		const unknown = client.send(new ListPartnersCommand({ Catalog: 'Moon' }));
		await expect(unknown).rejects.toMatchObject({
			name: 'ValidationException',
			ErrorDetails: [{ FieldValidationError: { Name: 'Catalog' } }],
		});
	});

	test('GetPartner answers by id and by ARN with the seeded profile', async () => {
		const byId = await client.send(new GetPartnerCommand(partner));
		expect(byId.Arn).toBe(
			`arn:aws:partnercentral:us-east-1:123456789012:catalog/AWS/partner/${byId.Id}`,
		);
		const byArn = await client.send(new GetPartnerCommand({ ...partner, Identifier: byId.Arn }));
		expect(byArn.Profile).toEqual(byId.Profile);
		const { Headquarters: _unknownToThisSdk, ...profile } = samplePartners[0]?.profile ?? {};
		expect(byId.Profile).toMatchObject(profile);
		expect(byId.Profile?.ProfileId).toMatch(/^pprofile-[a-z0-9]{13}$/);
	});

	test('a task goes from start over get to its end, and the profile is replaced', async () => {
		const details = taskDetails({ LocalizedContents: [localizedContent('de-DE')] });
		const started = await client.send(
			new StartProfileUpdateTaskCommand({ ...partner, TaskDetails: details as SdkTaskDetails }),
		);
		expect(started).toMatchObject({
			Catalog: 'AWS',
			Id: partner.Identifier,
			Status: 'IN_PROGRESS',
			TaskDetails: details,
			StartedAt: new Date(clock.now()),
		});
		expect(started.TaskId).toMatch(/^pprofiletask-[a-z0-9]{13}$/);
		expect(started.EndedAt).toBeUndefined();

		clock.advance(59_999);
		const running = await client.send(new GetProfileUpdateTaskCommand(partner));
		expect(running).toMatchObject({ TaskId: started.TaskId, Status: 'IN_PROGRESS' });
		const before = await client.send(new GetPartnerCommand(partner));
		expect(before.Profile?.DisplayName).toBe('AnyCompany Cloud Services');

		clock.advance(1);
		const ended = await client.send(new GetProfileUpdateTaskCommand(partner));
		expect(ended).toMatchObject({ Status: 'SUCCEEDED', EndedAt: new Date(clock.now()) });
		const after = await client.send(new GetPartnerCommand(partner));
		expect(after.Profile).toMatchObject(details);
	});

	test('headquarters that are left out stay, localized contents that are left out go', async () => {
		const before = simulator.profileOf(partner.Identifier);
		expect(before.Headquarters).toEqual({ CountryCode: 'US', SubdivisionCode: 'WA' });
		expect(before.LocalizedContents).toHaveLength(2);
		await client.send(
			new StartProfileUpdateTaskCommand({
				...partner,
				TaskDetails: taskDetails() as SdkTaskDetails,
			}),
		);
		simulator.finishTask(partner.Identifier);
		const after = simulator.profileOf(partner.Identifier);
		expect(after).toEqual({
			...taskDetails(),
			Headquarters: before.Headquarters,
			ProfileId: before.ProfileId,
		});

		const Headquarters = { CountryCode: 'DE', SubdivisionCode: 'BE' };
		const answer = await callSigned(simulator, 'StartProfileUpdateTask', {
			...partner,
			TaskDetails: taskDetails({ Headquarters }),
		});
		expect(answer.status).toBe(200);
		simulator.finishTask(partner.Identifier);
		expect(simulator.profileOf(partner.Identifier).Headquarters).toEqual(Headquarters);
	});

	test('CancelProfileUpdateTask ends a task and leaves the profile as it is', async () => {
		const { TaskId } = await client.send(
			new StartProfileUpdateTaskCommand({
				...partner,
				TaskDetails: taskDetails() as SdkTaskDetails,
			}),
		);
		const before = simulator.profileOf(partner.Identifier);
		const canceled = await client.send(
			new CancelProfileUpdateTaskCommand({ ...partner, TaskId, ClientToken: 'cancel-1' }),
		);
		expect(canceled).toMatchObject({ TaskId, Status: 'CANCELED' });
		clock.advance(120_000);
		expect(simulator.profileOf(partner.Identifier)).toEqual(before);
		const repeated = await client.send(
			new CancelProfileUpdateTaskCommand({ ...partner, TaskId, ClientToken: 'cancel-1' }),
		);
		expect(repeated).toMatchObject({ TaskId, Status: 'CANCELED' });
	});

	test('visibility is read and changed', async () => {
		const before = await client.send(new GetProfileVisibilityCommand(partner));
		expect(before.Visibility).toBe('PUBLIC');
		await client.send(new PutProfileVisibilityCommand({ ...partner, Visibility: 'PRIVATE' }));
		const after = await client.send(new GetProfileVisibilityCommand(partner));
		expect(after).toMatchObject({ Visibility: 'PRIVATE', ProfileId: before.ProfileId });
	});

	test('tags are set, listed and taken away', async () => {
		const { Arn: ResourceArn } = await client.send(new GetPartnerCommand(partner));
		const tags = [
			{ Key: 'team', Value: 'alliances' },
			{ Key: 'cost', Value: '7' },
		];
		await client.send(new TagResourceCommand({ ResourceArn, Tags: tags }));
		await client.send(new UntagResourceCommand({ ResourceArn, TagKeys: ['cost'] }));
		const left = await client.send(new ListTagsForResourceCommand({ ResourceArn }));
		expect(left.Tags).toEqual([tags[0]]);
		const elsewhere = new ListTagsForResourceCommand({ ResourceArn: ResourceArn + 'x' });
		await expect(client.send(elsewhere)).rejects.toMatchObject({
			name: 'ResourceNotFoundException',
		});
	});
});
