/** A node as a tool of an AI agent: what n8n makes of `usableAsTool`, and an agent without a language model. */
import type {
	IDataObject,
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';
import { createEngine, type Engine } from '../../lab/engine';
import { describeNode } from '../../lab/engine/describeNode';
import { CREDENTIAL, CREDENTIAL_TYPE, NODE_TYPE, type TestBed } from './partnerCentral';
import { PROJECT_DIR } from '../../lab/package/files';

export const AGENT_NODE_TYPE = 'test.agent';
export const TOOL_NODE_TYPE = 'test.awsPartnerCentralTool';

/**
 * Another engine beside that of the test bed, which knows an agent and the node as its tool.
 * @param credentialName of the credential that reaches the bed's simulator
 */
export function useAgentEngine(bed: TestBed, credentialName = CREDENTIAL): { run: Engine['run'] } {
	let engine: Engine;
	beforeAll(async () => {
		const nodeType = bed.engine.types.nodeTypes.getByNameAndVersion(NODE_TYPE);
		engine = await createEngine({
			packageDir: PROJECT_DIR,
			nodeTypes: { [TOOL_NODE_TYPE]: toolTypeOf(nodeType), [AGENT_NODE_TYPE]: agentType },
		});
	});
	beforeEach(async () => {
		const data = bed.credentialData();
		await engine.putCredential(credentialName, { type: CREDENTIAL_TYPE, data });
	});
	return { run: async (...run) => await bed.time.until(engine.run(...run)) };
}

/** The part of LangChain's tool that agents use. */
interface Tool {
	name: string;
	description: string;
	schema: { shape: Record<string, unknown> };
	invoke(args: IDataObject): Promise<string>;
}

/** The tool version of a node type, as n8n's server makes it for every type that says `usableAsTool`. */
function toolTypeOf(nodeType: INodeType): INodeType {
	const { usableAsTool, ...description } = nodeType.description;
	if (!usableAsTool) throw new Error(`${description.name} is not usable as a tool`);
	return Object.assign(Object.create(nodeType) as INodeType, {
		description: {
			...description,
			name: `${description.name}Tool`,
			displayName: `${description.displayName} Tool`,
			inputs: [],
			outputs: ['ai_tool'],
			properties: [
				{
					displayName: 'Description',
					name: 'toolDescription',
					type: 'string',
					default: description.description,
				},
				...description.properties,
			],
		} as INodeTypeDescription,
	});
}

/** Calls the one tool that is connected with the arguments of its parameter `calls`, one after another. */
const agentType: INodeType = {
	description: describeNode('agent', {
		inputs: ['main', { type: 'ai_tool' }],
		properties: [{ displayName: 'Calls', name: 'calls', type: 'json', default: '[]' }],
	}),
	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const calls = JSON.parse(this.getNodeParameter('calls', 0) as string) as IDataObject[];
		const [tool] = (await this.getInputConnectionData('ai_tool', 0)) as Tool[];
		if (!tool) throw new Error('No tool is connected');
		const { name, description, schema } = tool;
		const answers: string[] = [];
		for (const args of calls) answers.push(await tool.invoke(args));
		return [
			[
				{ json: { name, description, arguments: Object.keys(schema.shape) } },
				...answers.map((answer) => ({ json: { answer } })),
			],
		];
	},
};
