/**
 * The connection test of a credential, as n8n's CredentialsTester does it: the type's `test` request becomes the
 * routing of a one-parameter node that n8n-core's RoutingNode runs, then its rules are applied.
 */
import type { RoutingNode } from 'n8n-core';
import type {
	ICredentialDataDecryptedObject,
	ICredentialsDecrypted,
	ICredentialsHelper,
	ICredentialTestRequest,
	IExecuteData,
	INode,
	INodeType,
	INodeTypes,
} from 'n8n-workflow';
import { additionalDataOf } from './additionalData';
import { NO_OP_NODE_TYPE } from './builtInNodes';
import type { Core } from './core';
import type { EngineCredentialsHelper } from './credentialsHelper';
import type { ConnectionTestResult } from './types';

interface RequestError extends Error {
	cause?: { code?: string; response?: { status: number; statusText?: string } };
}

export async function testCredential(
	{ core, workflow: n8n }: Core,
	nodeTypes: INodeTypes,
	helper: EngineCredentialsHelper,
	test: ICredentialTestRequest,
	credential: { id: string; name: string; type: string; data: ICredentialDataDecryptedObject },
): Promise<ConnectionTestResult> {
	const { id, name, type } = credential;
	const data = helper.applyDefaults(additionalDataOf(helper), credential.data, type, 'internal');
	const nodeType = testNode(nodeTypes.getByNameAndVersion(NO_OP_NODE_TYPE), type, test);
	const node: INode = {
		id: 'temp',
		parameters: {},
		name: 'Temp-Node',
		type: nodeType.description.name,
		typeVersion: 1,
		position: [0, 0],
		credentials: { [type]: { id, name } },
	};
	const workflow = new n8n.Workflow({
		nodes: [node],
		connections: {},
		active: false,
		nodeTypes: {
			getByName: () => nodeType,
			getByNameAndVersion: () => nodeType,
			getKnownTypes: () => ({}),
		},
	});
	const additionalData = additionalDataOf(usingData(helper, data), {
		currentNodeParameters: node.parameters,
	});
	const executeData: IExecuteData = { node, data: {}, source: null };
	const context = new core.ExecuteContext(
		workflow,
		node,
		additionalData,
		'internal',
		n8n.createEmptyRunExecutionData(),
		0,
		[],
		{ main: [[{ json: {} }]] },
		executeData,
		[],
	);
	const decrypted: ICredentialsDecrypted = { id, name, type, data };
	const routing: RoutingNode = new core.RoutingNode(context, nodeType, decrypted);
	try {
		const response = await routing.runNode();
		return judgeBody(test, response?.[0]?.[0]?.json ?? {});
	} catch (error) {
		return judgeError(test, error as RequestError);
	}
}

function testNode(noOp: INodeType, type: string, test: ICredentialTestRequest): INodeType {
	return {
		description: {
			...noOp.description,
			name: NO_OP_NODE_TYPE,
			credentials: [{ name: type, required: true }],
			properties: [
				{
					displayName: 'Temp',
					name: 'temp',
					type: 'string',
					routing: { request: test.request },
					default: '',
				},
			],
		},
	};
}

/** The test uses what is in the form, which need not be stored yet. */
function usingData(
	helper: EngineCredentialsHelper,
	data: ICredentialDataDecryptedObject,
): ICredentialsHelper {
	return new Proxy(helper, {
		get(target, property) {
			if (property === 'getDecrypted') return async () => data;
			const value: unknown = Reflect.get(target, property);
			return typeof value === 'function' ? (value.bind(target) as unknown) : value;
		},
	});
}

function judgeError(test: ICredentialTestRequest, error: RequestError): ConnectionTestResult {
	const { response, code } = error.cause ?? {};
	if (response) {
		const rule = test.rules?.find(
			({ type, properties }) => type === 'responseCode' && properties.value === response.status,
		);
		const message =
			(rule?.properties.message as string | undefined) ||
			response.statusText ||
			`Received HTTP status code: ${response.status}`;
		return { status: 'Error', message };
	}
	return { status: 'Error', message: code ?? error.message };
}

function judgeBody(test: ICredentialTestRequest, body: object): ConnectionTestResult {
	for (const { type, properties } of test.rules ?? []) {
		if (type !== 'responseSuccessBody') continue;
		const { key, value, message } = properties as { key: string; value: unknown; message: string };
		if (valueAt(body, key) === value) return { status: 'Error', message };
	}
	return { status: 'OK', message: 'Connection successful!' };
}

function valueAt(body: object, path: string): unknown {
	return path
		.split('.')
		.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], body);
}
