import {
	AcceptConnectionInvitationCommand,
	CancelConnectionInvitationCommand,
	CreateConnectionInvitationCommand,
	GetConnectionInvitationCommand,
	ListConnectionInvitationsCommand,
	paginateListConnectionInvitations,
	RejectConnectionInvitationCommand,
	type ListConnectionInvitationsCommandInput,
	type PartnerCentralAccountClient,
} from '@aws-sdk/client-partnercentral-account';
import { ManualClock, outsiders, startSimulator, type Simulator } from '../../lab/simulator';
import { sdkClient } from '../support/simulator/sdkClient';

const msPerDay = 86_400_000;
const Catalog = 'AWS';
let clock: ManualClock;
let simulator: Simulator;
let client: PartnerCentralAccountClient;

beforeEach(async () => {
	clock = new ManualClock();
	simulator = await startSimulator({ clock, signatureToleranceMs: Infinity });
	client = sdkClient(simulator);
});

afterEach(async () => {
	client.destroy();
	await simulator.close();
});

const list = async (filter: Partial<ListConnectionInvitationsCommandInput> = {}) =>
	(await client.send(new ListConnectionInvitationsCommand({ Catalog, ...filter })))
		.ConnectionInvitationSummaries ?? [];
const get = (Identifier: string) =>
	client.send(new GetConnectionInvitationCommand({ Catalog, Identifier }));
const accept = (Identifier: string, ClientToken?: string) =>
	client.send(new AcceptConnectionInvitationCommand({ Catalog, Identifier, ClientToken }));
const reject = (Identifier: string) =>
	client.send(new RejectConnectionInvitationCommand({ Catalog, Identifier, Reason: 'Not now' }));
const cancel = (Identifier: string) =>
	client.send(new CancelConnectionInvitationCommand({ Catalog, Identifier }));
const invite = (ReceiverIdentifier: string, ClientToken?: string) =>
	client.send(
		new CreateConnectionInvitationCommand({
			Catalog,
			ConnectionType: 'OPPORTUNITY_COLLABORATION',
			ReceiverIdentifier,
			Email: 'mary@example.com',
			Name: 'Mary Major',
			Message: 'Shall we work together?',
			ClientToken,
		}),
	);

test('a list begins with samples of both sides, can be filtered, and comes in pages', async () => {
	expect(
		(await list()).map(({ ParticipantType, Status }) => `${ParticipantType} ${Status}`),
	).toEqual(['RECEIVER EXPIRED', 'RECEIVER ACCEPTED', 'SENDER PENDING', 'RECEIVER PENDING']);
	const filters = [
		{ Status: 'PENDING' as const },
		{ ParticipantType: 'SENDER' as const },
		{ ConnectionType: 'SUBSIDIARY' as const },
		{ OtherParticipantIdentifiers: [outsiders[1]?.profileId ?? ''] },
	];
	const counts = await Promise.all(filters.map(async (filter) => (await list(filter)).length));
	expect(counts).toEqual([2, 1, 1, 2]);
	const pages: number[] = [];
	const paginator = paginateListConnectionInvitations({ client }, { Catalog, MaxResults: 3 });
	for (let page = await paginator.next(); !page.done; page = await paginator.next()) {
		pages.push(page.value.ConnectionInvitationSummaries?.length ?? 0);
	}
	expect(pages).toEqual([3, 1]);
	expect(await list({ Catalog: 'Sandbox' })).toEqual([]);
});

test('a received one is accepted or rejected once, a sent one is canceled', async () => {
	const accepted = simulator.addInvitation();
	const rejected = simulator.addInvitation();
	const { Connection } = await accept(accepted, 'token');
	expect(Connection).toMatchObject({
		OtherParticipantAccountId: outsiders[0]?.accountId,
		ConnectionTypes: { OPPORTUNITY_COLLABORATION: { Status: 'ACTIVE' } },
	});
	expect(await accept(accepted, 'token')).toMatchObject({ Connection: { Id: Connection?.Id } });
	expect(await get(accepted)).toMatchObject({ Status: 'ACCEPTED', ConnectionId: Connection?.Id });
	expect(await reject(rejected)).toMatchObject({
		Status: 'REJECTED',
		InviterName: outsiders[0]?.name,
	});
	const { Id = '' } = await invite(outsiders[2]?.profileId ?? '');
	expect(await cancel(Id)).toMatchObject({ Status: 'CANCELED', ParticipantType: 'SENDER' });

	const closed = { Reason: 'INCOMPATIBLE_CONNECTION_INVITATION_STATE' };
	for (const late of [accept(accepted), reject(rejected), cancel(Id)]) {
		await expect(late).rejects.toMatchObject(closed);
	}
	const expiring = simulator.addInvitation();
	clock.advance(30 * msPerDay);
	await expect(accept(expiring)).rejects.toMatchObject(closed);
	expect(await get(expiring)).toMatchObject({ Status: 'EXPIRED' });
});

test('each side can do its own part only, and nobody else anything', async () => {
	const [sent, received] = await Promise.all([
		list({ ParticipantType: 'SENDER', Status: 'PENDING' }),
		list({ ParticipantType: 'RECEIVER', Status: 'PENDING' }),
	]);
	const ids = [sent, received].map(([first]) => first?.Id ?? '') as [string, string];
	for (const wrong of [accept(ids[0]), reject(ids[0]), cancel(ids[1])]) {
		await expect(wrong).rejects.toMatchObject({
			ErrorDetails: [
				{ BusinessValidationError: { Code: 'INCOMPATIBLE_CONNECTION_INVITATION_REQUEST' } },
			],
		});
	}
	await expect(get('pacinv-0000000000000')).rejects.toMatchObject({
		Reason: 'CONNECTION_INVITATION_NOT_FOUND',
	});
});

test('an invitation needs a receiver who is somebody else and not invited or connected yet', async () => {
	const { ProfileId } = simulator.profileOf(simulator.partners[0] ?? '');
	const free = outsiders[2]?.profileId ?? '';
	const { Id } = await invite(free, 'token');
	expect(await invite(free, 'token')).toMatchObject({ Id, Status: 'PENDING' });
	for (const [receiver, Reason] of [
		[free, 'DUPLICATE_CONNECTION_INVITATION'],
		[outsiders[0]?.accountId ?? '', 'DUPLICATE_CONNECTION'],
		[ProfileId, 'INCOMPATIBLE_CONNECTION_INVITATION_RECEIVER'],
		['pprofile-0000000000000', 'RECEIVER_PROFILE_NOT_FOUND'],
	] as const) {
		await expect(invite(receiver)).rejects.toMatchObject({ Reason });
	}
});

test('fifty invitations a day', async () => {
	const free = outsiders[2]?.profileId ?? '';
	for (let sent = 0; sent < 50; sent += 1) await cancel((await invite(free)).Id ?? '');
	await expect(invite(free)).rejects.toMatchObject({
		Reason: 'LIMIT_EXCEEDED_NUMBER_OF_CONNECTION_INVITATION_PER_DAY',
	});
	clock.advance(msPerDay);
	await invite(free);
});
