/** The credential that takes on the simulator's role, and what STS has seen of it. */
import type { INodeParameters } from 'n8n-workflow';
import { CREDENTIAL, type TestBed } from './partnerCentral';

/** What a person would fill into the credential's form. */
export function roleData(bed: TestBed, changes: INodeParameters = {}) {
	const { stsEndpoint, roleArn, externalId } = bed.simulator;
	return bed.credentialData({
		accessType: 'assumeRole',
		stsEndpoint,
		roleArn,
		externalId,
		...changes,
	});
}

/** Stores it, replacing the one with access keys. */
export async function putRole(bed: TestBed, changes: INodeParameters = {}): Promise<void> {
	await bed.putCredential(roleData(bed, changes));
}

export interface StoredSession {
	accessKeyId: string;
	secretAccessKey: string;
	sessionToken: string;
	expiresAt: number;
}

/** The sessions in the stored credential, the newest first. */
export async function storedSessions(bed: TestBed): Promise<StoredSession[]> {
	const { session } = await bed.engine.storedCredential(CREDENTIAL);
	return session ? (JSON.parse(session as string) as StoredSession[]) : [];
}

/** How often a role was asked for. */
export function roleCalls(bed: TestBed): number {
	return bed.simulator.stsRequests.all().length;
}

/** Whether every request to the service was signed with a valid session. */
export function signedBySessions(bed: TestBed): boolean {
	const requests = bed.simulator.requests.all();
	return (
		requests.length > 0 &&
		requests.every(
			({ accessKeyId, signature }) => signature === 'valid' && accessKeyId?.startsWith('ASIA'),
		)
	);
}
