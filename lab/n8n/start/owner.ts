import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { RestError, type Owner, type RestClient } from '../run/restClient';

const OWNER_FILE = 'owner.json';

/**
 * The account of the n8n in a folder, made up at the first start. n8n answers whatever host it is called by,
 * so a page on the web could sign in by way of a name that it lets point to this machine (DNS rebinding) if
 * the password were the same for everybody.
 *
 * @param dir a folder of `npm run n8n`; the password is in it, readable by its owner alone
 */
export function readOwner(dir: string): Owner {
	const file = path.join(dir, OWNER_FILE);
	try {
		return JSON.parse(readFileSync(file, 'utf8')) as Owner;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
	}
	const owner: Owner = {
		email: 'owner@example.com',
		firstName: 'Example',
		lastName: 'Owner',
		// n8n wants a capital letter and a digit in it.
		password: `${randomBytes(12).toString('base64url')}N8`,
	};
	writeFileSync(file, JSON.stringify(owner), { mode: 0o600 });
	return owner;
}

/** Makes the account on the first start. @returns whether it (still) has this sign-in */
export async function ensureOwner(rest: RestClient, owner: Owner): Promise<boolean> {
	if (await rest.needsOwner()) {
		await rest.setUpOwner(owner);
		return true;
	}
	try {
		await rest.signIn(owner);
		return true;
	} catch (error) {
		if (error instanceof RestError && error.status === 401) return false;
		throw error;
	}
}
