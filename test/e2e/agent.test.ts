/** The agent example with n8n's own agents, and a language model whose turns are written here. */
import { simulatorCredential, type WorkflowRecord } from '../../lab/n8n/run/records';
import { Chat } from './support/chat';
import { publish, readExample } from './support/publish';
import { ScriptedModel, type Turn } from './support/scriptedModel';
import { useN8n } from './support/useN8n';
import { setParameters } from './support/workflows';

/** The partner of the example. */
const PARTNER = 'partner-exampleaws002';

const REVIEW = 'Ask Before the Update';

/** No update ends while a test looks. */
const DAY_MS = 24 * 3600 * 1000;

const n8n = useN8n({ server: true, simulator: { taskDurationMs: DAY_MS } });

let model: ScriptedModel;

beforeAll(async () => {
	model = await ScriptedModel.start();
});
afterAll(async () => await model.close());
beforeEach(async () => await n8n.renewSimulator());

let workflowId: string | undefined;

// Another workflow takes over the address of its chat.
afterEach(async () => {
	if (workflowId !== undefined) await n8n.api.deactivate(workflowId);
});

const example = readExample('12-update-profile-with-ai-agent.json');

async function openChat(workflow: WorkflowRecord): Promise<Chat> {
	const open = setParameters(withModel(workflow), { Chat: { public: true } });
	const credentials = [simulatorCredential(n8n.simulator), model.credential];
	workflowId = await publish(n8n.api, open, credentials);
	return await Chat.open(n8n, open);
}

/** The workflow with a credential for its language model, which everybody chooses for themselves. */
function withModel(workflow: WorkflowRecord): WorkflowRecord {
	const { type, name } = model.credential;
	const credentials = { [type]: { id: null, name } };
	const nodes = workflow.nodes.map((node) =>
		node.type.endsWith('.lmChatOpenAi') ? { ...node, credentials } : node,
	);
	return { ...workflow, nodes };
}

/** The values that the example leaves to the model. */
function values(given: Record<string, string>) {
	const texts = { display_name: '', description: '', website_url: '', translations: '' };
	return { ...texts, primary_solution_type: '', industry_segments: '', ...given };
}

const readProfile: Turn = { tool: 'Read_Profile', args: {} };
const preview = (given: Record<string, string>): Turn => ({
	tool: 'Preview_Update',
	args: values(given),
});
const checkUpdate: Turn = { tool: 'Check_Update', args: {} };

/** Takes what the tool suggests, as its answer has it in JSON. */
function suggestion(answer: string): string {
	return /did you mean \\"(.+?)\\"/.exec(answer)?.[1] ?? 'nothing was suggested';
}

/** All that the model has to read of a wrong value, and no word of it twice. */
const NAMES_WRONG_VALUE = `[${JSON.stringify({
	error:
		'One value of this item cannot be sent: Industry Segments (entry 1) must be one of AWS\'s 37 values, but is "Manufacturng" (did you mean "Manufacturing"?)\n' +
		'What to do: Correct what is named here. Nothing was sent to AWS for this item.',
})}]`;

function startedTask(): string | undefined {
	return n8n.simulator.tasksOf(PARTNER).at(-1)?.TaskId;
}

const answersWith = (...texts: (string | undefined)[]) =>
	expect.stringMatching(new RegExp(texts.map((text) => `(?=.*${text})`).join('')));

it('is offered as a tool whose description says what an update costs', async () => {
	const types = await n8n.api.rest.send<{ name: string; description: string }[]>(
		'GET',
		'/types/nodes.json',
	);
	const tool = types.find(({ name }) => name.endsWith('.awsPartnerCentralTool'));
	expect(tool?.description).toContain('AWS takes 10 updates a day');
});

