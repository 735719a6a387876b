/** An account that is new in the Sandbox, up to its first approved profile. */
import {
	CreatePartnerCommand,
	GetPartnerCommand,
	GetProfileUpdateTaskCommand,
	GetProfileVisibilityCommand,
	ListPartnersCommand,
	PutProfileVisibilityCommand,
	StartProfileUpdateTaskCommand,
	type CreatePartnerCommandInput,
	type PartnerCentralAccountClient,
	type TaskDetails as SdkTaskDetails,
} from '@aws-sdk/client-partnercentral-account';
import { ManualClock, samplePartners, startSimulator, type Simulator } from '../../lab/simulator';
import { sdkClient } from '../support/simulator/sdkClient';
import { taskDetails } from '../../lab/profile/taskDetails';

const clock = new ManualClock();
const AllianceLeadContact = {
	FirstName: 'Mary',
	LastName: 'Major',
	Email: 'mary@example.com',
	BusinessTitle: 'Alliance Lead',
};
let simulator: Simulator;
let client: PartnerCentralAccountClient;

const create = (changes: Partial<CreatePartnerCommandInput> = {}) =>
	client.send(
		new CreatePartnerCommand({
			Catalog: 'Sandbox',
			LegalName: 'Example Newcomers Inc.',
			PrimarySolutionType: 'CONSULTING_SERVICES',
			AllianceLeadContact,
			EmailVerificationCode: '000000',
			...changes,
		}),
	);

async function open(options: Parameters<typeof startSimulator>[0]): Promise<void> {
	simulator = await startSimulator({ clock, taskDurationMs: 1000, ...options });
	client = sdkClient(simulator);
}

afterEach(async () => {
	client.destroy();
	await simulator.close();
});

test('is created once, has no profile until its first update is approved, and is private then', async () => {
	await open({ empty: true });
	for (const Catalog of ['AWS', 'Sandbox']) {
		const { PartnerSummaryList } = await client.send(new ListPartnersCommand({ Catalog }));
		expect(PartnerSummaryList).toEqual([]);
	}
	const created = await create({ ClientToken: 'token-1' });
	expect(created).toMatchObject({
		Catalog: 'Sandbox',
		Id: expect.stringMatching(/^partner-[a-z0-9]{13}$/),
		LegalName: 'Example Newcomers Inc.',
		CreatedAt: new Date(clock.now()),
		AllianceLeadContact,
	});
	expect(await create({ ClientToken: 'token-1' })).toMatchObject({ Id: created.Id });
	const partner = { Catalog: 'Sandbox', Identifier: created.Id };

	const before = await client.send(new GetPartnerCommand(partner));
	expect(before.Profile).toEqual({ PrimarySolutionType: 'CONSULTING_SERVICES' });
	for (const tooEarly of [
		client.send(new GetProfileVisibilityCommand(partner)),
		client.send(new PutProfileVisibilityCommand({ ...partner, Visibility: 'PUBLIC' })),
	]) {
		await expect(tooEarly).rejects.toMatchObject({ Reason: 'PARTNER_PROFILE_NOT_FOUND' });
	}
	await expect(client.send(new GetProfileUpdateTaskCommand(partner))).rejects.toMatchObject({
		Reason: 'PARTNER_PROFILE_TASK_NOT_FOUND',
	});

	const TaskDetails = taskDetails() as SdkTaskDetails;
	await client.send(new StartProfileUpdateTaskCommand({ ...partner, TaskDetails }));
	clock.advance(1000);
	const { Profile } = await client.send(new GetPartnerCommand(partner));
	expect(Profile).toEqual({ ...taskDetails(), ProfileId: expect.stringMatching(/^pprofile-/) });
	expect(await client.send(new GetProfileVisibilityCommand(partner))).toMatchObject({
		Visibility: 'PRIVATE',
		ProfileId: Profile?.ProfileId,
	});
});

test.each<[string, Partial<CreatePartnerCommandInput>, { empty?: boolean }, object]>([
	['when there is one', {}, { empty: false }, { Reason: 'DUPLICATE_PARTNER' }],
	['in another catalog', { Catalog: 'Moon' }, {}, fieldError('Catalog', 'INVALID_VALUE')],
	[
		'with tags',
		{ Tags: [{ Key: 'team', Value: 'alliances' }] },
		{},
		fieldError('Tags', 'ACTION_NOT_PERMITTED'),
	],
	[
		'with a code that has five digits',
		{ EmailVerificationCode: '12345' },
		{},
		fieldError('EmailVerificationCode', 'INVALID_VALUE'),
	],
	[
		'in catalog AWS without the code that was sent',
		{ Catalog: 'AWS' },
		{},
		fieldError('EmailVerificationCode', 'INVALID_VALUE'),
	],
])('is not created %s', async (_case, input, { empty = true }, expected) => {
	await open({ empty });
	await expect(create(input)).rejects.toMatchObject(expected);
});

test('is not created by the legal name of another account', async () => {
	const [seed] = samplePartners.filter(({ catalog }) => catalog === 'Sandbox');
	if (!seed) throw new Error('There is no sample in the Sandbox.');
	await open({ partners: [{ ...seed, accountId: '200000000001' }] });
	await expect(create({ LegalName: seed.legalName })).rejects.toMatchObject({
		Reason: 'BUSINESS_VALIDATION_FAILED',
		ErrorDetails: [{ BusinessValidationError: { Code: 'INCOMPATIBLE_LEGAL_NAME' } }],
	});
});

function fieldError(Name: string, Code: string): object {
	return { ErrorDetails: [{ FieldValidationError: { Name, Code } }] };
}
