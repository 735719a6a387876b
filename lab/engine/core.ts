/**
 * Finds and starts n8n's own execution engine (n8n-core) once per process.
 *
 * Which n8n-core: the argument, else the environment variable N8N_CORE_PACKAGE (the path of another one, as
 * jest.n8n-1.config.js sets it), else `n8n-core`. Everything else is resolved from the place of that package.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import type * as N8nCore from 'n8n-core';
import type * as N8nWorkflow from 'n8n-workflow';
import { reachThisMachineDirectly } from '../simulator/proxy';
import { RecordingLogger } from './logger';
import { giveTimeToPatterns } from './patientPatterns';
import { secretWatch } from './secrecy/secretWatch';

type Constructor<T> = abstract new (...args: never[]) => T;

/** The part of `@n8n/di`'s container that the harness needs. */
interface Container {
	get<T>(type: Constructor<T>): T;
	set<T>(type: Constructor<T>, instance: T): void;
}

export interface Core {
	version: string;
	core: typeof N8nCore;
	workflow: typeof N8nWorkflow;
	TriggersAndPollers: typeof N8nCore.TriggersAndPollers;
	container: Container;
	logger: RecordingLogger;
	/** File of the n8n-workflow that belongs to this n8n-core. */
	workflowEntry: string;
}

const started = new Map<string, Core>();
/** The n8n-workflow each package gets, by its folder. */
const sharedWith = new Map<string, string>();

/** Loads n8n-core as n8n's own start-up does: settings folder, logger, encryption key, expression engine. */
export function startCore(packageName = process.env.N8N_CORE_PACKAGE ?? 'n8n-core'): Core {
	const running = started.get(packageName);
	if (running) return running;

	isolateSettings();
	reachThisMachineDirectly(process.env);
	const entry = createRequire(__filename).resolve(packageName);
	const requireFromCore = createRequire(entry);
	const { Logger } = requireFromCore('@n8n/backend-common') as { Logger: Constructor<unknown> };
	const { Container } = requireFromCore('@n8n/di') as { Container: Container };
	const logger = new RecordingLogger((entry) => secretWatch.search('log', { entry }));
	// Before n8n-core itself: its services take the logger when they are made.
	Container.set(Logger, logger);

	const core = requireFromCore(entry) as typeof N8nCore;
	const workflow = requireFromCore('n8n-workflow') as typeof N8nWorkflow;
	workflow.LoggerProxy.init(logger);
	giveTimeToPatterns(workflow);
	provideEncryptionKey(core, Container);

	const result: Core = {
		version: versionOf(entry),
		core,
		workflow,
		TriggersAndPollers: triggersAndPollersOf(core, entry),
		container: Container,
		logger,
		workflowEntry: requireFromCore.resolve('n8n-workflow'),
	};
	started.set(packageName, result);
	return result;
}

/** n8n writes `$N8N_USER_FOLDER/.n8n/config`: keep it away from the home folder of whoever runs the tests. */
function isolateSettings(): void {
	if (process.env.N8N_USER_FOLDER === undefined) {
		const folder = mkdtempSync(join(tmpdir(), 'n8n-engine-'));
		process.env.N8N_USER_FOLDER = folder;
		process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
	}
	process.env.N8N_ENCRYPTION_KEY ??= randomBytes(24).toString('hex');
}

/** Since 2.x credentials are encrypted with a key that n8n's command line provides; here it is the instance's own. */
function provideEncryptionKey(core: typeof N8nCore, container: Container): void {
	if (core.EncryptionKeyProxy === undefined) return;
	const { encryptionKey } = container.get(core.InstanceSettings);
	const key = {
		id: 'instance',
		value: container.get(core.Cipher).encryptDEKWithInstanceKey(encryptionKey),
		algorithm: 'aes-256-cbc' as const,
		format: 'no-prefix' as const,
	};
	container.get(core.EncryptionKeyProxy).setProvider({
		getActiveKey: async () => key,
		getLegacyKey: async () => key,
		getKeyById: async () => null,
	} as Parameters<InstanceType<typeof N8nCore.EncryptionKeyProxy>['setProvider']>[0]);
}

/** 1.x keeps the class to itself. */
function triggersAndPollersOf(core: typeof N8nCore, entry: string): Core['TriggersAndPollers'] {
	const file = join(dirname(entry), 'execution-engine', 'triggers-and-pollers.js');
	return (core.TriggersAndPollers as typeof core.TriggersAndPollers | undefined) !== undefined
		? core.TriggersAndPollers
		: (createRequire(entry)(file) as Pick<Core, 'TriggersAndPollers'>).TriggersAndPollers;
}

function versionOf(entry: string): string {
	const manifest = join(dirname(dirname(entry)), 'package.json');
	return (createRequire(entry)(manifest) as { version: string }).version;
}

type Resolve = (request: string, parent?: { filename?: string }, ...rest: unknown[]) => string;

/**
 * Gives the package under test the engine's own copy of n8n-workflow, as n8n does. With another copy its errors
 * would fail `instanceof NodeApiError` inside the engine. Covers packages unpacked anywhere, and any n8n-core.
 */
export function shareWorkflowModule(packageDir: string, { workflowEntry }: Core): void {
	const root = packageDir + sep;
	if (sharedWith.has(root)) {
		sharedWith.set(root, workflowEntry);
		return;
	}
	sharedWith.set(root, workflowEntry);
	const loader = Module as unknown as { _resolveFilename: Resolve };
	const resolve = loader._resolveFilename;
	loader._resolveFilename = function (request, parent, ...rest) {
		const shared = sharedWith.get(root);
		if (shared && request === 'n8n-workflow' && isOwnFile(parent?.filename, root)) return shared;
		return resolve.call(this, request, parent, ...rest);
	};
}

function isOwnFile(file: string | undefined, root: string): boolean {
	return file?.startsWith(root) === true && !file.slice(root.length).startsWith('node_modules');
}