describe('AI Agent 3.1', () => {
	const start = (given: Record<string, string>): Turn => ({
		tool: 'Start_Update',
		args: { toolParameters: values(given), hitlParameters: {} },
	});

	it('reads, corrects itself, starts what the person has agreed to, and looks at it', async () => {
		const chat = await openChat(example);
		let industry_segments = 'Manufacturng';
		model.play([
			() => readProfile,
			() => preview({ industry_segments }),
			(answer) => preview({ industry_segments: (industry_segments = suggestion(answer)) }),
			() => start({ industry_segments }),
			() => checkUpdate,
			() => 'It is in review.',
		]);
		const asked = await chat.say('We only make things now. Change our industries to that.');
		expect(asked).toMatchObject({ text: expect.stringContaining('Industries: Manufacturing\n') });
		expect(n8n.simulator.requests.of('StartProfileUpdateTask')).toEqual([]);
		expect(await chat.press(asked, 'Start It')).toBe('It is in review.');
		expect(model.calls()).toEqual([
			['Read_Profile', answersWith('Example Data Works')],
			['Preview_Update', NAMES_WRONG_VALUE],
			[
				'Preview_Update',
				answersWith('WOULD_CHANGE', 'Manufacturing, Industrial & Energy → Manufacturing'),
			],
			['Start_Update', answersWith('IN_PROGRESS', startedTask(), 'Industry Segments')],
			['Check_Update', answersWith('IN_PROGRESS', startedTask(), 'Look at it later')],
		]);
		expect(n8n.simulator.tasksOf(PARTNER)).toHaveLength(1);
	});

	it('leaves to the model what changes, but not whose profile it is', async () => {
		const chat = await openChat(example);
		model.play([() => 'At your service.']);
		await chat.say('Hello.');
		const tools = model.tools.map(({ function: { name, parameters } }) => {
			return [name, Object.keys(parameters.properties).sort()];
		});
		expect(Object.fromEntries(tools)).toEqual({
			Read_Profile: [],
			Preview_Update: Object.keys(values({})).sort(),
			Start_Update: ['hitlParameters', 'toolParameters'],
			Check_Update: [],
		});
	});

	it("corrects itself when its tools' On Error is as it is by default, and starts nothing that the person declines", async () => {
		const chat = await openChat(withoutOnError(example));
		model.play([
			() => start({ industry_segments: 'Manufacturng' }),
			(answer) => start({ industry_segments: suggestion(answer) }),
			() => 'As you like.',
		]);
		const wrong = await chat.say('Change our industries.');
		const right = await chat.press(wrong, 'Start It');
		expect(await chat.press(right, 'Do Not Start')).toBe('As you like.');
		expect(model.calls()).toEqual([
			['Start_Update', NAMES_WRONG_VALUE],
			['Start_Update', answersWith('User rejected')],
		]);
		expect(n8n.simulator.requests.of('StartProfileUpdateTask')).toEqual([]);
	});
});

describe('AI Agent 2', () => {
	it('corrects itself, without a person in between', async () => {
		const chat = await openChat(withAgent2(withoutOnError(example)));
		const start = (industry_segments: string): Turn => ({
			tool: 'Start_Update',
			args: values({ industry_segments }),
		});
		model.play([
			() => start('Manufacturng'),
			(answer) => start(suggestion(answer)),
			() => checkUpdate,
			() => 'It is in review.',
		]);
		expect(await chat.say('Change our industries.')).toBe('It is in review.');
		expect(model.calls()).toEqual([
			['Start_Update', NAMES_WRONG_VALUE],
			['Start_Update', answersWith('IN_PROGRESS', startedTask())],
			['Check_Update', answersWith('IN_PROGRESS', startedTask())],
		]);
	});
});

/** The workflow with tools as they are when they have just been added. */
function withoutOnError({ nodes, ...workflow }: WorkflowRecord): WorkflowRecord {
	return { ...workflow, nodes: nodes.map(({ onError: _, ...node }) => node) };
}

/** The workflow with an agent that knows no reviews. */
function withAgent2({ nodes, connections, ...workflow }: WorkflowRecord): WorkflowRecord {
	const { [REVIEW]: toAgent, ...others } = connections;
	if (!toAgent) throw new Error(`The example has no "${REVIEW}".`);
	return {
		...workflow,
		nodes: nodes
			.filter(({ name }) => name !== REVIEW)
			.map((node) => (node.type.endsWith('.agent') ? { ...node, typeVersion: 2.2 } : node)),
		connections: { ...others, 'Start Update': toAgent },
	};
}
