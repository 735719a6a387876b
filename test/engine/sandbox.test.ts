/** From an account without a partner to a first profile: `partner` / `createInSandbox`, then the first update. */
import type { INodeParameters } from 'n8n-workflow';
import { taskDetails } from '../../lab/profile/taskDetails';
import { answerOnce } from '../support/moments';
import { locator, NODE, useTestBed } from '../support/partnerCentral';

const bed = useTestBed({ empty: true, taskDurationMs: 0 });

const LIST = 'ListPartners';
const GET = 'GetPartner';
const CREATE = 'CreatePartner';
const contact = {
	FirstName: 'Ana',
	LastName: 'Souza',
	Email: 'ana@example.com',
	BusinessTitle: 'Head of Alliances',
};
const PARAMETERS: INodeParameters = {
	resource: 'partner',
	operation: 'createInSandbox',
	legalName: 'Example Corp Test 42',
	firstName: contact.FirstName,
	lastName: contact.LastName,
	email: contact.Email,
	businessTitle: contact.BusinessTitle,
};
/** What AWS may answer to GetPartner before the first update. */
const NO_PROFILE = { __type: 'ResourceNotFoundException', Reason: 'PARTNER_PROFILE_NOT_FOUND' };
const create = async (changes: INodeParameters = {}, options = {}) =>
	await bed.run({ ...PARAMETERS, ...changes }, options);
const created = {
	Catalog: 'Sandbox',
	Id: expect.stringMatching(/^partner-/) as string,
	LegalName: 'Example Corp Test 42',
};

it('makes a partner where there is none, and only in the Sandbox', async () => {
	const run = await create({ catalog: 'AWS' });
	expect(run.json(NODE)).toEqual([
		expect.objectContaining({ ...created, AllianceLeadContact: contact, Created: true }),
	]);
	expect(bed.operations()).toEqual([LIST, CREATE]);
	expect(bed.bodies(LIST)).toEqual([{ Catalog: 'Sandbox' }]);
	expect(bed.bodies(CREATE)).toEqual([
		{
			Catalog: 'Sandbox',
			LegalName: 'Example Corp Test 42',
			PrimarySolutionType: 'SOFTWARE_PRODUCTS',
			AllianceLeadContact: contact,
			EmailVerificationCode: '123456',
			ClientToken: expect.stringMatching(/^[0-9a-f]{64}$/),
		},
	]);
});

it('gives back the partner that there is', async () => {
	await create();
	const run = await create({ legalName: 'Another Name', emailVerificationCode: '={{ 42 }}' });
	expect(run.json(NODE)).toEqual([expect.objectContaining({ ...created, Created: false })]);
	expect(bed.operations().slice(2)).toEqual([LIST, GET]);
});

it('makes one for all items of a run', async () => {
	const run = await create({}, { input: [{}, {}] });
	expect(run.json(NODE).map(({ Created }) => Created)).toEqual([true, false]);
	expect(bed.bodies(CREATE)).toHaveLength(1);
});

it('tells of it without a profile where there is none yet, or none may be read', async () => {
	await create();
	bed.simulator.deny(GET);
	const unread = await create();
	bed.simulator.allow(GET);
	answerOnce(bed, GET, NO_PROFILE);
	const without = await create();
	for (const run of [unread, without]) {
		expect(run.json(NODE)).toEqual([expect.objectContaining({ ...created, Created: false })]);
	}
});

it.each([['resetAfterProcessing'], ['unknownErrorType']] as const)(
	'a partner that n8n tries again to make is made once: %s',
	async (kind) => {
		bed.simulator.faults.inject({
			operation: CREATE,
			kind,
			times: kind.startsWith('reset') ? 5 : 1,
		});
		const settings = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };
		const run = await create({}, { settings });
		expect(run.json(NODE)).toEqual([expect.objectContaining({ ...created, Created: true })]);
		const tokens = bed.bodies(CREATE).map(({ ClientToken }) => ClientToken);
		expect(new Set(tokens).size).toBe(1);
		const listed = await bed.run({ resource: 'partner', operation: 'getAll', catalog: 'Sandbox' });
		expect(listed.json(NODE)).toHaveLength(1);
	},
);

it('names everything that is missing or wrong before anything is sent', async () => {
	const run = await create({
		legalName: '={{ "" }}',
		primarySolutionType: '={{ "Bakery" }}',
		firstName: '={{ " " }}',
		lastName: 'x'.repeat(81),
		email: 'ana.example.com',
		businessTitle: '😀',
		emailVerificationCode: '={{ "12 34" }}',
	});
	const message = run.error(NODE)?.message ?? '';
	for (const part of [
		'Legal Name is missing',
		'Primary Solution Type must be one of',
		'First Name is missing',
		'Last Name must have at most 80 characters',
		'Email must be an e-mail address such as name@example.com, but is "ana.example.com"',
		'Business Title contains the character "😀"',
		'Email Verification Code must be a code of 6 digits, but is "1234"',
	]) {
		expect(message).toContain(part);
	}
	expect(bed.operations()).toEqual([]);
});

it('says which permission is missing', async () => {
	bed.simulator.deny(CREATE);
	const run = await create();
	expect(run.error(NODE)?.description).toContain('partnercentral:CreatePartner');
});

describe('the first update', () => {
	const update = async (changes: INodeParameters) => {
		const [partner] = (await create()).json(NODE);
		return await bed.run({
			catalog: 'Sandbox',
			partner: locator(partner?.Id as string),
			...changes,
		});
	};
	const whole = {
		updateMode: 'full',
		waitForCompletion: true,
		options: { skipIfUnchanged: true, otherTranslations: 'keep' },
	};
	const done = [expect.objectContaining({ Status: 'SUCCEEDED', TaskDetails: taskDetails() })];

	it('makes the profile, with every default', async () => {
		expect((await update(whole)).json(NODE)).toEqual(done);
	});

	it('makes the profile also where AWS says that there is none', async () => {
		answerOnce(bed, GET, NO_PROFILE);
		expect((await update(whole)).json(NODE)).toEqual(done);
	});

	it('may also give all of it in the other mode', async () => {
		const run = await update({ updateMode: 'partial', waitForCompletion: true });
		expect(run.json(NODE)).toEqual(done);
	});

	it.each([[false], [true]])(
		'cannot give a part of it, and says what to do (%s)',
		async (isSaid) => {
			if (isSaid) answerOnce(bed, GET, NO_PROFILE);
			const run = await update({ updateMode: 'partial', displayName: '' });
			expect(run.error(NODE)?.message).toMatch(
				isSaid
					? /^There is no profile of partner partner-\w+ yet$/
					: /^The partner has no profile yet, and its first update has to give all of it\. .*Display Name is missing/,
			);
			expect(run.error(NODE)?.description).toContain('Whole Profile');
			expect(bed.bodies('StartProfileUpdateTask')).toEqual([]);
		},
	);
});
