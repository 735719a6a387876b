/** What is done to partners and accounts besides updates of profiles, once for each item. */
import type { IDataObject } from 'n8n-workflow';
import { samplePartners } from '../../../lab/simulator';
import { call, cancel, current, followCurrent, list } from './call';
import { ALONE, APART, TOGETHER } from './layouts';
import { waiting } from './updates';
import type { Member, Way } from './way';

const anything = expect.any(String) as string;
const see = (operation: string) => call(operation, { role: 'unlessDenied' });
const contact = { firstName: 'Ana', lastName: 'Souza', businessTitle: 'Lead' };
const domainOf = ({ index }: Member) => `item-${index}.example.com`;
const emailOf = (member: Member) => `ana@${domainOf(member)}`;
const addDomain = {
	resource: 'trainingDomain',
	operation: 'add',
	email: '={{ $json.email }}',
	emailVerificationCode: '123456',
};

const tasks: Way[] = [
	{
		name: 'get and wait',
		parameters: { operation: 'get', ...waiting },
		calls: followCurrent,
		output: () => ({ Status: 'SUCCEEDED' }),
	},
	{
		name: 'cancel',
		parameters: { operation: 'cancel' },
		calls: [current, cancel],
		output: () => ({ Status: 'CANCELED' }),
	},
	{
		name: 'cancel by id',
		parameters: { operation: 'cancel', taskId: '={{ $json.taskId }}' },
		calls: [cancel],
		output: () => ({ Status: 'CANCELED' }),
	},
].map((way): Way => ({ ...way, meets: 'other', layouts: APART }));

const partners: Way[] = [
	{
		name: 'change visibility',
		parameters: {
			resource: 'profileVisibility',
			operation: 'update',
			visibility: '={{ $json.visibility }}',
		},
		calls: [see('GetProfileVisibility'), call('PutProfileVisibility')],
		output: () => ({ ProfileId: anything }),
	},
	{
		name: 'API call that writes',
		parameters: {
			resource: 'apiCall',
			operation: 'call',
			apiOperation: 'PutProfileVisibility',
			requestJson:
				'={{ { Catalog: "AWS", Identifier: $json.partner, Visibility: $json.visibility } }}',
		},
		calls: [call('PutProfileVisibility', { role: 'once', needs: 'object' })],
		output: () => ({ ProfileId: anything }),
	},
	{
		name: 'change the alliance lead',
		parameters: {
			resource: 'allianceLead',
			operation: 'update',
			businessTitle: '={{ $json.name }}',
		},
		calls: [call('GetAllianceLeadContact'), call('PutAllianceLeadContact')],
		output: (BusinessTitle) => ({
			AllianceLeadContact: expect.objectContaining({ BusinessTitle }) as IDataObject,
		}),
	},
	{
		name: 'add a training domain',
		parameters: addDomain,
		isInSandbox: true,
		row: (member) => ({ partner: member.partner, email: emailOf(member) }),
		calls: [call('AssociateAwsTrainingCertificationEmailDomain', { needs: 'nothing' })],
		layouts: TOGETHER,
		output: () => ({ Email: expect.stringContaining('ana@') as string }),
	},
	{
		name: 'remove a training domain',
		parameters: {
			resource: 'trainingDomain',
			operation: 'remove',
			domainName: '={{ $json.domain }}',
		},
		isInSandbox: true,
		async begin(bed, members) {
			const input = members.map((member) => ({ partner: member.partner, email: emailOf(member) }));
			const partner = '={{ $json.partner }}';
			await bed.run({ ...addDomain, catalog: 'Sandbox', partner }, { input });
		},
		row: (member) => ({ partner: member.partner, domain: domainOf(member) }),
		calls: [call('DisassociateAwsTrainingCertificationEmailDomain', { needs: 'nothing' })],
		layouts: TOGETHER,
		output: () => ({ DomainName: expect.stringContaining('item-') as string }),
	},
];

const invitations: Way[] = (['accept', 'reject'] as const).map((operation) => ({
	name: `${operation} an invitation`,
	parameters: {
		resource: 'connectionInvitation',
		operation,
		invitationId: '={{ $json.invitation }}',
	},
	row: (_member, bed) => ({ invitation: bed.simulator.addInvitation() }),
	calls: [
		operation === 'accept'
			? call('AcceptConnectionInvitation', { needs: 'object' })
			: call('RejectConnectionInvitation'),
	],
	layouts: TOGETHER,
	output: () =>
		operation === 'accept'
			? { Connection: expect.anything() as IDataObject }
			: { Status: 'REJECTED' },
}));

const accounts: Way[] = [
	{
		name: 'send a code',
		parameters: { resource: 'trainingDomain', operation: 'sendCode', email: '={{ $json.email }}' },
		row: (member) => ({ email: emailOf(member) }),
		calls: [call('SendEmailVerificationCode', { role: 'once', needs: 'nothing' })],
		layouts: TOGETHER,
		output: () => ({ Email: expect.stringContaining('ana@') as string }),
	},
	{
		name: 'create in the Sandbox',
		parameters: {
			resource: 'partner',
			operation: 'createInSandbox',
			legalName: 'Example Corp Test 42',
			...contact,
			email: 'ana@example.com',
		},
		simulator: { partners: samplePartners.filter(({ catalog }) => catalog === 'AWS') },
		calls: [list, call('CreatePartner')],
		layouts: ALONE,
		output: () => ({ Id: anything, Created: true }),
	},
];

/** What only reads: name, parameters, operation, and what the output is sure to have. */
const READS: Array<[resource: string, operation: string, api: string, output: IDataObject]> = [
	['partner', 'get', 'GetPartner', { LegalName: anything }],
	['partner', 'getAll', 'ListPartners', { LegalName: anything }],
	['profileVisibility', 'get', 'GetProfileVisibility', { Visibility: anything }],
	['allianceLead', 'get', 'GetAllianceLeadContact', { Id: anything }],
	['connectionInvitation', 'getAll', 'ListConnectionInvitations', { Id: anything }],
	['connectionInvitation', 'get', 'GetConnectionInvitation', { Id: anything }],
];

const reads = READS.map(
	([resource, operation, api, output]): Way => ({
		name: `${resource}, ${operation}`,
		parameters: { resource, operation, limit: 1, invitationId: '={{ $json.invitation }}' },
		row: (member, bed) => ({ ...member, invitation: bed.simulator.addInvitation() }),
		calls: [call(api)],
		layouts: TOGETHER,
		output: () => output,
	}),
);

export const others: Way[] = [...tasks, ...partners, ...invitations, ...accounts, ...reads];
