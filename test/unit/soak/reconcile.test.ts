import { reconcile } from '../../soak/checks/reconcile';
import type { ExecutionRecord, ItemRecord } from '../../soak/ledger/record';
import type { ServiceAccount } from '../../soak/service/account';

const TASK = 'pprofiletask-aaaaaaaaaaaaa';
const OTHER_TASK = 'pprofiletask-bbbbbbbbbbbbb';
const MARKER = '1-0';

type Account = Pick<ServiceAccount, 'tasks' | 'starts' | 'wrongSignatures'>;

function execution(
	item: Partial<ItemRecord>,
	changes: Partial<ExecutionRecord> = {},
): ExecutionRecord {
	const planned = { kind: 'start' as const, partner: 'p1', marker: MARKER };
	return {
		execution: 1,
		name: 'start',
		status: 'success',
		namedTasks: [],
		items: [{ ...planned, end: 'result', ...item }],
		...changes,
	};
}

function account(changes: Partial<Account> = {}): Account {
	const task = { partner: 'p1', taskId: TASK, marker: MARKER, status: 'SUCCEEDED' };
	return { tasks: [task], starts: {}, wrongSignatures: [], ...changes };
}

/** The checks that do not hold. */
function broken(executions: ExecutionRecord[], service: Account): string[] {
	const { verdicts } = reconcile(executions, service);
	return verdicts.filter(({ holds }) => !holds).map(({ check }) => check);
}

const task = account().tasks[0] as Account['tasks'][number];
const success = execution({ status: 'SUCCEEDED', taskId: TASK });

it('accepts a result and its task', () => {
	expect(broken([success], account())).toEqual([]);
});

it('finds a second task of an item', () => {
	const tasks = [task, { ...task, taskId: OTHER_TASK }];
	expect(broken([success], account({ tasks }))).toContain(
		'Items with more than one task (duplicates)',
	);
});

it.each<[string, Partial<ItemRecord>, Partial<Account>]>([
	['whose task the service does not have', { taskId: TASK }, { tasks: [] }],
	['that shows the task of another item', { taskId: OTHER_TASK }, {}],
	['"unchanged" of an item that has a task', { status: 'UNCHANGED' }, {}],
	['adopted from nowhere', { taskId: OTHER_TASK, adopted: true }, { tasks: [] }],
	['of an item that had nothing to change', { kind: 'unchanged', status: 'IN_PROGRESS' }, {}],
])('finds a result %s', (_, item, service) => {
	expect(broken([execution(item)], account(service))).toContain(
		'Results whose task is not in the service as it should be (lost)',
	);
});

it('accepts the adoption of a task of somebody else', () => {
	const tasks = [{ ...task, marker: 'colleague' }];
	const adopted = execution({ taskId: TASK, adopted: true });
	expect(broken([adopted], account({ tasks }))).toEqual([]);
});

it('finds a task that the error of its item does not name, unless an answer was lost', () => {
	const failed = execution({ end: 'error', errorCode: 'X' });
	const check = 'Tasks that no item knows of, though no answer was lost';
	expect(broken([failed], account())).toEqual([check]);
	const starts = { [MARKER]: { calls: 1, faults: 1 } };
	expect(broken([failed], account({ starts }))).toEqual([]);
	expect(reconcile([failed], account({ starts })).unconfirmedTasks).toBe(1);
	const unanswered = execution({ end: 'error', errorCode: 'NetworkError' });
	expect(broken([unanswered], account())).toEqual([]);
	const named = execution({ end: 'error', errorCode: 'X' }, { namedTasks: [TASK] });
	expect(broken([named], account())).toEqual([]);
});

it.each(['nothing', 'both'] as const)('finds an item that ended in %s', (end) => {
	expect(broken([execution({ end })], account({ tasks: [] }))).toContain(
		'Items that did not end in exactly one of result and error',
	);
});

it('finds an error that says nothing', () => {
	const mute = execution({ end: 'error', errorCode: 'X', isExplained: false });
	const nameless = execution({ end: 'error', errorCode: 'none' });
	for (const failed of [mute, nameless]) {
		expect(broken([failed], account({ tasks: [] }))).toEqual([
			'Errors without words, advice or code',
		]);
	}
});

it.each([
	['of no item', { ...task, marker: '99-0' }],
	['without a marker', { partner: 'p1', taskId: TASK, status: 'FAILED' }],
	['at another partner', { ...task, partner: 'p2' }],
])('finds a task %s', (_, stray) => {
	expect(broken([success], account({ tasks: [stray] }))).toContain(
		'Tasks in the service that belong to no item',
	);
});

it('finds an event that a trigger has reported twice, and accepts it from two triggers', () => {
	const poll = (name: string) =>
		execution(
			{ kind: 'other', marker: undefined },
			{ trigger: { name, events: [`succeeded ${TASK}`] } },
		);
	expect(broken([poll('a'), poll('b'), success], account())).toEqual([]);
	expect(broken([poll('a'), poll('a'), success], account())).toEqual([
		'Events that a trigger has reported twice',
	]);
});

it('finds wrong signatures', () => {
	expect(broken([success], account({ wrongSignatures: ['GetPartner: mismatch'] }))).toEqual([
		'Requests with a wrong signature',
	]);
});
