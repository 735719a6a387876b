/** Polls of a polling trigger, by n8n-core's own TriggersAndPollers. */
import type {
	INode,
	INodeExecutionData,
	IPollFunctions,
	Workflow,
	WorkflowActivateMode,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import { additionalDataOf } from './additionalData';
import type { ExecutionContext } from './execution';
import type { PollResult, WorkflowExport } from './types';

type Poll = (
	workflow: Workflow,
	node: INode,
	context: IPollFunctions,
) => Promise<INodeExecutionData[][] | null>;

/** n8n-core's TriggersAndPollers: 1.x calls its method `runPoll`, 2.x `runPollFunction`. */
interface Pollers {
	runPollFunction?: Poll;
	runPoll: Poll;
}

/**
 * A trigger that n8n has set going: polls with one context and one workflow, as n8n polls from one activation
 * to the next.
 *
 * @throws Error when there is no such node
 */
export function openPoller(
	{ core, nodeTypes, credentialsHelper }: ExecutionContext,
	source: WorkflowExport,
	triggerName: string,
	{ mode, activation }: { mode: WorkflowExecuteMode; activation: WorkflowActivateMode },
): () => Promise<PollResult> {
	const { id = 'workflow', name = 'Workflow' } = source;
	const settings = { executionOrder: 'v1' as const, ...source.settings };
	const workflow = new core.workflow.Workflow({
		active: true,
		...source,
		id,
		name,
		settings,
		nodeTypes,
	});
	const node = workflow.getNode(triggerName);
	if (!node) throw new Error(`No node is called "${triggerName}"`);
	const context = new core.core.PollContext(
		workflow,
		node,
		additionalDataOf(credentialsHelper, { workflowId: id }),
		mode,
		activation,
	);
	const pollers = core.container.get(core.TriggersAndPollers) as unknown as Pollers;
	const poll = pollers.runPollFunction ?? pollers.runPoll;
	return async () => {
		const items = await poll.call(pollers, workflow, node, context);
		return {
			items: items === null ? null : (items[0] ?? []).map(({ json }) => json),
			staticData: workflow.staticData,
		};
	};
}
