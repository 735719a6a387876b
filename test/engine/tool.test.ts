/** The node as a tool of an AI agent: n8n-core makes the tool, the agent fills in what `$fromAI` asks for. */
import type { IDataObject, INode, INodeParameters } from 'n8n-workflow';
import { AGENT_NODE_TYPE, TOOL_NODE_TYPE, useAgentEngine } from '../support/agentTool';
import { endTasksWhenLookedAt } from '../support/moments';
import { chain } from '../../lab/engine';
import { useTestBed, waiting } from '../support/partnerCentral';
import { taskDetails } from '../../lab/profile/taskDetails';

const bed = useTestBed();
const engine = useAgentEngine(bed);

const FROM_AI = {
	displayName: "={{ $fromAI('name', 'Name to show', 'string') }}",
	industrySegments: "={{ $fromAI('segments', '', 'string') }}",
};

/** Lets an agent call the node; the first item of the result tells about the tool, the others are answers. */
async function callTool(
	calls: IDataObject[],
	parameters: INodeParameters = {},
	settings: Partial<INode> = {},
) {
	const workflow = chain([
		{ type: AGENT_NODE_TYPE, name: 'Agent', parameters: { calls: JSON.stringify(calls) } },
	]);
	const tool = chain([
		bed.node({ ...FROM_AI, ...parameters }, { name: 'Update profile', ...settings }),
	]).nodes[1];
	if (!tool) throw new Error('There is no node');
	workflow.nodes.push({ ...tool, type: TOOL_NODE_TYPE });
	workflow.connections['Update profile'] = {
		ai_tool: [[{ node: 'Agent', type: 'ai_tool', index: 0 }]],
	};
	const run = await engine.run(workflow);
	expect(run.error()).toBeUndefined();
	return run.json('Agent');
}

/** What the model reads as the tool's answer. */
function answerOf(json: IDataObject | undefined): IDataObject {
	return (JSON.parse(json?.answer as string) as IDataObject[])[0] ?? {};
}

const CALL = { name: 'From the agent', segments: 'Retail, Software & Internet' };

it('becomes a tool with a name, a description and the arguments that are left to the agent', async () => {
	const [tool] = await callTool([]);
	expect(tool).toEqual({
		name: 'Update_profile',
		description: expect.stringMatching(/profile/i),
		arguments: ['name', 'segments'],
	});
});

it('sends what the agent has filled in, and answers with the task', async () => {
	const [, answer] = await callTool([CALL]);
	const [task] = bed.simulator.tasksOf(bed.partner());
	expect(task?.TaskDetails).toEqual(
		taskDetails({
			DisplayName: 'From the agent',
			IndustrySegments: ['RETAIL', 'SOFTWARE_INTERNET'],
		}),
	);
	expect(answerOf(answer)).toMatchObject({ TaskId: task?.TaskId, Status: 'IN_PROGRESS' });
});

it('waits for the end of the task', async () => {
	bed.endOnPoll(2);
	const [, answer] = await callTool([CALL], waiting());
	expect(answerOf(answer)).toMatchObject({ Status: 'SUCCEEDED' });
});

it.each<[string, Partial<INode>]>([
	['as it is by default', {}],
	['Continue', { onError: 'continueRegularOutput' }],
])(
	'answers with everything that is wrong, and what to do, once; On Error is %s',
	async (_name, settings) => {
		const wrong = { name: 'x'.repeat(81), segments: 'Helthcare, <Retail>, Gaming, Other' };
		const [, refused, accepted] = await callTool([wrong, CALL], {}, settings);
		const answer = answerOf(refused);
		expect(Object.keys(answer)).toEqual(['error']);
		expect(answer.error).toContain('Display Name must have at most 80 characters');
		expect(answer.error).toContain('did you mean "Healthcare"?');
		expect(answer.error).toMatch(
			/^[^<>&]*\nWhat to do: Correct what is named here\. Nothing was sent to AWS for this item\.$/,
		);
		expect(answerOf(accepted)).toMatchObject({ Status: 'IN_PROGRESS' });
		expect(bed.bodies('StartProfileUpdateTask')).toHaveLength(1);
	},
);

it("hands on AWS's own words, its reason and the advice", async () => {
	const other = bed.simulator.startTaskAs(bed.partner(), taskDetails());
	const [, refused] = await callTool([CALL]);
	const { error } = answerOf(refused) as { error: string };
	expect(error).toContain(
		`Another profile update of partner ${bed.partner()} (${other.TaskId}) is in progress`,
	);
	expect(error).toContain('Reason: INCOMPATIBLE_PARTNER_PROFILE_TASK_STATE');
	expect(error.match(/What to do: /g)).toHaveLength(1);
	expect(error).not.toContain('canceled');
});

it('starts a task for each call of the agent', async () => {
	endTasksWhenLookedAt(bed);
	await callTool([CALL, CALL], waiting());
	expect(bed.simulator.tasksOf(bed.partner())).toHaveLength(2);
});
