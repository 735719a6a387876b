/** `trainingDomain`: a code by e-mail, and the domains of the partner. */
import type { INodeParameters } from 'n8n-workflow';
import { arnOf, locator, NODE, useTestBed } from '../support/partnerCentral';

const bed = useTestBed();

const SEND = 'SendEmailVerificationCode';
const ADD = 'AssociateAwsTrainingCertificationEmailDomain';
const email = 'ana@training.example.com';
const retry = { settings: { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 } };
const run = async (operation: string, parameters: INodeParameters = {}, options = {}) =>
	await bed.run({ resource: 'trainingDomain', operation, ...parameters }, options);
const domains = async () =>
	(await run('getAll')).json(NODE).map(({ DomainName }) => DomainName as string);

async function add(parameters: INodeParameters = {}, options = {}) {
	await run('sendCode', { email });
	const emailVerificationCode = bed.simulator.codeSentTo(email) ?? '';
	return await run('add', { email, emailVerificationCode, ...parameters }, options);
}

it('sends a code, for which no partner is needed, and says where to', async () => {
	const sent = await run('sendCode', { email: ` ${email} `, partner: locator('') });
	expect(sent.output(NODE)).toEqual([
		{ json: { Catalog: 'AWS', Email: email }, pairedItem: { item: 0 } },
	]);
	expect(bed.bodies(SEND)).toEqual([{ Catalog: 'AWS', Email: email }]);
});

it('adds the domain of the address, and shows no code', async () => {
	const added = await add();
	expect(added.json(NODE)).toEqual([{ Catalog: 'AWS', Identifier: bed.partner(), Email: email }]);
	const all = await run('getAll', { partner: locator(arnOf(bed.partner()), 'arn') });
	expect(all.json(NODE)).toEqual([
		{ DomainName: 'training.example.com', RegisteredAt: expect.any(String) as string },
	]);
});

it('removes a domain', async () => {
	await add();
	const removed = await run('remove', { domainName: 'training.example.com' });
	expect(removed.json(NODE)).toEqual([
		{ Catalog: 'AWS', Identifier: bed.partner(), DomainName: 'training.example.com' },
	]);
	expect(await domains()).toEqual([]);
});

it('takes an answer without a body as AWS documents it', async () => {
	bed.simulator.faults.inject({ operation: SEND, kind: 'emptyBody' });
	expect((await run('sendCode', { email })).json(NODE)).toEqual([{ Catalog: 'AWS', Email: email }]);
	expect(bed.bodies(SEND)).toHaveLength(1);
});

it('adds once, however often its answer is lost', async () => {
	bed.simulator.faults.inject({ operation: ADD, kind: 'resetAfterProcessing', times: 6 });
	expect((await add({}, retry)).error(NODE)).toBeUndefined();
	expect(bed.bodies(ADD)).toHaveLength(7);
	expect(new Set(bed.bodies(ADD).map(({ ClientToken }) => ClientToken)).size).toBe(1);
	expect(await domains()).toHaveLength(1);
});

it('asks for no second e-mail when the answer is lost, and says so', async () => {
	bed.simulator.faults.inject({ operation: SEND, kind: 'resetAfterProcessing' });
	const lost = await run('sendCode', { email });
	expect(lost.error(NODE)?.description).toContain('AWS may have done it all the same');
	expect(bed.bodies(SEND)).toHaveLength(1);
});

it.each<[string, INodeParameters, string]>([
	['sendCode', { email: '={{ "ana" }}' }, 'Email must be an e-mail address'],
	['sendCode', { email: '={{ null }}' }, 'Email is missing'],
	['add', { email, emailVerificationCode: '={{ "12345" }}' }, 'must be a code of 6 digits'],
	['remove', { domainName: 'https://example.com' }, 'Domain Name must be a domain such as'],
	['remove', { domainName: 'ana@example.com' }, 'Domain Name must be a domain such as'],
])('%s with %j sends nothing', async (operation, parameters, problem) => {
	expect((await run(operation, parameters)).error(NODE)?.message).toContain(problem);
	expect(bed.operations()).toEqual([]);
});

describe('what AWS refuses', () => {
	it('a wrong code', async () => {
		const refused = await add({ emailVerificationCode: '000000' });
		expect(refused.error(NODE)?.message).toContain('EmailVerificationCode');
	});

	it('a domain that is not there', async () => {
		const refused = await run('remove', { domainName: 'nobody.example.com' });
		expect(refused.error(NODE)?.message).toBe(
			`This domain is none of the training domains of partner ${bed.partner()}`,
		);
	});

	it("a domain that is not the company's, with advice of its own", async () => {
		const gmail = 'ana@gmail.com';
		await run('sendCode', { email: gmail });
		const refused = await run('add', {
			email: gmail,
			emailVerificationCode: bed.simulator.codeSentTo(gmail) ?? '',
		});
		expect(refused.error(NODE)?.description).toContain('address of the company&#39;s own domain');
	});

	it('a sixth code on one day', async () => {
		const input = Array.from({ length: 6 }, () => ({}));
		const settings = { onError: 'continueRegularOutput' };
		const sent = await run('sendCode', { email }, { input, settings });
		expect(sent.json(NODE).map(({ error }) => error)).toEqual([
			...Array<undefined>(5).fill(undefined),
			expect.stringContaining("The day's codes for this e-mail address are used up"),
		]);
	});
});
