import type { Simulator } from '../simulator';

/** What a person would fill into the credential's form to reach a simulator with its access key. */
export function credentialDataFor({
	endpoint,
	region,
	accessKeyId,
	secretAccessKey,
}: Pick<Simulator, 'endpoint' | 'region' | 'accessKeyId' | 'secretAccessKey'>) {
	return { accessKeyId, secretAccessKey, useCustomEndpoint: true, endpoint, region };
}
