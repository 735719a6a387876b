/** Tests of the engine itself: a package of toys, and a service that the test answers for. */
import { buildFixturePackage, type FixturePackage } from './fixture';
import { createEngine, type Engine } from './index';
import { startRecordingServer, type RecordingServer } from './recordingServer';
import type { EngineOptions, NodeInput } from './types';

export const TOY = 'n8n-nodes-toy.toy';

/** A node called "Toy". It has a required parameter `value`, so that one is always given. */
export function toy(
	parameters: NonNullable<NodeInput['parameters']>,
	settings: Partial<NodeInput> = {},
): NodeInput {
	return { type: TOY, name: 'Toy', parameters: { value: 'x', ...parameters }, ...settings };
}

export interface ToyBed {
	readonly engine: Engine;
	/** What the credential "Account" leads to. Before each test it has forgotten its requests. */
	readonly server: RecordingServer;
}

/**
 * For the tests of a file.
 * @param key of the credential "Account"
 */
export function useToyBed(key = 'k', nodeTypes: EngineOptions['nodeTypes'] = {}): ToyBed {
	let fixture: FixturePackage;
	let engine: Engine;
	let server: RecordingServer;
	beforeAll(async () => {
		fixture = await buildFixturePackage();
		server = await startRecordingServer(() => ({}));
		engine = await createEngine({
			packageDir: fixture.packageDir,
			credentials: { Account: { type: 'toyApi', data: { baseUrl: server.url, key } } },
			nodeTypes,
		});
	});
	beforeEach(() => {
		server.requests.splice(0);
		server.answer = () => ({ body: { ok: 1 } });
	});
	afterAll(async () => {
		await server.close();
		await fixture.remove();
	});
	return {
		get engine() {
			return engine;
		},
		get server() {
			return server;
		},
	};
}
