/** The trigger node in a manual run ("Fetch test event"), and what it says when it cannot look. */
import type { INodeParameters } from 'n8n-workflow';
import { locator, useTestBed } from '../support/partnerCentral';
import { taskDetails } from '../../lab/profile/taskDetails';
import { PolledTrigger } from '../support/triggerPoll';

const bed = useTestBed();

const GET = 'GetProfileUpdateTask';
const start = () => bed.simulator.startTaskAs(bed.partner(), taskDetails());

describe('a manual run', () => {
	it('returns the latest update, whatever its state and the chosen events', async () => {
		const { TaskId } = start();
		const trigger = new PolledTrigger(bed, { events: ['failed'] });
		const items = await trigger.poll({ mode: 'manual' });
		expect(items).toEqual([
			expect.objectContaining({ TaskId, Status: 'IN_PROGRESS', TaskDetails: taskDetails() }),
		]);
		// What a table shows without scrolling, and what takes the most room.
		const columns = Object.keys(items?.[0] ?? {});
		expect([columns[0], columns.at(-1)]).toEqual(['Status', 'TaskDetails']);
		bed.simulator.finishTask(bed.partner());
		expect(await trigger.poll({ mode: 'manual' })).toEqual([
			expect.objectContaining({ TaskId, Status: 'SUCCEEDED' }),
		]);
	});

	it('returns nothing when there was no update yet', async () => {
		expect(await new PolledTrigger(bed).poll({ mode: 'manual' })).toBeNull();
	});

	it('is no look of the active workflow: nothing is stored, nothing is lost', async () => {
		const trigger = new PolledTrigger(bed);
		await trigger.poll();
		const { TaskId } = start();
		const { stored } = trigger;
		await trigger.poll({ mode: 'manual' });
		expect(JSON.parse(trigger.stored)).toEqual(JSON.parse(stored));
		expect(await trigger.events()).toEqual([`started ${TaskId}`]);
	});
});

describe('an error', () => {
	it.each<[string, INodeParameters, string]>([
		['no partner', { partner: locator('') }, 'Partner is missing'],
		[
			'a partner that cannot be one',
			{ partner: locator('={{ "nobody" }}') },
			'Partner must be a partner ID such as partner-abcd1234efgh5',
		],
		[
			'a catalog that cannot be one',
			{ catalog: '={{ "Azure" }}' },
			'Catalog must be one of "AWS", "Sandbox", but is "Azure"',
		],
		[
			'an expression that fails',
			{ partner: locator("={{ $('Nobody').item.json.id }}") },
			'The expression of the parameter "partner" failed',
		],
	])('%s is refused before anything is sent', async (_name, parameters, text) => {
		await expect(new PolledTrigger(bed, parameters).poll()).rejects.toMatchObject({
			name: 'NodeOperationError',
			message: expect.stringContaining(text),
			description: expect.stringContaining('Nothing was sent to AWS'),
		});
		expect(bed.operations()).toEqual([]);
	});

	it('of a partner that does not exist is no missing update', async () => {
		const trigger = new PolledTrigger(bed, { partner: locator('partner-0000000000000') });
		await expect(trigger.poll()).rejects.toMatchObject({
			message: 'AWS does not know partner partner-0000000000000',
			description: expect.stringContaining('PARTNER_NOT_FOUND'),
			httpCode: '404',
		});
	});

	it('of a missing permission names it', async () => {
		bed.simulator.deny(GET);
		await expect(new PolledTrigger(bed).poll()).rejects.toMatchObject({
			message: `AWS did not allow GetProfileUpdateTask for partner ${bed.partner()}`,
			description: expect.stringContaining('partnercentral:GetProfileUpdateTask'),
		});
	});

	it('that passes is not one', async () => {
		bed.simulator.faults.inject({ operation: GET, kind: 'serviceUnavailable' });
		expect(await bed.time.until(new PolledTrigger(bed).poll())).toBeNull();
		expect(bed.bodies(GET)).toHaveLength(2);
	});

	it('that lasts keeps no event from being reported later', async () => {
		const trigger = new PolledTrigger(bed);
		await trigger.poll();
		const { TaskId } = start();
		bed.simulator.deny(GET);
		await expect(trigger.poll()).rejects.toThrow('AWS did not allow');
		bed.simulator.allow(GET);
		expect(await trigger.events()).toEqual([`started ${TaskId}`]);
	});

	it('says nothing of the keys', async () => {
		bed.simulator.faults.inject({ operation: GET, kind: 'unknownErrorType' });
		const error: unknown = await new PolledTrigger(bed).poll().catch((thrown: unknown) => thrown);
		const text =
			JSON.stringify(error, Object.getOwnPropertyNames(error)) + JSON.stringify(bed.engine.logs);
		expect(text).toContain('UnheardOfException');
		expect(text).not.toContain(bed.simulator.secretAccessKey);
		expect(text).not.toContain('AWS4-HMAC-SHA256');
	});
});
