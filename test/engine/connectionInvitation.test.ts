/** `connectionInvitation`: what others ask of the partner, and its answers. */
import type { INodeParameters } from 'n8n-workflow';
import { locator, NODE, useTestBed } from '../support/partnerCentral';

const bed = useTestBed({ invitations: [], pageSize: 2 });

const LIST = 'ListConnectionInvitations';
const ACCEPT = 'AcceptConnectionInvitation';
const REJECT = 'RejectConnectionInvitation';
const retry = { settings: { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 } };
const run = async (operation: string, parameters: INodeParameters = {}, options = {}) =>
	await bed.run(
		{ resource: 'connectionInvitation', operation, partner: locator(''), ...parameters },
		options,
	);

describe('getAll', () => {
	let ids: string[];
	beforeEach(() => {
		ids = [
			bed.simulator.addInvitation({ ageDays: 9, answer: 'ACCEPTED' }),
			bed.simulator.addInvitation({ from: 'us', connectionType: 'SUBSIDIARY' }),
			bed.simulator.addInvitation({ ageDays: 40 }),
			bed.simulator.addInvitation({ catalog: 'Sandbox' }),
		];
	});
	const listed = async (parameters: INodeParameters) =>
		(await run('getAll', parameters)).json(NODE).map(({ Id }) => ids.indexOf(Id as string));

	it.each<[INodeParameters, number[]]>([
		[{ returnAll: true }, [0, 1, 2]],
		[{ returnAll: true, catalog: 'Sandbox' }, [3]],
		[{ limit: 1 }, [0]],
		[{ filters: { status: 'EXPIRED' } }, [2]],
		[{ filters: { status: '={{ "accepted" }}', participantType: 'RECEIVER' } }, [0]],
		[{ filters: { participantType: 'Sent' } }, [1]],
		[{ filters: { connectionType: 'OPPORTUNITY_COLLABORATION' } }, [0, 2]],
		[{ filters: { status: '={{ "" }}' } }, [0, 1, 2]],
		[{ filters: { status: 'PENDING', participantType: 'RECEIVER' } }, []],
	])('with %j: %j', async (parameters, expected) => {
		expect((await listed(parameters)).sort()).toEqual(expected);
	});

	it('reads as many pages as it needs', async () => {
		await listed({ returnAll: true });
		expect(bed.bodies(LIST)).toEqual([
			{ Catalog: 'AWS' },
			{ Catalog: 'AWS', NextToken: expect.any(String) as string },
		]);
	});

	it('refuses a filter that AWS does not know', async () => {
		const refused = await run('getAll', { filters: { status: '={{ "lost" }}' } });
		expect(refused.error(NODE)?.message).toContain('Status must be one of "Pending", "Accepted"');
	});
});

it('get tells who has sent it, and the message', async () => {
	const invitationId = bed.simulator.addInvitation({ message: 'Shall we?' });
	const got = await run('get', { invitationId });
	expect(got.json(NODE)).toEqual([
		expect.objectContaining({
			Id: invitationId,
			Status: 'PENDING',
			ParticipantType: 'RECEIVER',
			InvitationMessage: 'Shall we?',
			InviterEmail: expect.stringContaining('@') as string,
		}),
	]);
});

it('accept returns the connection', async () => {
	const invitationId = bed.simulator.addInvitation();
	const accepted = await run('accept', { invitationId });
	expect(accepted.json(NODE)).toEqual([
		{
			Connection: expect.objectContaining({
				Id: expect.stringMatching(/^pac-/) as string,
			}) as object,
		},
	]);
	expect(bed.bodies(ACCEPT)).toEqual([
		{
			Catalog: 'AWS',
			Identifier: invitationId,
			ClientToken: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
		},
	]);
});

it.each([
	['Not this year.', 'Not this year.'],
	['={{ "  " }}', undefined],
	['={{ "One\\nline" }}', 'One line'],
])('reject sends the reason %j as %j', async (reason, sent) => {
	const invitationId = bed.simulator.addInvitation();
	const rejected = await run('reject', { invitationId, reason });
	expect(rejected.json(NODE)).toEqual([
		expect.objectContaining({ Id: invitationId, Status: 'REJECTED' }),
	]);
	expect(bed.bodies(REJECT)[0]?.Reason).toBe(sent);
});

it.each([
	['accept', ACCEPT, { Connection: expect.any(Object) as object }],
	['reject', REJECT, { Status: 'REJECTED' }],
])('%s acts once, however often its answer is lost', async (operation, api, output) => {
	const invitationId = bed.simulator.addInvitation();
	bed.simulator.faults.inject({ operation: api, kind: 'resetAfterProcessing', times: 6 });
	const done = await run(operation, { invitationId }, retry);
	expect(done.json(NODE)).toEqual([expect.objectContaining(output)]);
	expect(new Set(bed.bodies(api).map(({ ClientToken }) => ClientToken)).size).toBe(1);
});

describe('what AWS refuses', () => {
	it('an invitation that is answered already', async () => {
		const invitationId = bed.simulator.addInvitation({ answer: 'REJECTED' });
		const refused = await run('accept', { invitationId });
		expect(refused.error(NODE)).toMatchObject({
			message: `The invitation is no longer pending, so AWS did not allow ${ACCEPT}`,
			description: expect.stringContaining('Connection Invitation: Get') as string,
		});
	});

	it('one that nobody knows', async () => {
		const refused = await run('get', { invitationId: 'pacinv-0000000000000' });
		expect(refused.error(NODE)?.message).toBe('AWS does not know this invitation');
	});

	it('one that was sent to somebody else', async () => {
		const invitationId = bed.simulator.addInvitation({ from: 'us' });
		const refused = await run('reject', { invitationId });
		expect(refused.error(NODE)?.description).toContain('Only the partner who has received');
	});
});

it.each(['={{ "" }}', '={{ "pac-abcd1234efgh5" }}', '={{ [] }}'])(
	'an ID such as %s is refused before anything is sent',
	async (invitationId) => {
		const refused = await run('accept', { invitationId });
		expect(refused.error(NODE)?.message).toMatch(
			/Invitation ID (?:is missing|must be the ID of an)/,
		);
		expect(bed.operations()).toEqual([]);
	},
);
