/**
 * What n8n's command line does with credentials for its execution engine (class CredentialsHelper of n8n 2.41),
 * without what needs its database, licences or external secrets. n8n-core has no implementation of its own.
 */
import type {
	CredentialInformation,
	ICredentialDataDecryptedObject,
	ICredentials,
	ICredentialsExpressionResolveValues,
	ICredentialsHelper,
	IExecuteData,
	IHttpRequestHelper,
	IHttpRequestOptions,
	INode,
	INodeCredentialsDetails,
	INodeProperties,
	INodeTypes,
	IRequestOptionsSimplified,
	IWorkflowExecuteAdditionalData,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import { domainSettings, withAllowedDomains } from './allowedDomains';
import type { Core } from './core';
import type { CredentialStore } from './credentialStore';
import type { CredentialTypes } from './nodeTypes';

/** The node n8n resolves expressions of a credential in when there is no node. */
const MOCK_NODE: INode = {
	id: 'mock',
	name: '',
	typeVersion: 1,
	type: 'mock',
	position: [0, 0],
	parameters: {},
};

export class EngineCredentialsHelper implements ICredentialsHelper {
	constructor(
		private readonly core: Core,
		private readonly types: CredentialTypes,
		private readonly nodeTypes: INodeTypes,
		private readonly store: CredentialStore,
	) {}

	getParentTypes(name: string): string[] {
		return this.types.getParentTypes(name);
	}

	isCredentialUsableByNode(credentialType: string, nodeType: string): boolean {
		const type = this.types.getByName(credentialType);
		return (
			!type.restrictToSupportedNodes ||
			this.types.getSupportedNodes(credentialType).includes(nodeType)
		);
	}

	/** Credentials that sign with a function; the generic form is not needed here. */
	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		typeName: string,
		request: IHttpRequestOptions | IRequestOptionsSimplified,
	): Promise<IHttpRequestOptions> {
		const { authenticate } = this.types.getByName(typeName);
		if (typeof authenticate !== 'function')
			throw new Error(`${typeName} has no function that signs`);
		return await authenticate(credentials, request as IHttpRequestOptions);
	}

	/**
	 * Runs the type's `preAuthentication` when its expirable property is empty, after a 401, and in every
	 * connection test; stores what it returns with the credential.
	 */
	async preAuthentication(
		helpers: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
		typeName: string,
		node: INode,
		credentialsExpired: boolean,
	): Promise<ICredentialDataDecryptedObject | undefined> {
		const type = this.types.getByName(typeName);
		const expirable = type.properties.find(
			({ type: kind, typeOptions }) => kind === 'hidden' && typeOptions?.expirable === true,
		);
		if (expirable === undefined || typeof type.preAuthentication !== 'function') return undefined;
		const isConnectionTest = node.parameters?.temp === '' && node.type === 'n8n-nodes-base.noOp';
		if (credentials[expirable.name] !== '' && !credentialsExpired && !isConnectionTest)
			return undefined;

		const isN8n1 = this.core.version.startsWith('1.');
		const own = isN8n1 ? helpers : withAllowedDomains(this.core, helpers, credentials);
		const output = await type.preAuthentication.call(own, credentials);
		const details = node.credentials?.[type.name];
		if (output[expirable.name] === undefined || details === undefined) return undefined;
		if (isN8n1) {
			await this.updateCredentials(details, type.name, Object.assign(credentials, output));
			return credentials;
		}
		const stored = await this.store.open(details, type.name).getData();
		const toStore = { ...stored };
		for (const [key, value] of Object.entries(output)) {
			// An expression the user has entered stays in place.
			if (key === expirable.name || !this.core.workflow.isExpression(stored[key]))
				toStore[key] = value as CredentialInformation;
		}
		await this.updateCredentials(details, type.name, toStore);
		return Object.assign(credentials, output);
	}

	async runPreAuthentication(
		helpers: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
		typeName: string,
	): Promise<ICredentialDataDecryptedObject | undefined> {
		const { preAuthentication } = this.types.getByName(typeName);
		return (await preAuthentication?.call(helpers, credentials)) as
			| ICredentialDataDecryptedObject
			| undefined;
	}

	async getCredentials(details: INodeCredentialsDetails, type: string): Promise<ICredentials> {
		return this.store.open(details, type);
	}

	async getDecrypted(
		additionalData: IWorkflowExecuteAdditionalData,
		details: INodeCredentialsDetails,
		type: string,
		mode: WorkflowExecuteMode,
		executeData?: IExecuteData,
		raw?: boolean,
		values?: ICredentialsExpressionResolveValues,
	): Promise<ICredentialDataDecryptedObject> {
		const data = await this.store.open(details, type).getData();
		if (raw === true) return data;
		return this.applyDefaults(additionalData, data, type, mode, executeData, values);
	}

	/** Fills in the defaults, drops what the type does not know or show, and resolves expressions. */
	applyDefaults(
		additionalData: IWorkflowExecuteAdditionalData,
		stored: ICredentialDataDecryptedObject,
		type: string,
		mode: WorkflowExecuteMode,
		executeData?: IExecuteData,
		values?: ICredentialsExpressionResolveValues,
	): ICredentialDataDecryptedObject {
		const { workflow: n8n, core } = this.core;
		const data = n8n.NodeHelpers.getNodeParameters(
			this.getCredentialsProperties(type),
			stored as Parameters<typeof n8n.NodeHelpers.getNodeParameters>[1],
			true,
			false,
			null,
			null,
		) as ICredentialDataDecryptedObject;
		Object.assign(data, domainSettings(stored));
		const keys = core.getAdditionalKeys(additionalData, mode, null, { isCredential: true });
		if (values) {
			return values.workflow.expression.getParameterValue(
				data as never,
				values.runExecutionData,
				values.runIndex,
				values.itemIndex,
				values.node.name,
				values.connectionInputData,
				mode,
				keys,
				executeData,
				false,
				data,
			) as unknown as ICredentialDataDecryptedObject;
		}
		const workflow = new n8n.Workflow({
			nodes: [MOCK_NODE],
			connections: {},
			active: false,
			nodeTypes: this.nodeTypes,
		});
		return workflow.expression.getComplexParameterValue(
			MOCK_NODE,
			data as never,
			mode,
			keys,
			undefined,
			undefined,
			data,
		) as ICredentialDataDecryptedObject;
	}

	async updateCredentials(
		details: INodeCredentialsDetails,
		type: string,
		data: ICredentialDataDecryptedObject,
	): Promise<void> {
		await this.store.update(details, type, data);
	}

	async updateCredentialsOauthTokenData(): Promise<void> {
		throw new Error('OAuth credentials are not supported by the test engine');
	}

	getCredentialsProperties(type: string): INodeProperties[] {
		const { extends: parents = [], properties } = this.types.getByName(type);
		const merged: INodeProperties[] = parents.flatMap((parent) =>
			this.getCredentialsProperties(parent),
		);
		this.core.workflow.NodeHelpers.mergeNodeProperties(merged, properties);
		return merged;
	}
}
