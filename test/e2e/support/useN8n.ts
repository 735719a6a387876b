import { startSimulator, type Simulator, type SimulatorOptions } from '../../../lab/simulator';
import { N8nBed, type SignedInServer } from './n8nBed';

export interface UseN8nOptions {
	simulator?: SimulatorOptions;
	/** Settings of n8n, as environment variables. */
	environment?: NodeJS.ProcessEnv;
	/** Start the server too. Default: false, which is enough for n8n's commands. */
	server?: boolean;
}

/** What the tests of a file share, from before the first to after the last of them. */
export class N8nFixture {
	private options: UseN8nOptions = {};

	private parts: { simulator?: Simulator; bed?: N8nBed; server?: SignedInServer } = {};

	get simulator(): Simulator {
		return started('The simulator', this.parts.simulator);
	}

	get bed(): N8nBed {
		return started('n8n', this.parts.bed);
	}

	get server(): SignedInServer['server'] {
		return started('The server', this.parts.server).server;
	}

	get api(): SignedInServer['api'] {
		return started('The server', this.parts.server).api;
	}

	/** Another simulator at the same address, which knows nothing of what has happened so far. */
	async renewSimulator(changes: SimulatorOptions = {}): Promise<void> {
		const { endpoint, stsEndpoint } = this.simulator;
		await this.simulator.close();
		this.parts.simulator = await startSimulator({
			...simulatorOptions(this.options),
			...changes,
			port: Number(new URL(endpoint).port),
			stsPort: Number(new URL(stsEndpoint).port),
		});
	}

	/** Stops the server and starts it again on the same data; `meanwhile` happens while there is none. */
	async restartServer(meanwhile: () => void | Promise<void> = () => undefined): Promise<void> {
		await this.server.stop();
		await meanwhile();
		this.parts.server = await this.bed.startServer();
	}

	/** For {@link useN8n}. */
	async open(options: UseN8nOptions): Promise<void> {
		this.options = options;
		this.parts.simulator = await startSimulator(simulatorOptions(options));
		this.parts.bed = new N8nBed(options.environment);
		if (options.server === true) this.parts.server = await this.parts.bed.startServer();
	}

	/** For {@link useN8n}; undoes as much as has been done. */
	async close(): Promise<void> {
		const { simulator, bed } = this.parts;
		this.parts = {};
		await bed?.close();
		await simulator?.close();
	}
}

function simulatorOptions({ simulator }: UseN8nOptions): SimulatorOptions {
	return { taskDurationMs: 500, ...simulator };
}

/** n8n takes 20 s to start on a small machine, several times that on a busy one. */
const PATIENCE_MS = 300_000;

/** A simulator and an n8n for all tests of the file; both are gone after the last one. */
export function useN8n(options: UseN8nOptions = {}): N8nFixture {
	const fixture = new N8nFixture();
	beforeAll(async () => await fixture.open(options), PATIENCE_MS);
	afterAll(async () => await fixture.close(), PATIENCE_MS);
	return fixture;
}

function started<Part>(name: string, part: Part | undefined): Part {
	if (part === undefined) throw new Error(`${name} is not running.`);
	return part;
}
