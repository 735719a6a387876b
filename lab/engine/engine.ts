/** n8n's execution engine with one built community package and some stored credentials. */
import { realpathSync } from 'node:fs';
import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	INodeIssues,
	INodeListSearchResult,
} from 'n8n-workflow';
import { shareWorkflowModule, startCore, type Core } from './core';
import { CredentialStore, type CredentialDefinition } from './credentialStore';
import { testCredential } from './credentialTest';
import { EngineCredentialsHelper } from './credentialsHelper';
import { startExecution, type ExecutionContext, type RunningExecution } from './execution';
import type { LogEntry } from './logger';
import { loadPackage, type PackageTypes } from './nodeTypes';
import { openPanel, type Panel } from './panel';
import { openPoller } from './polling';
import type { Run, RunFacts } from './run';
import { secretWatch } from './secrecy/secretWatch';
import type {
	ConnectionTestResult,
	EngineOptions,
	PanelNode,
	PollOptions,
	PollResult,
	RunOptions,
	WorkflowExport,
} from './types';
import { prepareWorkflow } from './workflows';

/** What has to be made where the caller lives (see index.ts), so that results are of the caller's own realm. */
export interface Caller {
	/** Copies plain data. */
	transfer<T>(value: T): T;
	Run: typeof Run;
}

export interface StartedRun extends Omit<RunningExecution, 'done'> {
	done: Promise<Run>;
}

export class Engine {
	private executions = 0;

	private constructor(
		private readonly core: Core,
		readonly types: PackageTypes,
		readonly credentials: CredentialStore,
		private readonly helper: EngineCredentialsHelper,
		private readonly caller: Caller,
	) {}

	static async create(options: EngineOptions, caller: Caller): Promise<Engine> {
		const packageDir = realpathSync(options.packageDir);
		const core = startCore(options.corePackage);
		shareWorkflowModule(packageDir, core);
		const types = await loadPackage(core, packageDir, options.nodeTypes);
		const store = new CredentialStore(core, ({ type, data }) =>
			secretWatch.markCredential(types.credentialTypes.getByName(type), data),
		);
		const helper = new EngineCredentialsHelper(core, types.credentialTypes, types.nodeTypes, store);
		for (const [name, definition] of Object.entries(options.credentials ?? {}))
			await store.put(name, definition);
		return new Engine(core, types, store, helper, caller);
	}

	/** Version of n8n-core in use. */
	get version(): string {
		return this.core.version;
	}

	/** What n8n and the nodes have logged in this process, all levels, oldest first. */
	get logs(): readonly LogEntry[] {
		return this.core.logger.entries;
	}

	/** Full name of a node type of the package, `<package>.<node>`. */
	typeOf(nodeName: string): string {
		return `${this.types.packageName}.${nodeName}`;
	}

	start(workflow: WorkflowExport, options: RunOptions = {}): StartedRun {
		this.executions += 1;
		const prepared = prepareWorkflow(workflow, this.credentials);
		const { done, ...running } = startExecution(this.context, prepared, {
			...options,
			executionId: options.executionId ?? String(this.executions),
		});
		const stored = this.watched('execution', async () => {
			const facts = await done;
			secretWatch.search('execution in memory', this.ownFacts(prepared, facts));
			return this.plain(facts);
		});
		return { ...running, done: stored.then((facts) => new this.caller.Run(facts)) };
	}

	async run(workflow: WorkflowExport, options?: RunOptions): Promise<Run> {
		return await this.start(workflow, options).done;
	}

	async putCredential(name: string, definition: CredentialDefinition): Promise<void> {
		await this.credentials.put(name, definition);
	}

	/** What is stored for a credential now, such as a session that `preAuthentication` has added. */
	async storedCredential(name: string): Promise<ICredentialDataDecryptedObject> {
		return this.plain(await this.credentials.read(name));
	}

