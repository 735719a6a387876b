/** What a person who watches a manual run is told during a wait, and what the log keeps. */
import type { WorkflowExecuteMode } from 'n8n-workflow';
import type { Run } from '../../lab/engine';
import { endTasksWhenLookedAt } from '../support/moments';
import { locator, NODE, useTestBed, waiting } from '../support/partnerCentral';
import { startOther, under } from '../support/updateInProgress';

const bed = useTestBed();

const told = ({ uiMessages }: Run) => uiMessages.map(({ messages }) => String(messages[0]));
const taskIds = () => bed.simulator.tasksOf(bed.partner()).map(({ TaskId }) => TaskId);
/** Lines of the log that are about a task of the first partner. */
const logged = () =>
	bed.engine.logs
		.filter(({ message }) => taskIds().some((id) => message.includes(id)))
		.map(({ level, message }) => ({ level, message }));

it('every look at the task, in order', async () => {
	bed.endOnPoll(3);
	const run = await bed.run(waiting());
	const [id] = taskIds();
	expect(told(run)).toEqual([
		`Item 1: profile update ${id} is IN_PROGRESS`,
		`Item 1: profile update ${id} is IN_PROGRESS (poll 1)`,
		`Item 1: profile update ${id} is IN_PROGRESS (poll 2)`,
		`Item 1: profile update ${id} is SUCCEEDED (poll 3)`,
	]);
	expect(new Set(run.uiMessages.map(({ source }) => source))).toEqual(
		new Set([`[Node: "${NODE}"]`]),
	);
	expect(logged()).toEqual(told(run).map((message) => ({ level: 'debug', message })));
});

it('while it happens, not afterwards', async () => {
	const seen: number[] = [];
	let messages = 0;
	bed.simulator.hooks.before('GetProfileUpdateTask', () => void seen.push(messages));
	bed.endOnPoll(3);
	await bed.run(waiting(), { onUiMessage: () => (messages += 1) });
	expect(seen).toEqual([1, 2, 3]);
});

it.each<WorkflowExecuteMode>(['trigger', 'webhook', 'retry'])(
	'in mode "%s" nobody watches: the log alone is told',
	async (mode) => {
		bed.endOnPoll(1);
		const run = await bed.run(waiting(), { mode });
		expect(run.uiMessages).toEqual([]);
		expect(logged()).toHaveLength(2);
	},
);

it('says which item it is about', async () => {
	endTasksWhenLookedAt(bed);
	const run = await bed.run(
		{ ...waiting(), partner: locator('={{ $json.id }}') },
		{ input: bed.simulator.partners.slice(0, 3).map((id) => ({ id })) },
	);
	for (const [index, id] of bed.simulator.partners.slice(0, 3).entries()) {
		const [task] = bed.simulator.tasksOf(id);
		expect(told(run)).toContain(
			`Item ${index + 1}: profile update ${task?.TaskId} is SUCCEEDED (poll 1)`,
		);
	}
});

it('also while the operation Get waits', async () => {
	startOther(bed);
	bed.endOnPoll(2);
	const run = await bed.run({ resource: 'profileUpdateTask', operation: 'get', ...waiting() });
	expect(told(run)).toEqual([
		expect.stringMatching(/is IN_PROGRESS$/),
		expect.stringMatching(/is SUCCEEDED \(poll 1\)$/),
	]);
});

it('also while it waits for an update that is in the way', async () => {
	const other = startOther(bed);
	bed.endOnPoll(3);
	bed.endOnPoll(4);
	const run = await bed.run(under('waitThenStart'));
	const own = taskIds()[1];
	expect(told(run)).toEqual([
		`Item 1: profile update ${other.TaskId} is IN_PROGRESS`,
		`Item 1: profile update ${other.TaskId} is IN_PROGRESS (poll 1)`,
		`Item 1: profile update ${other.TaskId} is SUCCEEDED (poll 2)`,
		`Item 1: profile update ${own} is IN_PROGRESS`,
		`Item 1: profile update ${own} is SUCCEEDED (poll 1)`,
	]);
});

it('nothing without waiting', async () => {
	const run = await bed.run();
	expect(run.uiMessages).toEqual([]);
});
