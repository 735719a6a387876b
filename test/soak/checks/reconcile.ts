/** Every item of every execution against every task of the service. */
import { failureCodes } from '../../../partner-central/failure/failure';
import type { ExecutionRecord, ItemRecord } from '../ledger/record';
import type { ServiceAccount, ServiceTask } from '../service/account';
import { nothingOf, type Verdict } from './verdict';

/** Marker of the tasks that somebody else has started. */
const COLLEAGUE = 'colleague';

type OwnedItem = ItemRecord & { execution: ExecutionRecord };

export interface Reconciliation {
	verdicts: Verdict[];
	/** Tasks whose item ended in an error that does not name them, because no answer to the start came through. */
	unconfirmedTasks: number;
}

/** Compares the two sides. Pure: everything it needs is in its arguments. */
export function reconcile(
	executions: readonly ExecutionRecord[],
	account: Pick<ServiceAccount, 'tasks' | 'starts' | 'wrongSignatures'>,
): Reconciliation {
	const items = executions.flatMap((execution) =>
		execution.items.map((item): OwnedItem => ({ ...item, execution })),
	);
	const owners = new Map(items.flatMap((item) => (item.marker ? [[item.marker, item]] : [])));
	const tasksOf = groupByMarker(account.tasks);
	const partnerOf = new Map(account.tasks.map(({ taskId, partner }) => [taskId, partner]));
	const own = (item: ItemRecord): ServiceTask[] => tasksOf.get(item.marker ?? '') ?? [];

	const unnamed = items.filter((item) => isUnnamed(item, own(item)));
	/** By a fault, or because it came later than the node waits, which the error says. */
	const wasAnswerLost = ({ marker = '', errorCode }: ItemRecord) =>
		(account.starts[marker]?.faults ?? 0) > 0 || errorCode === failureCodes.network;

	return {
		unconfirmedTasks: unnamed.filter(wasAnswerLost).length,
		verdicts: [
			nothingOf(
				'Items that did not end in exactly one of result and error',
				items.filter(({ end }) => end === 'nothing' || end === 'both').map(name),
			),
			nothingOf(
				'Errors without words, advice or code',
				items
					.filter(({ isExplained, errorCode }) => isExplained === false || errorCode === 'none')
					.map(name),
			),
			nothingOf(
				'Items with more than one task (duplicates)',
				items.filter((item) => own(item).length > 1).map(name),
			),
			nothingOf(
				'Results whose task is not in the service as it should be (lost)',
				items.filter((item) => !isResultTrue(item, own(item), partnerOf)).map(name),
			),
			nothingOf(
				'Tasks that no item knows of, though no answer was lost',
				unnamed.filter((item) => !wasAnswerLost(item)).map(name),
			),
			nothingOf(
				'Tasks in the service that belong to no item',
				account.tasks.filter((task) => !belongs(task, owners)).map(({ taskId }) => taskId),
			),
			nothingOf('Events that a trigger has reported twice', repeatedEvents(executions)),
			nothingOf('Requests with a wrong signature', account.wrongSignatures),
		],
	};
}

function groupByMarker(tasks: readonly ServiceTask[]): Map<string, ServiceTask[]> {
	const groups = new Map<string, ServiceTask[]>();
	for (const task of tasks) {
		const key = task.marker ?? 'none';
		const group = groups.get(key);
		if (group) group.push(task);
		else groups.set(key, [task]);
	}
	return groups;
}

function belongs({ marker, partner }: ServiceTask, owners: Map<string, OwnedItem>): boolean {
	return marker === COLLEAGUE || owners.get(marker ?? '')?.partner === partner;
}

/** A result has exactly the task it shows; an adopted one is somebody else's; "unchanged" has none. */
function isResultTrue(
	{ end, kind, status, taskId = '', adopted, partner }: OwnedItem,
	own: ServiceTask[],
	partnerOf: Map<string, string>,
): boolean {
	if (end !== 'result' || kind === 'other') return true;
	if (status === 'UNCHANGED') return own.length === 0;
	if (kind === 'unchanged') return false;
	if (adopted) return own.length === 0 && partnerOf.get(taskId) === partner;
	return own.length === 1 && own[0]?.taskId === taskId;
}

/** Whether a task of the item is in the service, and the error it ended in does not say so. */
function isUnnamed({ end, execution }: OwnedItem, own: ServiceTask[]): boolean {
	if (end !== 'error' && end !== 'nodeError') return false;
	return own.some(({ taskId }) => !execution.namedTasks.includes(taskId));
}

function repeatedEvents(executions: readonly ExecutionRecord[]): string[] {
	const seen = new Set<string>();
	return executions.flatMap(({ trigger }) =>
		(trigger?.events ?? []).filter((event) => {
			const key = `${trigger?.name} ${event}`;
			if (seen.has(key)) return true;
			seen.add(key);
			return false;
		}),
	);
}

function name({ execution, partner, end, status, errorCode, taskId }: OwnedItem): string {
	const what = [end, status, errorCode, taskId].filter(Boolean).join(' ');
	return `execution ${execution.execution} (${execution.name}), ${partner}: ${what}`;
}
