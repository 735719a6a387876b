import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { makeTemporaryDir, PROJECT_DIR } from '../../lab/package/files';
import { runNpm } from '../../lab/process/npm';
import { bytes } from '../report/numbers';
import type { Section } from '../report/section';

const MAX_UNPACKED_BYTES = 300_000;

/** Community nodes of other services, and the client this package does without. */
const PEERS = [
	'@mendable/n8n-nodes-firecrawl',
	'n8n-nodes-evolution-api',
	'n8n-nodes-mcp',
	'@aws-sdk/client-partnercentral-account',
];

interface Packed {
	name: string;
	version: string;
	size: number;
	unpackedSize: number;
	entryCount: number;
	dependencies: number;
}

/** What an installation brings along. */
export async function measurePackage(): Promise<Section> {
	const own = await pack('.');
	const peers = await Promise.all(PEERS.map(async (peer) => await pack(peer).catch(() => peer)));
	const known = [own, ...peers.filter((peer): peer is Packed => typeof peer !== 'string')];
	const unknown = peers.filter((peer): peer is string => typeof peer === 'string');
	return {
		title: 'Package',
		method: [
			'As `npm pack` says; dependencies are those that its package.json names.',
			...unknown.map((peer) => `The registry did not give ${peer}.`),
		].join(' '),
		table: [
			['package', 'tarball', 'unpacked', 'files', 'runtime dependencies'],
			...known.map(({ name, version, size, unpackedSize, entryCount, dependencies }) => [
				`${name} ${version}`,
				bytes(size),
				bytes(unpackedSize),
				String(entryCount),
				String(dependencies),
			]),
		],
		goals: [
			{
				goal: `unpacked at most ${bytes(MAX_UNPACKED_BYTES)}`,
				measured: bytes(own.unpackedSize),
				met: own.unpackedSize <= MAX_UNPACKED_BYTES,
			},
			{
				goal: 'no runtime dependency',
				measured: String(own.dependencies),
				met: own.dependencies === 0,
			},
		],
	};
}

/** @param source a folder or the name of a package in the registry */
async function pack(source: string): Promise<Packed> {
	const directory = makeTemporaryDir();
	try {
		const output = await runNpm(
			[
				'pack',
				source,
				'--json',
				'--ignore-scripts',
				'--pack-destination',
				directory,
				'--loglevel=error',
			],
			{ cwd: PROJECT_DIR },
		);
		const [{ filename, ...facts }] = JSON.parse(output) as [Packed & { filename: string }];
		const manifest = await promisify(execFile)('tar', [
			'-xzOf',
			join(directory, filename),
			'package/package.json',
		]);
		const { dependencies = {} } = JSON.parse(manifest.stdout) as { dependencies?: object };
		return { ...facts, dependencies: Object.keys(dependencies).length };
	} finally {
		await rm(directory, { recursive: true, force: true });
	}
}
