import type { Simulator } from '../simulator';

/** What somebody in another process needs to reach a simulator. */
export type SimulatorFacts = Pick<
	Simulator,
	'endpoint' | 'stsEndpoint' | 'region' | 'accessKeyId' | 'secretAccessKey' | 'roleArn'
>;

export function factsOf(simulator: Simulator): SimulatorFacts {
	const { endpoint, stsEndpoint, region, accessKeyId, secretAccessKey, roleArn } = simulator;
	return { endpoint, stsEndpoint, region, accessKeyId, secretAccessKey, roleArn };
}
