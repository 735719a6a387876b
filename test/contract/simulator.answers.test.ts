/** Every operation, driven by the official client: is each answer what AWS's model says it is? */
import * as sdk from '@aws-sdk/client-partnercentral-account';
import { outsiders, startSimulator } from '../../lab/simulator';
import { isJsonObject } from '../../lab/simulator/json';
import { simulatedOperations } from '../../lab/simulator/operations';
import { apiModel } from '../../lab/simulator/validation/model';
import { validateShape } from '../../lab/simulator/validation/validateShape';
import { localizedContent, taskDetails } from '../../lab/profile/taskDetails';
import { sdkClient } from '../support/simulator/sdkClient';

test('every operation that is simulated answers the official client as the model says', async () => {
	const simulator = await startSimulator({ taskDurationMs: 60_000 });
	const client = sdkClient(simulator);
	const answered = new Set<string>();
	const problems: unknown[] = [];
	simulator.hooks.after('*', ({ operation }, { status, body }) => {
		if (status !== 200) problems.push({ operation, body });
		answered.add(operation);
		const { output } = apiModel.operations[operation] ?? { output: '' };
		problems.push(...validateShape(output, JSON.parse(body), operation));
		problems.push(...unknownMembers(output, JSON.parse(body), operation));
	});

	const Catalog = 'AWS';
	const partner = { Catalog, Identifier: simulator.partners[0] };
	const TaskDetails = taskDetails({ LocalizedContents: [localizedContent('de-DE')] });
	const start = { ...partner, TaskDetails: TaskDetails as sdk.TaskDetails };
	const Email = 'mary@example.com';
	const contact = { FirstName: 'Mary', LastName: 'Major', Email, BusinessTitle: 'Lead' };
	const Message = 'Shall we work together?';
	const invite = { Catalog, ConnectionType: 'SUBSIDIARY' as const, Email, Message, Name: 'Mary' };

	await client.send(new sdk.ListPartnersCommand({ Catalog }));
	const { Arn: ResourceArn } = await client.send(new sdk.GetPartnerCommand(partner));
	const { TaskId } = await client.send(new sdk.StartProfileUpdateTaskCommand(start));
	await client.send(new sdk.CancelProfileUpdateTaskCommand({ ...partner, TaskId }));
	await client.send(new sdk.StartProfileUpdateTaskCommand(start));
	simulator.finishTask(simulator.partners[0] ?? '', { status: 'FAILED' });
	await client.send(new sdk.GetProfileUpdateTaskCommand(partner));
	await client.send(new sdk.PutProfileVisibilityCommand({ ...partner, Visibility: 'PRIVATE' }));
	await client.send(new sdk.GetProfileVisibilityCommand(partner));

	await client.send(new sdk.SendEmailVerificationCodeCommand({ Catalog, Email }));
	const EmailVerificationCode = simulator.codeSentTo(Email);
	const lead = { ...partner, AllianceLeadContact: contact, EmailVerificationCode };
	await client.send(new sdk.PutAllianceLeadContactCommand(lead));
	await client.send(new sdk.GetAllianceLeadContactCommand(partner));
	const domain = { ...partner, Email, EmailVerificationCode };
	await client.send(new sdk.AssociateAwsTrainingCertificationEmailDomainCommand(domain));
	await client.send(new sdk.GetPartnerCommand(partner));
	const name = { ...partner, DomainName: 'example.com' };
	await client.send(new sdk.DisassociateAwsTrainingCertificationEmailDomainCommand(name));

	await client.send(new sdk.ListConnectionInvitationsCommand({ Catalog, MaxResults: 2 }));
	const received = [simulator.addInvitation(), simulator.addInvitation()];
	const [accepted, rejected] = received.map((Identifier) => ({ Catalog, Identifier })) as [
		{ Catalog: string; Identifier: string },
		{ Catalog: string; Identifier: string },
	];
	await client.send(new sdk.AcceptConnectionInvitationCommand(accepted));
	await client.send(new sdk.GetConnectionInvitationCommand(accepted));
	await client.send(new sdk.RejectConnectionInvitationCommand(rejected));
	const ReceiverIdentifier = outsiders[1]?.profileId;
	const { Id: Identifier } = await client.send(
		new sdk.CreateConnectionInvitationCommand({ ...invite, ReceiverIdentifier }),
	);
	await client.send(new sdk.CancelConnectionInvitationCommand({ Catalog, Identifier }));

	const tags = { ResourceArn, Tags: [{ Key: 'team', Value: 'alliances' }] };
	await client.send(new sdk.TagResourceCommand(tags));
	await client.send(new sdk.ListTagsForResourceCommand({ ResourceArn }));
	await client.send(new sdk.UntagResourceCommand({ ResourceArn, TagKeys: ['team'] }));
	client.destroy();
	await simulator.close();

	// What CreatePartner and its partner answer is in newPartner: they have no profile, against the model.
	expect([...answered, 'CreatePartner'].sort()).toEqual([...simulatedOperations].sort());
	expect(problems).toEqual([]);
});

/** Members that the client would drop in silence. */
function unknownMembers(shapeName: string, value: unknown, path: string): string[] {
	const shape = apiModel.shapes[shapeName];
	if (Array.isArray(value) && shape?.member !== undefined) {
		const { member } = shape;
		return value.flatMap((entry, index) => unknownMembers(member, entry, `${path}[${index}]`));
	}
	if (!isJsonObject(value)) return [];
	return Object.entries(value).flatMap(([name, entry]) => {
		const member = shape?.members?.[name]?.shape ?? shape?.value;
		const memberPath = `${path}.${name}`;
		return member === undefined ? [memberPath] : unknownMembers(member, entry, memberPath);
	});
}
