/** The trigger node: each event of the partner's updates once, and nothing of what was before. */
import type { INodeParameters, NodeParameterValueType } from 'n8n-workflow';
import type { JsonObject, TaskEnd } from '../../lab/simulator';
import { answerOnce } from '../support/moments';
import { arnOf, locator, useTestBed } from '../support/partnerCentral';
import { taskDetails } from '../../lab/profile/taskDetails';
import { PolledTrigger } from '../support/triggerPoll';

const bed = useTestBed();

const GET = 'GetProfileUpdateTask';
const start = (index = 0) => bed.simulator.startTaskAs(bed.partner(index), taskDetails());
const finish = (end?: TaskEnd) => bed.simulator.finishTask(bed.partner(), end);

/** A trigger that has been activated: its first poll is over. */
async function activated(parameters: INodeParameters = {}): Promise<PolledTrigger> {
	const trigger = new PolledTrigger(bed, parameters);
	expect(await trigger.poll()).toBeNull();
	return trigger;
}

describe('activation is silent', () => {
	it.each<[string, () => void]>([
		['without any update', () => undefined],
		['with an update in progress', () => void start()],
		[
			'with an update that has ended',
			() => {
				start();
				finish();
			},
		],
		[
			'with an update that has failed',
			() => {
				start();
				finish({ status: 'FAILED' });
			},
		],
	])('%s', async (_name, arrange) => {
		arrange();
		const trigger = await activated();
		expect(await trigger.poll()).toBeNull();
		expect(bed.bodies(GET)).toEqual(Array(2).fill({ Catalog: 'AWS', Identifier: bed.partner() }));
	});
});

it('reports the beginning and the end of an update, each once', async () => {
	const trigger = await activated();
	const { TaskId } = start();
	expect(await trigger.events()).toEqual([`started ${TaskId}`]);
	expect(await trigger.events()).toEqual([]);
	finish();
	expect(await trigger.events()).toEqual([`succeeded ${TaskId}`]);
	expect(await trigger.events()).toEqual([]);
});

it('emits the task as AWS answers it, with the event', async () => {
	const trigger = await activated();
	const task = start();
	finish({
		status: 'FAILED',
		errorDetailList: [{ Locale: 'en-US', Message: 'No.', Reason: 'INVALID_CONTENT' }],
	});
	const [ended] = bed.simulator.tasksOf(bed.partner());
	const item = {
		Catalog: 'AWS',
		Arn: arnOf(bed.partner()),
		Id: bed.partner(),
		TaskId: task.TaskId,
		TaskDetails: taskDetails(),
		StartedAt: task.StartedAt,
		EndedAt: ended?.EndedAt,
		Status: 'FAILED',
		ErrorDetailList: [{ Locale: 'en-US', Message: 'No.', Reason: 'INVALID_CONTENT' }],
	};
	expect(await trigger.poll()).toEqual([
		{ ...item, Event: 'started' },
		{ ...item, Event: 'failed' },
	]);
});

it.each([
	['SUCCEEDED', 'succeeded'],
	['FAILED', 'failed'],
	['CANCELED', 'canceled'],
] as const)(
	'reports that an update that was in progress at the activation is %s',
	async (status, event) => {
		const { TaskId } = start();
		const trigger = await activated();
		finish({ status });
		expect(await trigger.events()).toEqual([`${event} ${TaskId}`]);
	},
);

it.each([
	[['started'], ['started']],
	[['succeeded'], []],
	[['failed', 'canceled'], ['failed']],
	[['canceled'], []],
])('reports of %j only what is chosen: %j', async (events, expected) => {
	const trigger = await activated({ events });
	start();
	finish({ status: 'FAILED' });
	const items = (await trigger.poll()) ?? [];
	expect(items.map(({ Event }) => Event)).toEqual(expected);
	expect(await trigger.with({ events: ['started', 'failed'] }).poll()).toBeNull();
});

