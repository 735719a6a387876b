import { rmSync } from 'node:fs';

import { importRecords } from '../../../lab/n8n/run/importRecords';
import { runN8n, spawnN8n, type N8nSetup } from '../../../lab/n8n/run/n8nProcess';
import { N8nServer } from '../../../lab/n8n/run/n8nServer';
import type { CredentialRecord, WorkflowRecord } from '../../../lab/n8n/run/records';
import type { Owner } from '../../../lab/n8n/run/restClient';
import { CommandError } from '../../../lab/process/runCommand';
import type { ProcessGroup } from '../../../lab/process/processGroup';
import type { Run } from '../../../lab/engine';
import { N8nApi } from './api';
import { readPrintedRun } from './execution';
import { copyTemplate, readTemplate, TEST_ENVIRONMENT } from './template';

/** These n8ns live for as long as a test does. */
const OWNER: Owner = {
	email: 'owner@example.com',
	firstName: 'Example',
	lastName: 'Owner',
	password: 'PartnerCentral1',
};

/** A running server with the owner signed in. */
export interface SignedInServer {
	server: N8nServer;
	api: N8nApi;
}

/** An n8n of its own for a test: data, commands, servers. Ends with everything that was started. */
export class N8nBed {
	readonly setup: N8nSetup;

	private readonly running = new Set<{ stop: () => Promise<void> }>();

	/** @param environment more settings for every process of this n8n */
	constructor(environment: NodeJS.ProcessEnv = {}) {
		this.setup = {
			installation: readTemplate().installation,
			userFolder: copyTemplate(),
			environment: { ...TEST_ENVIRONMENT, ...environment },
		};
	}

	/** Imports with n8n's commands; only while no server runs. */
	async import(records: {
		credentials?: CredentialRecord[];
		workflows?: WorkflowRecord[];
	}): Promise<void> {
		await importRecords(this.setup, records);
	}

	/**
	 * Runs a command of n8n to its end.
	 *
	 * @returns what it has printed to its standard output
	 */
	async command(...args: string[]): Promise<string> {
		return await runN8n(this.setup, args);
	}

	/** `n8n execute`, which does not know pinned data. A run that fails is a result too. */
	async execute(workflowId: string): Promise<Run> {
		try {
			return readPrintedRun(await this.command('execute', `--id=${workflowId}`, '--rawOutput'));
		} catch (error) {
			if (error instanceof CommandError) return readPrintedRun(error.stdout);
			throw error;
		}
	}

	/** Starts the server (with these settings on top) and signs the owner in. */
	async startServer(environment: NodeJS.ProcessEnv = {}): Promise<SignedInServer> {
		const server = await N8nServer.start(this.withMore(environment));
		this.running.add(server);
		if (await server.rest.needsOwner()) await server.rest.setUpOwner(OWNER);
		else await server.rest.signIn(OWNER);
		return { server, api: new N8nApi(server.rest) };
	}

	/** Starts a process such as `worker --concurrency=5` and returns at once. */
	async spawn(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<ProcessGroup> {
		const group = await spawnN8n(this.withMore(environment), args);
		this.running.add(group);
		return group;
	}

	/** Stops what is running and removes the data. */
	async close(): Promise<void> {
		await Promise.all([...this.running].map((one) => one.stop()));
		this.running.clear();
		rmSync(this.setup.userFolder, { recursive: true, force: true, maxRetries: 3 });
	}

	private withMore(environment: NodeJS.ProcessEnv): N8nSetup {
		return { ...this.setup, environment: { ...this.setup.environment, ...environment } };
	}
}
