/** What tests and the demo see of the engine. */
import type {
	IConnections,
	IDataObject,
	INode,
	INodeParameters,
	INodeType,
	IPinData,
	IWorkflowSettings,
	WorkflowActivateMode,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import type { CredentialDefinition } from './credentialStore';
import type { RunData, UiMessage } from './run';

/** A workflow as n8n exports it. Credentials of nodes are found by their name, as n8n's import does. */
export interface WorkflowExport {
	id?: string;
	name?: string;
	nodes: INode[];
	connections: IConnections;
	settings?: IWorkflowSettings;
	pinData?: IPinData;
	staticData?: IDataObject;
	active?: boolean;
}

export interface EngineOptions {
	/** The built package: a folder with a package.json whose `n8n` section names files in `dist/`. */
	packageDir: string;
	/** Stored credentials by name. */
	credentials?: Record<string, CredentialDefinition>;
	/** More node types by full name, for example `test.fail`. */
	nodeTypes?: Record<string, INodeType>;
	/** Package name of n8n-core; default N8N_CORE_PACKAGE or `n8n-core`. */
	corePackage?: string;
}

export interface RunOptions {
	/** Items the start node emits (unless its output is pinned). Default: one empty item. */
	input?: IDataObject[];
	/** Name of the node to start from. Default: n8n's own choice. */
	startNode?: string;
	/** Default: a number that counts up. */
	executionId?: string;
	/** Default: `manual`. */
	mode?: WorkflowExecuteMode;
	/** Overrides the workflow's own pinned data. */
	pinData?: IPinData;
	/** Overrides the workflow's setting `executionTimeout`, in seconds. */
	executionTimeoutSeconds?: number;
	/** False: n8n looks at the timeout between nodes only and does not cancel the running one. Default: true. */
	cancelOnTimeout?: boolean;
	/** Called when a node sends a message to the editor. */
	onUiMessage?: (message: UiMessage) => void;
	/** Goes on where this failed run stopped, as "Retry" in n8n's list of executions does. */
	retryOf?: RunData;
}

export interface NodeInput extends Partial<Omit<INode, 'type' | 'parameters'>> {
	type: string;
	parameters?: INodeParameters;
}

/** What the panel of a node knows when it fills a list. */
export interface PanelNode {
	/** Full type name. */
	type: string;
	typeVersion?: number;
	parameters?: INodeParameters;
	/** Credential names by credential type. */
	credentials?: Record<string, string>;
}

export interface ConnectionTestResult {
	status: 'OK' | 'Error';
	message: string;
}

export interface PollOptions {
	/** What the trigger has stored so far; it is not changed. */
	staticData?: IDataObject;
	/** Default: `trigger`, a poll of an active workflow; `manual` is "Fetch test event". */
	mode?: WorkflowExecuteMode;
	/** Default: `update` of a workflow that has static data, `activate` of another one. */
	activation?: WorkflowActivateMode;
}

export interface PollResult {
	/** Null: nothing new. */
	items: IDataObject[] | null;
	/** Static data of the workflow after the poll, to hand to the next one. */
	staticData: IDataObject;
}
