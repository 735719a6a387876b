/** The trigger node that watches connection invitations. */
import type { INodeParameters } from 'n8n-workflow';
import { putRole } from '../support/assumedRole';
import { answerOnce } from '../support/moments';
import { useTestBed } from '../support/partnerCentral';
import { PolledTrigger, type TriggerSettings } from '../support/triggerPoll';

const bed = useTestBed({ invitations: [] });

const LIST = 'ListConnectionInvitations';
const ALL = ['received', 'accepted', 'rejected', 'canceled', 'expired'];
const invite = (seed = {}) => bed.simulator.addInvitation(seed);
const answer = async (operation: 'accept' | 'reject', invitationId: string) =>
	await bed.run({ resource: 'connectionInvitation', operation, invitationId });

async function activated(parameters: INodeParameters = {}, settings: TriggerSettings = {}) {
	const watch = { watch: 'connectionInvitations', events: ALL };
	const trigger = new PolledTrigger(bed, { ...watch, ...parameters }, settings);
	expect(await trigger.poll()).toBeNull();
	return trigger;
}
const events = async (trigger: PolledTrigger) =>
	((await trigger.poll()) ?? []).map(({ Event, Id }) => `${Event} ${Id}`);

it('begins silently, then reports what is received and how it ends, each once', async () => {
	const old = invite();
	invite({ answer: 'ACCEPTED', ageDays: 3 });
	const trigger = await activated();
	const fresh = invite();
	expect(await events(trigger)).toEqual([`received ${fresh}`]);
	await answer('accept', old);
	await answer('reject', fresh);
	expect(await events(trigger)).toEqual([`accepted ${old}`, `rejected ${fresh}`]);
	expect(await events(trigger)).toEqual([]);
});

it('reports of one that was sent how it ends, and not that it was sent', async () => {
	const trigger = await activated();
	const sent = invite({ from: 'us', ageDays: 29 });
	expect(await events(trigger)).toEqual([]);
	await bed.time.pass(2 * 86_400_000);
	expect(await events(trigger)).toEqual([`expired ${sent}`]);
});

it('emits the invitation as Get Many lists it, with the event', async () => {
	const trigger = await activated({ events: '={{ "Received" }}' });
	const id = invite({ message: 'Shall we?' });
	const [item] = (await trigger.poll()) ?? [];
	const listed = await bed.run({ resource: 'connectionInvitation', operation: 'getAll' });
	expect(item).toEqual({ ...listed.json('Update')[0], Event: 'received' });
	expect(item?.Id).toBe(id);
});

it('a withdrawn one between two polls is both', async () => {
	const trigger = await activated();
	const id = invite({ answer: 'CANCELED' });
	expect(await events(trigger)).toEqual([`received ${id}`, `canceled ${id}`]);
});

it('a list that has not caught up repeats nothing', async () => {
	const trigger = await activated();
	const id = invite();
	expect(await events(trigger)).toEqual([`received ${id}`]);
	answerOnce(bed, LIST, { ConnectionInvitationSummaries: [] });
	expect(await events(trigger)).toEqual([]);
	expect(await events(trigger)).toEqual([]);
});

describe('with another credential', () => {
	const answerWith = (...Ids: string[]) => {
		const received = { Status: 'PENDING', ParticipantType: 'RECEIVER', CreatedAt: '2026-05-01' };
		const ConnectionInvitationSummaries = Ids.map((Id) => ({ ...received, Id }));
		answerOnce(bed, LIST, { ConnectionInvitationSummaries });
	};

	it('goes on when it sees what it has seen', async () => {
		invite();
		const trigger = await activated();
		await putRole(bed);
		const next = invite();
		expect(await events(trigger)).toEqual([`received ${next}`]);
	});

	it('begins silently when all is new, as with another account', async () => {
		invite();
		const trigger = await activated();
		await putRole(bed);
		answerWith('theirs');
		expect(await events(trigger)).toEqual([]);
		answerWith('next', 'theirs');
		expect(await events(trigger)).toEqual(['received next']);
	});

	it('goes on after a change that only looks like one', async () => {
		const trigger = await activated();
		invite();
		await bed.putCredential({ accessKeyId: `${bed.simulator.accessKeyId} ` });
		expect(await events(trigger)).toHaveLength(1);
	});
});

it('reports what is received by default, and needs no partner', async () => {
	const { properties } = bed.engine.types.nodeTypes.getByNameAndVersion(
		bed.engine.typeOf('awsPartnerCentralTrigger'),
	).description;
	expect(properties.filter(({ name }) => name === 'events').at(-1)?.default).toEqual(['received']);
	const trigger = await activated({ partner: '', events: ['received'] });
	invite();
	expect(await events(trigger)).toHaveLength(1);
});

it.each([{ events: ['succeeded'] }, { events: [] }, { watch: '={{ "everything" }}' }])(
	'refuses %j before anything is sent',
	async (parameters) => {
		await expect(activated(parameters)).rejects.toThrow(/must be (?:one|some) of|is missing/);
		expect(bed.operations()).toEqual([]);
	},
);

it('a missing permission is named', async () => {
	bed.simulator.deny(LIST);
	await expect(activated()).rejects.toMatchObject({
		description: expect.stringContaining(`partnercentral:${LIST}`) as string,
	});
});

describe('a manual run', () => {
	const manual = async () =>
		await new PolledTrigger(bed, { watch: 'connectionInvitations', events: ALL }).poll({
			mode: 'manual',
		});

	it('returns the latest invitation', async () => {
		invite({ ageDays: 3 });
		const id = invite({ ageDays: 1 });
		invite({ ageDays: 2 });
		expect((await manual())?.map(({ Id }) => Id)).toEqual([id]);
	});

	it('returns nothing where there is none', async () => {
		expect(await manual()).toBeNull();
	});
});

it("survives a restart with n8n's durable poll cursors", async () => {
	const trigger = await activated({}, { durableCursors: true });
	const id = invite();
	expect(await events(trigger)).toEqual([`received ${id}`]);
	await answer('accept', id);
	expect(await events(trigger.restarted())).toEqual([`accepted ${id}`]);
});
