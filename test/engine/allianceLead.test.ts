/** `allianceLead` / `get` and `update`: what is not given stays, and nothing is sent in vain. */
import type { INodeParameters } from 'n8n-workflow';
import { arnOf, locator, NODE, useTestBed } from '../support/partnerCentral';

const bed = useTestBed();

const GET = 'GetAllianceLeadContact';
const PUT = 'PutAllianceLeadContact';
const resource = 'allianceLead';

async function present(): Promise<Record<string, string>> {
	const run = await bed.run({ resource, operation: 'get' });
	bed.simulator.requests.clear();
	return run.json(NODE)[0]?.AllianceLeadContact as Record<string, string>;
}

const update = async (changes: INodeParameters, options = {}) =>
	await bed.run({ resource, operation: 'update', ...changes }, options);

it('get returns whom AWS turns to', async () => {
	const run = await bed.run({ resource, operation: 'get', partner: locator(bed.partner(1)) });
	expect(run.output(NODE)).toEqual([
		{
			json: {
				Catalog: 'AWS',
				Arn: arnOf(bed.partner(1)),
				Id: bed.partner(1),
				AllianceLeadContact: {
					FirstName: expect.any(String) as string,
					LastName: expect.any(String) as string,
					Email: expect.stringContaining('@') as string,
					BusinessTitle: expect.any(String) as string,
				},
			},
			pairedItem: { item: 0 },
		},
	]);
	expect(bed.bodies(GET)).toEqual([{ Catalog: 'AWS', Identifier: bed.partner(1) }]);
});

it('update sends the whole contact, with what is not given as it is', async () => {
	const before = await present();
	const run = await update({ businessTitle: ' Head of\nAlliances ', firstName: '={{ " " }}' });
	const wanted = { ...before, BusinessTitle: 'Head of Alliances' };
	expect(run.json(NODE)).toEqual([expect.objectContaining({ AllianceLeadContact: wanted })]);
	expect(bed.operations()).toEqual([GET, PUT]);
	expect(bed.bodies(PUT)).toEqual([
		{ Catalog: 'AWS', Identifier: bed.partner(), AllianceLeadContact: wanted },
	]);
});

it('update sends nothing when it is so already', async () => {
	const before = await present();
	const run = await update({ lastName: before.LastName, email: before.Email });
	expect(run.json(NODE)).toEqual([
		expect.objectContaining({ AllianceLeadContact: before, Changed: false }),
	]);
	expect(bed.operations()).toEqual([GET]);
});

it('update takes a new address with the code that was sent to it', async () => {
	const email = 'new@example.com';
	await bed.run({ resource: 'trainingDomain', operation: 'sendCode', email });
	const code = bed.simulator.codeSentTo(email) ?? '';
	// A number in a cell has lost its zeros.
	const run = await update(
		{ email, emailVerificationCode: '={{ $json.code }}' },
		{ input: [{ code: Number(code) }] },
	);
	expect(run.json(NODE)[0]?.AllianceLeadContact).toMatchObject({ Email: email });
	expect(bed.bodies(PUT)[0]?.EmailVerificationCode).toBe(code);
});

it('update tells what AWS says of a new address without a code', async () => {
	const run = await update({ email: 'new@example.com' });
	expect(run.error(NODE)?.message).toContain('REQUIRED_FIELD_MISSING');
});

it.each([
	['resetBeforeProcessing', {}, 2],
	['throttling', { emailVerificationCode: '123456' }, 2],
	// A code holds once: whether it was used up is not known.
	['resetBeforeProcessing', { emailVerificationCode: '123456' }, 1],
] as const)('after %s with %j it is sent %d times', async (kind, code, times) => {
	bed.simulator.faults.inject({ operation: PUT, kind });
	await update({ businessTitle: 'Another', ...code });
	expect(bed.bodies(PUT)).toHaveLength(times);
});

it('update without a field is refused', async () => {
	const run = await update({ emailVerificationCode: '123456' });
	expect(run.error(NODE)?.message).toContain('fill in at least one field');
	expect(bed.operations()).toEqual([]);
});

describe('a credential that may not read', () => {
	const whole = {
		firstName: 'Ana',
		lastName: 'Souza',
		email: '={{ $json.email }}',
		businessTitle: 'Head of Alliances',
	};

	it('may send a whole contact, and a hint says so', async () => {
		const { Email } = await present();
		bed.simulator.deny(GET);
		const run = await update(whole, { input: [{ email: Email }] });
		expect(run.json(NODE)[0]?.AllianceLeadContact).toMatchObject({ FirstName: 'Ana' });
		expect(run.hints).toEqual([
			expect.objectContaining({ message: expect.stringContaining(`partnercentral:${GET}`) }),
		]);
	});

	it('may not send a part of one', async () => {
		bed.simulator.deny(GET);
		const run = await update({ firstName: 'Ana' });
		expect(run.error(NODE)?.message).toContain(`AWS did not allow ${GET}`);
		expect(bed.bodies(PUT)).toEqual([]);
	});
});
