/** The profile is right already, and somebody else's update in progress would change it. */
import type { INodeParameters } from 'n8n-workflow';
import { changingJson, richProfile } from '../support/partialUpdate';
import { NODE, useTestBed } from '../support/partnerCentral';
import { fieldParameters } from '../../lab/profile/profileParameters';
import { before } from '../support/moments';
import {
	CANCEL,
	GET,
	ownTasks,
	START,
	startOther,
	under,
	type Policy,
} from '../support/updateInProgress';

const bed = useTestBed();

const MODES: Array<[mode: string, parameters: INodeParameters]> = [
	['Partial', changingJson({ Description: richProfile().Description })],
	['Full', fieldParameters(richProfile())],
];

beforeEach(() => bed.simulator.setProfile(bed.partner(), richProfile()));

describe.each(MODES)('%s', (_mode, parameters) => {
	async function run(policy: Policy) {
		const other = startOther(bed, richProfile({ Description: 'Theirs' }));
		const { options, ...rest } = under(policy);
		const result = await bed.run({
			...parameters,
			...rest,
			options: { ...options, skipIfUnchanged: true },
		});
		return { other, result };
	}

	it('fail: is told, and nothing is sent', async () => {
		const { other, result } = await run('fail');
		expect(result.error(NODE)?.message).toBe(
			`The profile of partner ${bed.partner()} is as it is wanted now, but another update (${other.TaskId}) is in progress since ${other.StartedAt} and will change it`,
		);
		expect(bed.operations()).toEqual(['GetPartner', GET]);
	});

	it('waitThenStart: what the other update publishes is set right again', async () => {
		before(bed, GET, 2, () => bed.simulator.finishTask(bed.partner()));
		before(bed, START, 1, () => bed.endOnPoll(1));
		const { result } = await run('waitThenStart');
		expect(result.json(NODE)).toEqual([
			expect.objectContaining({ Status: 'SUCCEEDED', ChangedFields: ['Description'] }),
		]);
		expect(bed.simulator.profileOf(bed.partner())).toMatchObject(richProfile());
		expect(ownTasks(bed)).toHaveLength(1);
	});

	it('cancelThenStart: the other update is canceled, and nothing has to be started', async () => {
		const { other, result } = await run('cancelThenStart');
		expect(bed.bodies(CANCEL)).toEqual([expect.objectContaining({ TaskId: other.TaskId })]);
		expect(result.json(NODE)).toEqual([expect.objectContaining({ Status: 'UNCHANGED' })]);
		expect(ownTasks(bed)).toEqual([]);
	});

	it('useExisting: the other update is returned, with what it changes', async () => {
		bed.endOnPoll(2);
		const { other, result } = await run('useExisting');
		expect(result.json(NODE)).toEqual([
			expect.objectContaining({
				TaskId: other.TaskId,
				Adopted: true,
				ChangedFields: ['Description'],
			}),
		]);
		expect(ownTasks(bed)).toEqual([]);
	});
});
