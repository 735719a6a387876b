/** The agent example with n8n's own agents and a language model whose turns are written here. */
import { simulatorCredential, type WorkflowRecord } from '../../lab/n8n/run/records';
import { Chat } from './support/chat';
import { publish, readExample } from './support/publish';
import { ScriptedModel, type Turn } from './support/scriptedModel';
import { useN8n } from './support/useN8n';
import { setParameters } from './support/workflows';

/** The partner of the example. */
const PARTNER = 'partner-exampleaws002';

/** No update ends while a test looks. */
const DAY_MS = 24 * 3600 * 1000;

const n8n = useN8n({ server: true, simulator: { taskDurationMs: DAY_MS } });

let model: ScriptedModel;

beforeAll(async () => {
	model = await ScriptedModel.start();
});
afterAll(async () => await model.close());
beforeEach(async () => await n8n.renewSimulator());

async function openChat(workflow: WorkflowRecord): Promise<Chat> {
	const open = setParameters(workflow, { Chat: { public: true } });
	await publish(n8n.api, open, [simulatorCredential(n8n.simulator), model.credential]);
	return await Chat.open(n8n, open);
}

/** The values that the example leaves to the model. */
function values(given: Record<string, string>) {
	const none = { display_name: '', description: '', website_url: '', translations: '' };
	return { ...none, industry_segments: '', ...given };
}

/** Takes what the tool suggests. */
function corrected(answer: string): string {
	return /did you mean \\"(.+?)\\"/.exec(answer)?.[1] ?? 'nothing was suggested';
}

const readProfile: Turn = { tool: 'Read_Profile', args: {} };
const checkUpdate: Turn = { tool: 'Check_Update', args: {} };

describe('AI Agent 3.1, as in the example', () => {
	const start = (given: Record<string, string>): Turn => ({
		tool: 'Update_Profile',
		args: { toolParameters: values(given), hitlParameters: {} },
	});

	it('corrects itself, asks the person, starts the update and looks at it', async () => {
		const chat = await openChat(readExample('update-profile-with-ai-agent.json'));
		model.play([
			() => readProfile,
			() => start({ industry_segments: 'Manufacturng' }),
			(answer) => start({ industry_segments: corrected(answer) }),
			() => checkUpdate,
			() => 'It is in review.',
		]);
		const first = await chat.say('We only make things now. Change our industries to that.');
		console.log(first);
		const second = await chat.press(first, 'Start It');
		console.log(second);
		const third = await chat.press(second, 'Start It');
		expect(third).toBe('It is in review.');
		console.log(JSON.stringify(model.transcript(), null, 1));
	});
});
