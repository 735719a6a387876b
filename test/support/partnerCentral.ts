/** The built package in n8n's engine, connected by a credential to a simulator: what engine tests of the nodes share. */
import { join } from 'node:path';
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
import { fieldParameters } from '../../lab/profile/profileParameters';
import { taskDetails } from '../../lab/profile/taskDetails';
import { VirtualTime } from '../../lab/engine/virtualTime';

export const PACKAGE_DIR = join(__dirname, '..', '..');
export const PACKAGE_NAME = 'n8n-nodes-aws-partner-central';
export const NODE_TYPE = `${PACKAGE_NAME}.awsPartnerCentral`;
export const CREDENTIAL_TYPE = 'awsPartnerCentralApi';
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
		this.loaded = await createEngine({ packageDir: PACKAGE_DIR, ...options });
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

	/** The node under test: starts an update of the first partner unless `parameters` say otherwise. */
	node(parameters: INodeParameters = {}, settings: Partial<INode> = {}): NodeInput {
		return {
			type: NODE_TYPE,
			name: NODE,
			parameters: {
				partner: locator(this.partner()),
				...fieldParameters(taskDetails()),
				...withoutAddressCheck(parameters),
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

/** The addresses of most tests are nobody's, and no test asks a real host: they are looked at only where a test says so. */
function withoutAddressCheck(parameters: INodeParameters): INodeParameters {
	const { resource = 'profileUpdateTask', operation = 'start', options = {} } = parameters;
	const checks =
		resource === 'profileUpdateTask' && ['start', 'preview'].includes(String(operation));
	if (!checks || typeof options !== 'object') return parameters;
	return { ...parameters, options: { checkAddresses: 'off', ...options } };
}

/** The ARN of a partner of catalog AWS. */
export function arnOf(partnerId: string): string {
	return `arn:aws:partnercentral:us-east-1:123456789012:catalog/AWS/partner/${partnerId}`;
}

export function locator(value: string, mode: 'id' | 'arn' | 'list' = 'id') {
	return { __rl: true, mode, value };
}

/** No test takes so long unless the machine is busy. */
const PATIENT_MS = 30_000;

/** One engine for the file, a fresh simulator and a virtual time for each test. */
export function useTestBed(
	simulatorOptions: SimulatorOptions = {},
	engineOptions: Partial<EngineOptions> = {},
): TestBed {
	const bed = new TestBed();
	jest.setTimeout(PATIENT_MS);
	beforeAll(async () => await bed.load(engineOptions));
	beforeEach(async () => await bed.restart(simulatorOptions));
	// Not after each test: a test's own afterEach may want to look at the simulator.
	afterAll(async () => await bed.close());
	return bed;
}
