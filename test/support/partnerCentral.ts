/** The built package in n8n's engine, connected by a credential to a simulator: what engine tests of the nodes share. */
import type { INode, INodeListSearchResult, INodeParameters } from 'n8n-workflow';
import {
	startSimulator,
	type JsonObject,
	type Simulator,
	type SimulatorOptions,
	type TaskEnd,
} from '../../lab/simulator';
import {
	chain,
	createEngine,
	type Engine,
	type EngineOptions,
	type NodeInput,
	type Run,
	type RunOptions,
	type StartedRun,
	type WorkflowExport,
} from '../../lab/engine';
import { credentialDataFor } from '../../lab/package/credentialDataFor';
import { PROJECT_DIR } from '../../lab/package/files';
import { CREDENTIAL_TYPE, NODE_TYPE } from '../../lab/package/names';
import { fieldParameters, locator, SENDS_AT_ONCE } from '../../lab/profile/profileParameters';
import { taskDetails } from '../../lab/profile/taskDetails';
import { VirtualTime } from '../../lab/engine/virtualTime';

export { locator } from '../../lab/profile/profileParameters';
export { CREDENTIAL_TYPE, NODE_TYPE, PACKAGE_NAME } from '../../lab/package/names';

/** Name of the node under test and of its credential. */
export const NODE = 'Update';
export const CREDENTIAL = 'Account';

/** Tasks of the simulator do not end by themselves in a test's time; {@link TestBed.endOnPoll} ends them. */
const NEVER_MS = 24 * 3600 * 1000;

/** Waiting, with the shortest pauses the node allows; `options` go on top. */
export function waiting(options: INodeParameters = {}): INodeParameters {
	return {
		waitForCompletion: true,
		waitOptions: { pollInterval: 0.01, maxPollInterval: 0.02, timeout: 60, ...options },
	};
}

export interface NodeRunOptions extends RunOptions {
	/** Settings of the node, such as `onError`. */
	settings?: Partial<INode>;
}

export class TestBed {
	private current: Simulator | undefined;
	private loaded: Engine | undefined;
	private virtual: VirtualTime | undefined;

	/** For {@link useTestBed}. */
	async load(options: Partial<EngineOptions>): Promise<void> {
		this.loaded = await createEngine({ packageDir: PROJECT_DIR, ...options });
	}

	/**
	 * For {@link useTestBed}, and for a test that needs another simulator than its neighbours. The time begins
	 * anew; a simulator with a clock of its own has to be told it, or signatures are too old or too young.
	 */
	async restart(options: SimulatorOptions = {}): Promise<void> {
		await this.close();
		this.virtual = new VirtualTime(this.engine, () => this.simulator.stalls);
		this.current = await startSimulator({
			clock: this.virtual,
			taskDurationMs: NEVER_MS,
			...options,
		});
		this.markSessions();
		await this.putCredential();
	}

	/** A session is secret from the moment it is handed out, whether or not its answer arrives. */
	private markSessions(): void {
		this.simulator.hooks.after('AssumeRole', (_request, { body }) => {
			for (const [, name = '', value = ''] of body.matchAll(/<(\w*(?:Key|Token))>([^<]+)/g)) {
				this.engine.markSecret(name, value);
			}
		});
	}

	async close(): Promise<void> {
		this.virtual?.end();
		this.virtual = undefined;
		await this.current?.close();
		this.current = undefined;
	}

	get engine(): Engine {
		if (!this.loaded) throw new Error('The engine is not loaded yet');
		return this.loaded;
	}

	get simulator(): Simulator {
		if (!this.current) throw new Error('No simulator is running');
		return this.current;
	}

	/**
	 * The clock of engine and simulator. It stands still but for what is awaited through the test bed, or by
	 * `time.until`: pauses of a run take no time, and nothing is waited for in vain.
	 */
	get time(): VirtualTime {
		if (!this.virtual) throw new Error('No time has begun');
		return this.virtual;
	}

	/** What a person would fill into the credential's form to reach the simulator. */
	credentialData(changes: INodeParameters = {}) {
		return { ...credentialDataFor(this.simulator), ...changes };
	}

