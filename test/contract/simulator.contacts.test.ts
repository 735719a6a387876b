/** E-mail codes, the alliance lead and the domains of training and certification. */
import {
	AssociateAwsTrainingCertificationEmailDomainCommand,
	DisassociateAwsTrainingCertificationEmailDomainCommand,
	GetAllianceLeadContactCommand,
	GetPartnerCommand,
	PutAllianceLeadContactCommand,
	SendEmailVerificationCodeCommand,
	type PartnerCentralAccountClient,
} from '@aws-sdk/client-partnercentral-account';
import { ManualClock, startSimulator, type Simulator } from '../../lab/simulator';
import { sdkClient } from '../support/simulator/sdkClient';

let simulator: Simulator;
let client: PartnerCentralAccountClient;
const partner = { Catalog: 'AWS', Identifier: 'partner-exampleaws001' };
const sandbox = { Catalog: 'Sandbox', Identifier: 'partner-examplesbx001' };

beforeEach(async () => {
	simulator = await startSimulator({ clock: new ManualClock() });
	client = sdkClient(simulator);
});

afterEach(async () => {
	client.destroy();
	await simulator.close();
});

const send = (Email: string, Catalog = 'AWS') =>
	client.send(new SendEmailVerificationCodeCommand({ Catalog, Email }));
const associate = (Email: string, EmailVerificationCode?: string, of = partner) =>
	client.send(
		new AssociateAwsTrainingCertificationEmailDomainCommand({
			...of,
			Email,
			EmailVerificationCode: EmailVerificationCode ?? simulator.codeSentTo(Email) ?? '000000',
		}),
	);
const domains = async () =>
	(await client.send(new GetPartnerCommand(partner))).AwsTrainingCertificationEmailDomains ?? [];

test('a code is good for the address it was sent to, and only the latest one', async () => {
	await send('a@example.com');
	const first = simulator.codeSentTo('a@example.com');
	await send('a@example.com');
	const second = simulator.codeSentTo('a@example.com');
	for (const wrong of [first === second ? '' : first, 'other@example.org']) {
		const attempt = wrong?.includes('@')
			? associate(wrong, second)
			: associate('a@example.com', wrong);
		await expect(attempt).rejects.toMatchObject({ name: 'ValidationException' });
	}
	await associate('A@Example.com', second);
	expect(await domains()).toMatchObject([{ DomainName: 'example.com' }]);
});

test('five codes a day for each address, in each catalog', async () => {
	for (let sent = 0; sent < 5; sent += 1) await send('a@example.com');
	await expect(send('a@example.com')).rejects.toMatchObject({
		name: 'ServiceQuotaExceededException',
		Reason: 'LIMIT_EXCEEDED_NUMBER_OF_EMAIL',
	});
	await send('b@example.com');
	await send('a@example.com', 'Sandbox');
	simulator.startNewDay();
	await send('a@example.com');
});

test('the alliance lead is read and changed; a new address needs its code, in the Sandbox any', async () => {
	const put = (Email: string, EmailVerificationCode?: string, of = partner) =>
		client.send(
			new PutAllianceLeadContactCommand({
				...of,
				AllianceLeadContact: { FirstName: 'Li', LastName: 'Juan', Email, BusinessTitle: 'Lead' },
				EmailVerificationCode,
			}),
		);
	const { AllianceLeadContact } = await client.send(new GetAllianceLeadContactCommand(partner));
	const present = AllianceLeadContact?.Email ?? '';
	await put(present);
	const refusals = { missing: 'REQUIRED_FIELD_MISSING', wrong: 'INVALID_VALUE' };
	await send('new@example.com');
	for (const [Code, code] of [
		[refusals.missing, undefined],
		[refusals.wrong, simulator.codeSentTo('new@example.com') === '111111' ? '222222' : '111111'],
	] as const) {
		await expect(put('new@example.com', code)).rejects.toMatchObject({
			Reason: 'BUSINESS_VALIDATION_FAILED',
			ErrorDetails: [{ FieldValidationError: { Name: 'EmailVerificationCode', Code } }],
		});
	}
	await put('new@example.com', simulator.codeSentTo('new@example.com'));
	const after = await client.send(new GetAllianceLeadContactCommand(partner));
	expect(after.AllianceLeadContact).toMatchObject({ FirstName: 'Li', Email: 'new@example.com' });
	await put('new@example.com', '123456', sandbox);
});

test('a domain is added, listed with its date, and removed; nobody else can have it', async () => {
	await send('a@example.com');
	await associate('a@example.com');
	await associate('a@example.com');
	expect(await domains()).toEqual([{ DomainName: 'example.com', RegisteredAt: expect.any(Date) }]);
	const other = { ...partner, Identifier: 'partner-exampleaws002' };
	await send('a@gmail.com');
	for (const refused of [associate('a@example.com', undefined, other), associate('a@gmail.com')]) {
		await expect(refused).rejects.toMatchObject({
			ErrorDetails: [{ BusinessValidationError: { Code: 'INCOMPATIBLE_DOMAIN' } }],
		});
	}
	const remove = (DomainName: string) =>
		client.send(
			new DisassociateAwsTrainingCertificationEmailDomainCommand({ ...partner, DomainName }),
		);
	await remove('Example.com');
	expect(await domains()).toEqual([]);
	await expect(remove('example.com')).rejects.toMatchObject({ Reason: 'PARTNER_DOMAIN_NOT_FOUND' });
});

test('fifty domains are the limit', async () => {
	for (let index = 0; index < 50; index += 1) {
		await associate(`a@training-${index}.example.com`, '000000', sandbox);
	}
	await expect(associate('a@one-more.example.com', '000000', sandbox)).rejects.toMatchObject({
		name: 'ServiceQuotaExceededException',
		Reason: 'LIMIT_EXCEEDED_NUMBER_OF_DOMAIN',
	});
});
