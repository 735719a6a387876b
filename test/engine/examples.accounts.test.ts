/** The examples about training domains and connection invitations. */
import { readExample } from '../support/examples/examples';
import { allJson, runExample, useExampleBed } from '../support/examples/runExample';

const bed = useExampleBed({ invitations: [] });

describe('15-add-training-domain-by-form.json', () => {
	const FILE = '15-add-training-domain-by-form.json';
	const PARTNER = 'partner-examplesbx001';
	const fillIn = async (Email: string, Code: string) =>
		await runExample(bed, readExample(FILE), {
			'Domain Form': [{ Email }],
			'Ask for the Code': [{ Code }],
		});

	it('adds the domain and tells the visitor', async () => {
		const run = await fillIn('ana@example.org', '123 456');
		expect(run.json('Domain Added')).toEqual([
			expect.objectContaining({
				title: 'The domain is added',
				message: expect.stringContaining('ana@example.org') as string,
			}),
		]);
		expect(bed.bodies('AssociateAwsTrainingCertificationEmailDomain')).toEqual([
			expect.objectContaining({ Identifier: PARTNER, EmailVerificationCode: '123456' }),
		]);
	});

	it.each([
		['ana@', '123456', 'Email must be an e-mail address'],
		['ana@example.org', 'none', 'Email Verification Code must be a code of 6 digits'],
	])('tells a visitor who writes %j and %j what is wrong', async (email, code, words) => {
		const run = await fillIn(email, code);
		expect(run.json('Show the Problem')).toEqual([
			expect.objectContaining({ message: expect.stringContaining(words) as string }),
		]);
	});
});

describe('14-answer-connection-invitations.json', () => {
	const FILE = '14-answer-connection-invitations.json';
	const decide = async (decision: object, count = 1) => {
		const ids = Array.from({ length: count }, (_, index) =>
			bed.simulator.addInvitation({ message: `Shall we, number ${index}?` }),
		);
		const run = await runExample(bed, readExample(FILE), {
			'Invitation Received': ids.map((Id) => ({ Id })),
			'A Person Decides': [{ ...decision }],
		});
		return { run, ids };
	};
	const statusOf = async (invitationId: string) => {
		const read = { resource: 'connectionInvitation', operation: 'get', invitationId };
		return (await bed.run(read)).json('Update')[0]?.Status;
	};

	it('writes a message with what the other partner has written', async () => {
		const { run } = await decide({ Decision: 'Accept' });
		expect(run.json('Tell Your Team')).toEqual([
			{
				Subject: expect.stringMatching(/^\w+.* wants to be connected with us$/) as string,
				Text: expect.stringContaining('Shall we, number 0?') as string,
			},
		]);
	});

	it.each([
		[{ Decision: 'Accept' }, 'ACCEPTED'],
		[{ Decision: 'Reject', Reason: 'Not now.' }, 'REJECTED'],
		// Nobody has answered within a week.
		[{}, 'PENDING'],
	])('%j makes it %s', async (decision, status) => {
		const { ids } = await decide(decision);
		expect(await statusOf(ids[0] ?? '')).toBe(status);
	});

	it('asks about each of several', async () => {
		const { run, ids } = await decide({ Decision: 'Reject', Reason: 'Not now.' }, 3);
		expect(allJson(run, 'Tell Your Team')).toHaveLength(3);
		for (const id of ids) expect(await statusOf(id)).toBe('REJECTED');
		expect(bed.bodies('RejectConnectionInvitation').map(({ Reason }) => Reason)).toEqual(
			ids.map(() => 'Not now.'),
		);
	});
});
