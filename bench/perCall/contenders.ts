import { join } from 'node:path';
import { Sha256 } from '@aws-crypto/sha256-js';
import {
	GetProfileUpdateTaskCommand,
	PartnerCentralAccountClient,
	StartProfileUpdateTaskCommand,
	type TaskDetails,
} from '@aws-sdk/client-partnercentral-account';
import { SignatureV4 } from '@smithy/signature-v4';
import { chain, createEngine } from '../../lab/engine';
import { buildPackage } from './buildPackage';
import { fieldParameters, locator, SENDS_AT_ONCE } from '../../lab/profile/profileParameters';
import type { SimulatorFacts } from '../../lab/simulator/process/simulatorProcess';
import { taskDetails } from '../../lab/profile/taskDetails';
import { createEngineBed, succeeded } from '../engineBed';

/** One way to call the service, call after call. Every call must succeed. */
export interface Caller {
	name: string;
	/** One StartProfileUpdateTask for each partner. */
	start(partnerIds: readonly string[]): Promise<void>;
	/** One GetProfileUpdateTask for each partner, as a poll does. */
	poll(partnerIds: readonly string[]): Promise<void>;
	close(): Promise<void>;
}

const CATALOG = 'AWS';
const details = taskDetails();

/** This package's node in n8n's engine. */
export async function nodeCaller(simulator: SimulatorFacts): Promise<Caller> {
	const bed = await createEngineBed(simulator);
	const partner = locator('={{ $json.id }}');
	const run = async (operation: string, parameters: object, partnerIds: readonly string[]) => {
		await bed.run(
			{ operation, partner, ...parameters },
			partnerIds.map((id) => ({ id })),
		);
	};
	return {
		name: 'this node in n8n',
		start: async (partnerIds) =>
			await run(
				'start',
				{
					updateMode: 'full',
					...fieldParameters(details),
					options: { ...SENDS_AT_ONCE, parallelPartners: 1 },
				},
				partnerIds,
			),
		poll: async (partnerIds) => await run('get', {}, partnerIds),
		close: async () => await Promise.resolve(),
	};
}

/** n8n's own helper with the package's signature, in a node of a few lines. */
export async function helperCaller(simulator: SimulatorFacts): Promise<Caller> {
	const { endpoint, accessKeyId, secretAccessKey } = simulator;
	const plain = await buildPackage(join(__dirname, 'plain-package'));
	const engine = await createEngine({
		packageDir: plain.packageDir,
		credentials: {
			Plain: { type: 'plainApi', data: { endpoint, accessKeyId, secretAccessKey } },
		},
	});
	const run = async (operation: string, body: string, partnerIds: readonly string[]) => {
		const node = {
			type: 'n8n-nodes-plain.plain',
			name: 'Plain',
			parameters: { target: `PartnerCentralAccount.${operation}`, body },
			credentials: { plainApi: { id: null, name: 'Plain' } },
		};
		const input = partnerIds.map((id) => ({ id, token: crypto.randomUUID() }));
		succeeded(await engine.run(chain([node]), { input }));
	};
	const identified = `Catalog: '${CATALOG}', Identifier: $json.id`;
	return {
		name: "n8n's helper alone",
		start: async (partnerIds) =>
			await run(
				'StartProfileUpdateTask',
				`={{ JSON.stringify({ ${identified}, ClientToken: $json.token, TaskDetails: ${JSON.stringify(details)} }) }}`,
				partnerIds,
			),
		poll: async (partnerIds) =>
			await run('GetProfileUpdateTask', `={{ JSON.stringify({ ${identified} }) }}`, partnerIds),
		close: plain.remove,
	};
}

export function sdkCaller(simulator: SimulatorFacts): Caller {
	const { endpoint, region, accessKeyId, secretAccessKey } = simulator;
	const client = new PartnerCentralAccountClient({
		endpoint,
		region,
		credentials: { accessKeyId, secretAccessKey },
	});
	return {
		name: 'AWS SDK',
		start: async (partnerIds) => {
			for (const Identifier of partnerIds) {
				await client.send(
					new StartProfileUpdateTaskCommand({
						Catalog: CATALOG,
						Identifier,
						TaskDetails: details as TaskDetails,
					}),
				);
			}
		},
		poll: async (partnerIds) => {
			for (const Identifier of partnerIds) {
				await client.send(new GetProfileUpdateTaskCommand({ Catalog: CATALOG, Identifier }));
			}
		},
		close: async () => await Promise.resolve(client.destroy()),
	};
}

/** Node's fetch with the signing library. */
export function fetchCaller(simulator: SimulatorFacts): Caller {
	const { endpoint, region, accessKeyId, secretAccessKey } = simulator;
	const { host, hostname, port, protocol } = new URL(endpoint);
	const signer = new SignatureV4({
		service: 'partnercentral-account',
		region,
		credentials: { accessKeyId, secretAccessKey },
		sha256: Sha256,
	});
	const call = async (operation: string, input: object) => {
		const body = JSON.stringify(input);
		const headers = {
			host,
			'content-type': 'application/x-amz-json-1.0',
			'x-amz-target': `PartnerCentralAccount.${operation}`,
		};
		const request = {
			method: 'POST',
			protocol,
			hostname,
			port: Number(port),
			path: '/',
			query: {},
		};
		const signed = await signer.sign({ ...request, headers, body });
		const answer = await fetch(endpoint, { method: 'POST', headers: signed.headers, body });
		const text = await answer.text();
		if (!answer.ok) throw new Error(`${operation}: ${answer.status} ${text}`);
		return JSON.parse(text) as unknown;
	};
	return {
		name: 'bare signed fetch',
		start: async (partnerIds) => {
			for (const Identifier of partnerIds) {
				const ClientToken = crypto.randomUUID();
				const input = { Catalog: CATALOG, Identifier, ClientToken, TaskDetails: details };
				await call('StartProfileUpdateTask', input);
			}
		},
		poll: async (partnerIds) => {
			for (const Identifier of partnerIds) {
				await call('GetProfileUpdateTask', { Catalog: CATALOG, Identifier });
			}
		},
		close: async () => await Promise.resolve(),
	};
}
