import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PROJECT_DIR } from '../../lab/package/files';
import { interleave, type Contender } from '../measure/interleave';
import { median } from '../measure/statistics';
import { bytes, milliseconds, ratio } from '../report/numbers';
import type { Section } from '../report/section';

const ROUNDS = 15;
const MAX_SHARE_OF_SDK = 0.25;

const DIST_DIR = join(PROJECT_DIR, 'dist');
const NODE = join(DIST_DIR, 'nodes', 'AwsPartnerCentral', 'AwsPartnerCentral.node.js');
const TRIGGER = join(DIST_DIR, 'nodes', 'AwsPartnerCentral', 'AwsPartnerCentralTrigger.node.js');
const CREDENTIAL = join(DIST_DIR, 'credentials', 'AwsPartnerCentralApi.credentials.js');

const PACKAGE = 'this package: nodes and credential';
const SDK = 'AWS SDK client';

/** What loading costs when n8n starts, or when a worker meets the node for the first time. */
export async function measureColdStart(): Promise<Section> {
	const contenders = [
		probe(PACKAGE, NODE, TRIGGER, CREDENTIAL),
		probe(SDK, '@aws-sdk/client-partnercentral-account'),
	];
	const samples = await interleave(contenders, ROUNDS);
	const medianOf = (name: string, what: string) => median(samples.get(name)?.[what] ?? []);
	const sdkMs = medianOf(SDK, 'requireMs');
	const share = medianOf(PACKAGE, 'requireMs') / sdkMs;
	return {
		title: 'Cold start',
		method: `Median of ${ROUNDS} interleaved rounds, each in a fresh process that has loaded n8n-workflow already.`,
		table: [
			['loaded', 'require', 'against the SDK', 'heap'],
			...contenders.map(({ name }) => [
				name,
				milliseconds(medianOf(name, 'requireMs')),
				ratio(medianOf(name, 'requireMs'), sdkMs),
				bytes(medianOf(name, 'heapBytes')),
			]),
		],
		goals: [
			{
				goal: `loading takes at most ${MAX_SHARE_OF_SDK} × as long as the AWS SDK's client`,
				measured: `${share.toFixed(2)} ×`,
				met: share <= MAX_SHARE_OF_SDK,
				why: 'what is left is reading and compiling the bundle; the share varies from run to run.',
			},
		],
	};
}

function probe(name: string, ...modules: string[]): Contender {
	return {
		name,
		measure: async () => {
			const { stdout } = await promisify(execFile)(process.execPath, [
				'--expose-gc',
				'--no-warnings',
				join(__dirname, 'probe.js'),
				...modules,
			]);
			return JSON.parse(stdout) as Record<string, number>;
		},
	};
}
