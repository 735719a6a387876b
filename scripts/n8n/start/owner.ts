import { RestError, type Owner, type RestClient } from '../run/restClient';

/** The account that `npm run n8n` makes. It opens nothing but an n8n on this machine. */
export const OWNER: Owner = {
	email: 'owner@example.com',
	firstName: 'Example',
	lastName: 'Owner',
	password: 'PartnerCentral1',
};

/** Makes the account on the first start. @returns whether it (still) has the sign-in of {@link OWNER} */
export async function ensureOwner(rest: RestClient): Promise<boolean> {
	if (await rest.needsOwner()) {
		await rest.setUpOwner(OWNER);
		return true;
	}
	try {
		await rest.signIn(OWNER);
		return true;
	} catch (error) {
		if (error instanceof RestError && error.status === 401) return false;
		throw error;
	}
}
