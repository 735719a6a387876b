/**
 * n8n's own execution engine for tests and the demo.
 *
 * In jest the engine runs outside the sandbox (see jestEnvironment.ts): n8n-core and the built package are loaded once
 * per worker by node itself, errors and arrays belong to one realm, and nothing is transformed. Elsewhere (tsx) the
 * engine is simply imported. Data cross the border as JSON, in both directions, as they do in n8n's database.
 */
import type * as EngineModule from './engine';
import type { Engine } from './engine';
import { ENGINE_GLOBAL } from './engineGlobal';
import { Run } from './run';
import type { EngineOptions } from './types';

export type { CredentialDefinition } from './credentialStore';
export type { Engine, StartedRun } from './engine';
export type { LogEntry } from './logger';
export type { RunError, RunHint, UiMessage } from './run';
export type * from './types';
export { byMajor } from './byMajor';
export { Run } from './run';
export { branch, chain, connect, START_NODE } from './workflows';

function engineModule(): typeof EngineModule {
	const outside = (globalThis as Record<string, unknown>)[ENGINE_GLOBAL];
	// eslint-disable-next-line @typescript-eslint/no-require-imports -- must not run inside jest's sandbox
	return (outside ?? require('./engine')) as typeof EngineModule;
}

/** Loads a built package into the engine. Takes about a second the first time in a process. */
export async function createEngine(options: EngineOptions): Promise<Engine> {
	return await engineModule().Engine.create(options, {
		transfer: (value) => JSON.parse(JSON.stringify(value)) as typeof value,
		Run,
	});
}
