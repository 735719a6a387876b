/** One credential with access keys, and several that take on the role, each with sessions of its own. */
import { credentialDataFor } from '../../support/credentials/credentialDataFor';
import type { CredentialDefinition } from '../../support/engine';
import { CREDENTIAL, CREDENTIAL_TYPE } from '../../support/partnerCentral';
import type { SimulatorFacts } from '../../support/simulator/simulatorFacts';

const ROLES = ['Role A', 'Role B', 'Role C', 'Role D'];

/** Half of the executions use access keys. */
export const CREDENTIALS = [CREDENTIAL, CREDENTIAL, CREDENTIAL, CREDENTIAL, ...ROLES];

export function credentialsFor(facts: SimulatorFacts): Record<string, CredentialDefinition> {
	const { stsEndpoint, roleArn } = facts;
	const keys = credentialDataFor(facts);
	const definitions = ROLES.map((name): [string, CredentialDefinition] => [
		name,
		{
			type: CREDENTIAL_TYPE,
			data: {
				...keys,
				accessType: 'assumeRole',
				stsEndpoint,
				roleArn,
				roleSessionName: name.replace(' ', '-'),
			},
		},
	]);
	return {
		[CREDENTIAL]: { type: CREDENTIAL_TYPE, data: keys },
		...Object.fromEntries(definitions),
	};
}