	/** Stores the credential, replacing the one before. */
	async putCredential(changes: INodeParameters = {}, name = CREDENTIAL): Promise<void> {
		const data = this.credentialData(changes);
		await this.engine.putCredential(name, { type: CREDENTIAL_TYPE, data });
	}

	/** Id of a partner of catalog AWS. */
	partner(index = 0): string {
		const id = this.simulator.partners[index];
		if (id === undefined) throw new Error(`There is no partner ${index}`);
		return id;
	}

	/**
	 * The node under test: unless `parameters` say otherwise, it sends the whole profile of the first partner without
	 * a look at it before.
	 */
	node(parameters: INodeParameters = {}, settings: Partial<INode> = {}): NodeInput {
		const { options = {}, updateMode = 'full' } = parameters;
		// Addresses of tests are nobody's, and no test asks a real host.
		const usual = { checkAddresses: 'off', ...(updateMode === 'full' ? SENDS_AT_ONCE : {}) };
		return {
			type: NODE_TYPE,
			name: NODE,
			parameters: {
				partner: locator(this.simulator.partners[0] ?? ''),
				updateMode,
				...fieldParameters(taskDetails()),
				...parameters,
				// An expression in place of the options stays one.
				options: typeof options === 'object' ? { ...usual, ...options } : options,
			},
			credentials: { [CREDENTIAL_TYPE]: { id: null, name: CREDENTIAL } },
			...settings,
		};
	}

	start(parameters: INodeParameters = {}, options: NodeRunOptions = {}): StartedRun {
		const { settings, ...runOptions } = options;
		const started = this.engine.start(chain([this.node(parameters, settings)]), runOptions);
		return { ...started, done: this.time.until(started.done) };
	}

	async run(parameters?: INodeParameters, options?: NodeRunOptions): Promise<Run> {
		return await this.start(parameters, options).done;
	}

	async runWorkflow(workflow: WorkflowExport, options?: RunOptions): Promise<Run> {
		return await this.time.until(this.engine.run(workflow, options));
	}

	/** The list of partners in the panel of a node whose other parameters are these. */
	async searchPartners(
		parameters: INodeParameters = {},
		...search: [filter?: string, paginationToken?: string]
	): Promise<INodeListSearchResult> {
		const credentials = { [CREDENTIAL_TYPE]: CREDENTIAL };
		const node = { type: NODE_TYPE, parameters, credentials };
		return await this.time.until(this.engine.loadListSearch(node, 'searchPartners', ...search));
	}

	/** Bodies of the requests for an operation, oldest first. */
	bodies(operation: string): JsonObject[] {
		return this.simulator.requests.of(operation).map(({ body }) => body as JsonObject);
	}

	/** Operations in the order their requests arrived. */
	operations(): string[] {
		return this.simulator.requests.all().map(({ operation }) => operation);
	}

	/** Ends the partner's task when the given poll (1 is the first) arrives, before it is answered. */
	endOnPoll(pollNumber: number, end?: TaskEnd, partnerId = this.partner()): void {
		let polls = 0;
		this.simulator.hooks.before('GetProfileUpdateTask', ({ body }) => {
			if ((body as JsonObject).Identifier !== partnerId) return;
			polls += 1;
			if (polls === pollNumber) this.simulator.finishTask(partnerId, end);
		});
	}

	/** Resolves when the given request (1 is the first) for an operation has arrived. */
	async arrival(operation: string, requestNumber = 1): Promise<void> {
		let requests = 0;
		await new Promise<void>((resolve) => {
			this.simulator.hooks.before(operation, () => {
				requests += 1;
				if (requests === requestNumber) resolve();
			});
		});
	}
}

/** The ARN of a partner of catalog AWS. */
export function arnOf(partnerId: string): string {
	return `arn:aws:partnercentral:us-east-1:123456789012:catalog/AWS/partner/${partnerId}`;
}

/** One engine for the file, a fresh simulator and a virtual time for each test. */
export function useTestBed(
	simulatorOptions: SimulatorOptions = {},
	engineOptions: Partial<EngineOptions> = {},
): TestBed {
	const bed = new TestBed();
	beforeAll(async () => await bed.load(engineOptions));
	beforeEach(async () => await bed.restart(simulatorOptions));
	// Not after each test: a test's own afterEach may want to look at the simulator.
	afterAll(async () => await bed.close());
	return bed;
}
