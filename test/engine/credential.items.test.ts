/** Expressions in the credential: resolved for each item, so that each row has the account that it names. */
import type { INodeParameters } from 'n8n-workflow';
import type { LoggedRequest } from '../../lab/simulator';
import { roleCalls, roleData, storedSessions } from '../support/assumedRole';
import { byMajor } from '../../lab/engine';
import { endTasksWhenLookedAt } from '../support/moments';
import { changingJson, sentDetails } from '../support/partialUpdate';
import { taskDetails } from '../../lab/profile/taskDetails';
import { CREDENTIAL, locator, NODE, useTestBed, waiting } from '../support/partnerCentral';

const bed = useTestBed({ accounts: 3 });

const ROLE_ARN = '={{ $json["Role ARN"] }}';
const BY_ROW = { partner: locator('={{ $json.Partner }}') };

/** A row for each account: the partner, and the role of its account. */
function rows(): Array<{ Partner: string; 'Role ARN': string }> {
	return bed.simulator.accounts.map(({ roleArn, partners: [Partner = ''] }) => ({
		Partner,
		'Role ARN': roleArn,
	}));
}

async function putRoleOfRow(changes: INodeParameters = {}): Promise<void> {
	await bed.putCredential(roleData(bed, { roleArn: ROLE_ARN, ...changes }));
}

/** Which keys the requests for a partner were signed with. */
function keysFor(partner: string | undefined): Set<string | undefined> {
	const isAbout = ({ body }: LoggedRequest) => (body as INodeParameters).Identifier === partner;
	return new Set(
		bed.simulator.requests
			.all()
			.filter(isAbout)
			.map(({ accessKeyId }) => accessKeyId),
	);
}

describe('a role from a column', () => {
	beforeEach(async () => await putRoleOfRow());

	it.each([1, 3])('is that of each row, %d partners at a time, with waiting', async (parallel) => {
		endTasksWhenLookedAt(bed);
		const run = await bed.run(
			{ ...BY_ROW, ...waiting(), options: { parallelPartners: parallel } },
			{ input: rows() },
		);
		expect(run.json(NODE).map(({ Status }) => Status)).toEqual(Array(3).fill('SUCCEEDED'));
		expect(roleCalls(bed)).toBe(3);
		const keys = rows().map(({ Partner }) => [...keysFor(Partner)]);
		expect(new Set(keys.flat()).size).toBe(3);
		expect(keys.map(({ length }) => length)).toEqual([1, 1, 1]);
	});

	it('leaves the expression in the stored credential, and a session for each role', async () => {
		const get = { ...BY_ROW, resource: 'partner', operation: 'get' };
		const input = rows();
		await bed.run(get, { input });
		await bed.run(get, { input });
		expect(roleCalls(bed)).toBe(3);
		expect(await bed.engine.storedCredential(CREDENTIAL)).toMatchObject({ roleArn: ROLE_ARN });
		const keyIds = (await storedSessions(bed)).map(({ accessKeyId }) => accessKeyId);
		const used = input.flatMap(({ Partner }) => [...keysFor(Partner)]);
		// n8n 1.x would store the resolved role with them.
		expect(keyIds).toEqual(byMajor(bed.engine, { 1: [], 2: expect.arrayContaining(used) }));
	});

	it('is not taken on with a session that is stored for another role', async () => {
		const [first, second] = rows();
		const get = { ...BY_ROW, resource: 'partner', operation: 'get' };
		await bed.run(get, { input: [first ?? {}] });
		const run = await bed.run(get, { input: [second ?? {}, first ?? {}] });
		expect(run.json(NODE).map(({ Id }) => Id)).toEqual([second?.Partner, first?.Partner]);
		expect(roleCalls(bed)).toBe(2);
	});

	it('is asked for again in the middle of a wait when AWS ends one of the sessions', async () => {
		const [, ended] = bed.simulator.accounts;
		let polls = 0;
		bed.simulator.hooks.before('GetProfileUpdateTask', ({ body }) => {
			polls += 1;
			if (polls === 4) bed.simulator.expireSessions(ended?.roleArn);
			if (polls > 9) bed.simulator.finishTask((body as { Identifier: string }).Identifier);
		});
		const run = await bed.run({ ...BY_ROW, ...waiting() }, { input: rows() });
		expect(run.json(NODE).map(({ Status }) => Status)).toEqual(Array(3).fill('SUCCEEDED'));
		expect(roleCalls(bed)).toBe(4);
		expect(rows().map(({ Partner }) => keysFor(Partner).size)).toEqual([1, 2, 1]);
	});

	it('fails the item alone whose expression fails, and says why', async () => {
		await putRoleOfRow({
			roleArn: '={{ $json["Role ARN"] || $("Nowhere").item.json.role }}',
		});
		const get = { ...BY_ROW, resource: 'partner', operation: 'get' };
		const [first, second] = rows();
		const run = await bed.run(get, {
			input: [first ?? {}, { Partner: bed.partner(1) }, second ?? {}],
			settings: { onError: 'continueRegularOutput' },
		});
		expect(run.json(NODE)).toEqual([
			expect.objectContaining({ Id: first?.Partner }),
			{
				error: expect.stringContaining('The credential could not be read: '),
				details: expect.objectContaining({ errorCode: 'RequestNotSent' }),
			},
			expect.objectContaining({ Id: second?.Partner }),
		]);
	});

	it.each(['', 'PartnerCentral', 'arn:aws-us-gov:iam::123456789012:role/PartnerCentral'])(
		'of no use fails its item before anything is sent: %j',
		async (roleArn) => {
			const run = await bed.run(BY_ROW, {
				input: [{ Partner: bed.partner(), 'Role ARN': roleArn }],
				settings: { onError: 'continueRegularOutput' },
			});
			expect(run.json(NODE)[0]?.error).toContain('The Role ARN in the credential');
			expect(bed.simulator.requests.all()).toEqual([]);
			expect(roleCalls(bed)).toBe(0);
		},
	);
});

