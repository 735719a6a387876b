import type { SimulatorFacts } from '../simulatorProcess/simulatorFacts';

/** What a person would fill into the credential's form to reach a simulator with its access key. */
export function credentialDataFor({
	endpoint,
	region,
	accessKeyId,
	secretAccessKey,
}: Pick<SimulatorFacts, 'endpoint' | 'region' | 'accessKeyId' | 'secretAccessKey'>) {
	return { accessKeyId, secretAccessKey, useCustomEndpoint: true, endpoint, region };
}
