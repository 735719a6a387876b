/** Stored credentials, encrypted with n8n-core's own Credentials class as n8n keeps them in its database. */
import type { Credentials } from 'n8n-core';
import type { ICredentialDataDecryptedObject, INodeCredentialsDetails } from 'n8n-workflow';
import type { Core } from './core';

export interface CredentialDefinition {
	/** Name of the credential type, such as `awsPartnerCentralApi`. */
	type: string;
	data: ICredentialDataDecryptedObject;
}

interface Row {
	id: string;
	name: string;
	type: string;
	data: string;
	/** How often the row was written after its creation: a refreshed session counts here. */
	updates: number;
}

export class CredentialStore {
	private readonly rows = new Map<string, Row>();

	/** @param onData Is shown whatever is about to be stored. */
	constructor(
		private readonly core: Core,
		private readonly onData: (definition: CredentialDefinition) => void,
	) {}

	/** Creates or replaces the credential of that name. Its id is derived from the name. */
	async put(name: string, { type, data }: CredentialDefinition): Promise<INodeCredentialsDetails> {
		const id = idOf(name);
		this.onData({ type, data });
		const credentials = new this.core.core.Credentials({ id, name }, type);
		await credentials.setData(data);
		this.rows.set(id, { id, name, type, data: encrypted(credentials), updates: 0 });
		return { id, name };
	}

	/** @throws when n8n would say that the credential does not exist. */
	open({ id, name }: INodeCredentialsDetails, type: string): Credentials {
		const row = this.rows.get(id ?? '');
		if (row?.type !== type)
			throw new Error(`Credential "${name}" (${id}) of type "${type}" does not exist`);
		return new this.core.core.Credentials({ id: row.id, name: row.name }, row.type, row.data);
	}

	async update(
		details: INodeCredentialsDetails,
		type: string,
		data: ICredentialDataDecryptedObject,
	): Promise<void> {
		const credentials = this.open(details, type);
		this.onData({ type, data });
		await credentials.setData(data);
		const row = this.rows.get(credentials.id ?? '') as Row;
		row.data = encrypted(credentials);
		row.updates += 1;
	}

	/** What is stored now, decrypted, without defaults and expressions. */
	async read(name: string): Promise<ICredentialDataDecryptedObject> {
		const { id, type } = this.get(name);
		return await this.open({ id, name }, type).getData();
	}

	get(name: string): Readonly<Row> {
		const row = this.find(name);
		if (!row) throw new Error(`No credential is called "${name}"`);
		return row;
	}

	find(name: string): Readonly<Row> | undefined {
		return this.rows.get(idOf(name));
	}
}

function encrypted(credentials: Credentials): string {
	return credentials.getDataToSave().data as string;
}

function idOf(name: string): string {
	return `credential-${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
}