it('keys and endpoint are those of the row as well', async () => {
	const { accessKeyId, secretAccessKey, endpoint } = bed.simulator;
	const keys = bed.simulator.issueTemporaryCredentials(3_600_000);
	await bed.putCredential({
		accessKeyId: `={{ $json.other ? "${keys.accessKeyId}" : "${accessKeyId}" }}`,
		secretAccessKey: `={{ $json.other ? "${keys.secretAccessKey}" : "${secretAccessKey}" }}`,
		sessionToken: `={{ $json.other ? "${keys.sessionToken}" : "" }}`,
		endpoint: '={{ $json.endpoint }}',
	});
	const run = await bed.run(
		{ resource: 'partner', operation: 'get' },
		{
			input: [{ endpoint }, { endpoint, other: true }, { endpoint: 'http://127.0.0.1:1' }],
			settings: { onError: 'continueRegularOutput' },
		},
	);
	const [one, two, three] = run.json(NODE);
	expect([one?.Id, two?.Id]).toEqual([bed.partner(), bed.partner()]);
	expect(three?.error).toContain('the connection was refused');
	expect(keysFor(bed.partner())).toEqual(new Set([accessKeyId, keys.accessKeyId]));
});

/** The second row has keys, the others the role that belongs to the same account. */
async function putTwoWays(): Promise<void> {
	const accessType = '={{ $itemIndex === 1 ? "accessKey" : "assumeRole" }}';
	await bed.putCredential(roleData(bed, { accessType }));
}

it('an update that the run has started with other keys is not canceled as somebody else’s', async () => {
	await putTwoWays();
	bed.endOnPoll(3);
	const run = await bed.run(
		{ description: '={{ $json.Description }}', options: { ifUpdateInProgress: 'cancelThenStart' } },
		{ input: [{ Description: 'One.' }, { Description: 'Two.' }] },
	);
	expect(run.json(NODE)).toHaveLength(2);
	expect(roleCalls(bed)).toBe(1);
	expect(bed.operations()).not.toContain('CancelProfileUpdateTask');
});

it('an update that the run has made with other keys is not undone', async () => {
	await putTwoWays();
	bed.simulator.setProfile(bed.partner(), taskDetails({ DisplayName: 'One' }));
	endTasksWhenLookedAt(bed);
	const input = [{ DisplayName: 'One' }, { Description: 'Two.' }, { DisplayName: 'Three' }];
	const run = await bed.run({ ...changingJson(), ...waiting() }, { input });
	expect(run.json(NODE).map(({ Status }) => Status)).toEqual([
		'UNCHANGED',
		'SUCCEEDED',
		'SUCCEEDED',
	]);
	expect(sentDetails(bed).at(-1)).toMatchObject({ DisplayName: 'Three', Description: 'Two.' });
});