	/** The connection test of a stored credential, with other data when the form has been edited since. */
	async testCredential(
		name: string,
		data?: ICredentialDataDecryptedObject,
	): Promise<ConnectionTestResult> {
		const { id, type } = this.credentials.get(name);
		const credentialType = this.types.credentialTypes.getByName(type);
		const { test } = credentialType;
		if (!test)
			return { status: 'Error', message: 'No testing function found for this credential.' };
		const tested = data ?? (await this.credentials.read(name));
		secretWatch.markCredential(credentialType, tested);
		return await this.watched(
			'connection test',
			async () =>
				await testCredential(
					this.core,
					this.types.nodeTypes,
					this.helper,
					test as ICredentialTestRequest,
					{ id, name, type, data: tested },
				),
		);
	}

	/** A `listSearch` method as the panel calls it for a resource locator in list mode. */
	async loadListSearch(
		node: PanelNode,
		method: string,
		filter?: string,
		paginationToken?: string,
	): Promise<INodeListSearchResult> {
		const { nodeType, context } = this.panel(node);
		const search = nodeType.methods?.listSearch?.[method];
		if (!search) throw new Error(`"${node.type}" has no listSearch method "${method}"`);
		return await this.watched('list', async () =>
			this.plain(await search.call(context, filter, paginationToken)),
		);
	}

	/** What the panel marks in red, and what keeps n8n from starting the workflow at all. */
	parameterIssues(panelNode: PanelNode): INodeIssues | null {
		const { nodeType, node } = this.panel(panelNode);
		const issues = this.core.workflow.NodeHelpers.getNodeParametersIssues(
			nodeType.description.properties,
			node,
			nodeType.description,
		);
		return issues && this.plain(issues);
	}

	/** One poll of a polling trigger. The caller keeps the static data, as n8n does in its database. */
	async poll(
		source: WorkflowExport,
		triggerName: string,
		options: PollOptions = {},
	): Promise<PollResult> {
		return await this.activate(source, triggerName, options)();
	}

	/** A polling trigger from one activation to the next, to be polled again and again. */
	activate(
		source: WorkflowExport,
		triggerName: string,
		{ staticData, mode = 'trigger', activation }: PollOptions = {},
	): () => Promise<PollResult> {
		const workflow = prepareWorkflow({ ...source, staticData: staticData ?? {} }, this.credentials);
		const byDefault = staticData === undefined ? ('activate' as const) : ('update' as const);
		const poll = openPoller(this.context, workflow, triggerName, {
			mode,
			activation: mode === 'manual' ? ('manual' as const) : (activation ?? byDefault),
		});
		return async () => await this.watched('poll', async () => this.plain(await poll()));
	}

	/** A value that no output, error, message or line of a log may contain from now on. */
	markSecret(name: string, value: string): void {
		secretWatch.mark(name, value);
	}

	/** Searches what comes of an action, result or error, for secrets. @throws when one was found */
	private async watched<T>(kind: string, act: () => Promise<T>): Promise<T> {
		try {
			const result = await act();
			secretWatch.search(kind, { result });
			return result;
		} catch (error) {
			secretWatch.search(`failed ${kind}`, { error });
			throw error;
		} finally {
			secretWatch.assertClean();
		}
	}

	/**
	 * What the package's own nodes have left in memory, with what n8n would not store. In errors of n8n's
	 * own nodes n8n itself keeps the signed request until the execution ends.
	 */
	private ownFacts({ nodes }: WorkflowExport, { data, uiMessages, staticData }: RunFacts) {
		const own = nodes.filter(({ type }) => type.startsWith(`${this.types.packageName}.`));
		return {
			runData: own.map(({ name }) => data.resultData.runData[name]),
			contextData: own.map(({ name }) => data.executionData?.contextData[`node:${name}`]),
			uiMessages,
			staticData,
		};
	}

	private panel(panelNode: PanelNode): Panel {
		return openPanel(this.context, this.credentials, panelNode);
	}

	private get context(): ExecutionContext {
		return { core: this.core, nodeTypes: this.types.nodeTypes, credentialsHelper: this.helper };
	}

	private plain<T extends RunFacts | object>(value: T): T {
		const { replaceCircularReferences } = this.core.workflow;
		return this.caller.transfer(replaceCircularReferences(value as never) as unknown as T);
	}
}
