import {
	PartnerCentralAccountClient,
	type PartnerCentralAccountClientConfig,
} from '@aws-sdk/client-partnercentral-account';
import type { Simulator } from '../../../lab/simulator';

/** The official client, pointed at a simulator; without retries unless a test asks for them. */
export function sdkClient(
	{ endpoint, region, accessKeyId, secretAccessKey }: Simulator,
	config: PartnerCentralAccountClientConfig = {},
): PartnerCentralAccountClient {
	const credentials = { accessKeyId, secretAccessKey };
	return new PartnerCentralAccountClient({
		endpoint,
		region,
		credentials,
		maxAttempts: 1,
		...config,
	});
}
