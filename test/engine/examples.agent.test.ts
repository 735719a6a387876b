/** The tools of the agent example, called as an agent calls them. The language model itself is not part of the test. */
import type { IDataObject } from 'n8n-workflow';
import { AGENT_NODE_TYPE, TOOL_NODE_TYPE, useAgentEngine } from '../support/agentTool';
import type { WorkflowExport } from '../../lab/engine';
import { EXAMPLES_CREDENTIAL, linksOf, nodeOf, readExample } from '../support/examples/examples';
import { useTestBed } from '../support/partnerCentral';

const PARTNER = 'partner-exampleaws002';
const workflow = readExample('update-profile-with-ai-agent.json');

const bed = useTestBed({ taskDurationMs: 100 });
const engine = useAgentEngine(bed, EXAMPLES_CREDENTIAL);

/** Calls one tool of the example; the first item of the result tells about the tool, the others are answers. */
async function callTool(name: string, calls: IDataObject[]) {
	const agent = nodeOf(workflow, 'Profile Assistant').name;
	const tools: WorkflowExport = {
		nodes: [
			{
				...nodeOf(workflow, 'Profile Assistant'),
				type: AGENT_NODE_TYPE,
				typeVersion: 1,
				parameters: { calls: JSON.stringify(calls) },
			},
			{ ...nodeOf(workflow, name), type: TOOL_NODE_TYPE },
		],
		connections: { [name]: { ai_tool: [[{ node: agent, type: 'ai_tool', index: 0 }]] } },
	};
	const run = await engine.run(tools, { startNode: agent });
	expect(run.error()).toBeUndefined();
	return run.json(agent);
}

it('attaches the node as three tools, and a model and a memory', () => {
	expect(linksOf(workflow).map(({ from, toType }) => [from, toType])).toEqual([
		['Chat', 'main'],
		['Language Model', 'ai_languageModel'],
		['Conversation', 'ai_memory'],
		['Read Profile', 'ai_tool'],
		['Update Profile', 'ai_tool'],
		['Check Update', 'ai_tool'],
	]);
});

it('leaves to the model what changes, but not whose profile it is', async () => {
	const [tool] = await callTool('Update Profile', []);
	expect(tool).toEqual({
		name: 'Update_Profile',
		description: expect.stringContaining('Only the given values change'),
		arguments: ['description', 'display_name', 'industry_segments', 'translations', 'website_url'],
	});
});

it('changes only what the model gives', async () => {
	const { ProfileId: _id, ...before } = bed.simulator.profileOf(PARTNER);
	const [, answer] = await callTool('Update Profile', [
		{
			description: 'New words',
			translations: JSON.stringify([
				{ Locale: 'fr-FR', DisplayName: 'Example Data Works', Description: 'Nouveaux mots' },
			]),
		},
	]);
	expect(answer?.answer).toEqual([
		expect.objectContaining({
			Status: 'IN_PROGRESS',
			ChangedFields: ['Description', 'LocalizedContents'],
		}),
	]);
	const [task] = bed.simulator.tasksOf(PARTNER);
	expect(task?.TaskDetails).toEqual({
		...before,
		Description: 'New words',
		LocalizedContents: [
			...(before.LocalizedContents ?? []),
			expect.objectContaining({ Locale: 'fr-FR', Description: 'Nouveaux mots' }),
		],
	});
});

it('starts nothing when the model gives nothing', async () => {
	const [, answer] = await callTool('Update Profile', [{}]);
	expect(answer).toEqual({ answer: [expect.objectContaining({ Status: 'UNCHANGED' })] });
	expect(bed.simulator.tasksOf(PARTNER)).toEqual([]);
});

it('reads the profile, and the latest update with the reasons for its refusal', async () => {
	const [, profile] = await callTool('Read Profile', [{}]);
	expect(profile?.answer).toEqual([expect.objectContaining({ Id: PARTNER })]);

	const details = { ...bed.simulator.profileOf(PARTNER), LogoUrl: 'https://logo.example.invalid' };
	bed.simulator.startTaskAs(PARTNER, details);
	bed.simulator.finishTask(PARTNER);
	const [, update] = await callTool('Check Update', [{}]);
	expect(update?.answer).toEqual([
		expect.objectContaining({
			Status: 'FAILED',
			ErrorDetailList: [expect.objectContaining({ Reason: 'INVALID_LOGO_URL' })],
		}),
	]);
});
