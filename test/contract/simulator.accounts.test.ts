/** Several AWS accounts in one simulator: what a session sees, spends and receives is its account's. */
import {
	AcceptConnectionInvitationCommand,
	CreateConnectionInvitationCommand,
	GetPartnerCommand,
	ListConnectionInvitationsCommand,
	ListPartnersCommand,
	StartProfileUpdateTaskCommand,
	type TaskDetails as SdkTaskDetails,
} from '@aws-sdk/client-partnercentral-account';
import { taskDetails } from '../../lab/profile/taskDetails';
import { startSimulator } from '../../lab/simulator';
import { sdkClient } from '../support/simulator/sdkClient';
import { callSts, xmlText } from '../support/simulator/signedRequest';

const Catalog = 'AWS';

test('each session has its own partner, quota and side of an invitation', async () => {
	const simulator = await startSimulator({ accounts: 3, dailyUpdateQuota: 1, taskDurationMs: 0 });
	const clients = await Promise.all(
		simulator.accounts.map(async ({ roleArn: RoleArn }) => {
			const role = { Action: 'AssumeRole', Version: '2011-06-15', RoleArn };
			const session = await callSts(simulator, { ...role, RoleSessionName: 'contract-test' });
			const xml = await session.text();
			const [accessKeyId, secretAccessKey, sessionToken] = [
				'AccessKeyId',
				'SecretAccessKey',
				'SessionToken',
			].map((name) => xmlText(xml, name)) as [string, string, string];
			return sdkClient(simulator, { credentials: { accessKeyId, secretAccessKey, sessionToken } });
		}),
	);
	const listed = clients.map(async (client) => {
		const { PartnerSummaryList = [] } = await client.send(new ListPartnersCommand({ Catalog }));
		return PartnerSummaryList.map(({ Id }) => Id);
	});
	expect(await Promise.all(listed)).toEqual(simulator.accounts.map(({ partners }) => partners));

	const [, second, third] = clients as [
		(typeof clients)[0],
		(typeof clients)[0],
		(typeof clients)[0],
	];
	const partner = { Catalog, Identifier: simulator.accounts[1]?.partners[0] };
	await expect(third.send(new GetPartnerCommand(partner))).rejects.toMatchObject({
		Reason: 'PARTNER_NOT_FOUND',
	});
	const TaskDetails = taskDetails() as SdkTaskDetails;
	const start = new StartProfileUpdateTaskCommand({ ...partner, TaskDetails });
	await second.send(start);
	await expect(second.send(start)).rejects.toMatchObject({ $metadata: { httpStatusCode: 402 } });
	const Identifier = simulator.accounts[2]?.partners[0];
	await third.send(new StartProfileUpdateTaskCommand({ Catalog, Identifier, TaskDetails }));

	const { Profile } = await third.send(new GetPartnerCommand({ Catalog, Identifier }));
	const { Id } = await second.send(
		new CreateConnectionInvitationCommand({
			Catalog,
			ConnectionType: 'SUBSIDIARY',
			ReceiverIdentifier: Profile?.ProfileId,
			Email: 'mary@example.com',
			Name: 'Mary Major',
			Message: 'You are ours.',
		}),
	);
	const sides = async () =>
		await Promise.all(
			[second, third].map(async (client) => {
				const answer = await client.send(new ListConnectionInvitationsCommand({ Catalog }));
				const summaries = answer.ConnectionInvitationSummaries ?? [];
				return summaries.map((one) => [one.Id, one.ParticipantType, one.Status]);
			}),
		);
	expect(await sides()).toEqual([[[Id, 'SENDER', 'PENDING']], [[Id, 'RECEIVER', 'PENDING']]]);
	await third.send(new AcceptConnectionInvitationCommand({ Catalog, Identifier: Id }));
	expect(await sides()).toEqual([[[Id, 'SENDER', 'ACCEPTED']], [[Id, 'RECEIVER', 'ACCEPTED']]]);

	for (const client of clients) client.destroy();
	await simulator.close();
});