it('reports succeeded and failed by default', () => {
	const { properties } = bed.engine.types.nodeTypes.getByNameAndVersion(
		bed.engine.typeOf('awsPartnerCentralTrigger'),
	).description;
	expect(properties.find(({ name }) => name === 'events')?.default).toEqual([
		'succeeded',
		'failed',
	]);
});

describe('an update that another one has followed between two polls', () => {
	it('its end is not seen; the beginning of the other one is', async () => {
		start();
		const trigger = await activated();
		finish();
		const other = start();
		expect(await trigger.events()).toEqual([`started ${other.TaskId}`]);
		finish({ status: 'CANCELED' });
		expect(await trigger.events()).toEqual([`canceled ${other.TaskId}`]);
	});

	it('both ends of an update that was never seen in progress are reported', async () => {
		const trigger = await activated();
		const { TaskId } = start();
		finish();
		expect(await trigger.events()).toEqual([`started ${TaskId}`, `succeeded ${TaskId}`]);
	});
});

describe('an answer that is not to be taken at its word', () => {
	const seen = async () => {
		const answers: JsonObject[] = [];
		const stop = bed.simulator.hooks.after(GET, (_request, { body }) => {
			answers.push(JSON.parse(body) as JsonObject);
		});
		await bed.run({ resource: 'profileUpdateTask', operation: 'get' });
		stop();
		return answers[0] ?? {};
	};

	it('because it has not caught up with the latest update, is no event', async () => {
		start();
		finish();
		const earlier = await seen();
		const trigger = await activated();
		await bed.time.pass(1000);
		const { TaskId } = start();
		expect(await trigger.events()).toEqual([`started ${TaskId}`]);
		answerOnce(bed, GET, earlier);
		expect(await trigger.events()).toEqual([]);
		finish();
		expect(await trigger.events()).toEqual([`succeeded ${TaskId}`]);
	});

	it('because its status is none that is known, is no end', async () => {
		const trigger = await activated();
		const { TaskId } = start();
		answerOnce(bed, GET, { ...(await seen()), Status: 'UNDER_REVIEW' });
		expect(await trigger.events()).toEqual([`started ${TaskId}`]);
		finish();
		expect(await trigger.events()).toEqual([`succeeded ${TaskId}`]);
	});
});

describe('another partner', () => {
	it('is the same one by id and by ARN', async () => {
		const trigger = await activated();
		const { TaskId } = start();
		const arn = arnOf(bed.partner());
		expect(await trigger.with({ partner: locator(arn, 'arn') }).events()).toEqual([
			`started ${TaskId}`,
		]);
	});

	it('is one of another catalog, too', async () => {
		const trigger = await activated();
		start();
		bed.simulator.startTaskAs('partner-examplesbx001', taskDetails());
		const sandbox = trigger.with({ catalog: 'Sandbox', partner: locator('partner-examplesbx001') });
		expect(await sandbox.poll()).toBeNull();
		expect(bed.bodies(GET).at(-1)).toEqual({
			Catalog: 'Sandbox',
			Identifier: 'partner-examplesbx001',
		});
	});
});

it.each<[string, NodeParameterValueType]>([
	['by label', ['Succeeded']],
	['as one text', 'failed, SUCCEEDED'],
])('takes the events %s', async (_case, events) => {
	const trigger = await activated({ events });
	const { TaskId } = start();
	finish();
	expect(await trigger.events()).toEqual([`succeeded ${TaskId}`]);
});

it.each([[{ a: 1 }], [true], [['exploded']], [[null, 5]]])(
	'refuses the events %j',
	async (events) => {
		await expect(new PolledTrigger(bed, { events: events as never }).poll()).rejects.toThrow(
			/Trigger On must be some of "Canceled", "Failed", "Started", "Succeeded", but is "/,
		);
		expect(bed.operations()).toEqual([]);
	},
);

it.each([['={{ "" }}'], [[]]])('refuses to wait for nothing (%j)', async (events) => {
	await expect(new PolledTrigger(bed, { events }).poll()).rejects.toThrow('Trigger On is missing');
	expect(bed.operations()).toEqual([]);
});
