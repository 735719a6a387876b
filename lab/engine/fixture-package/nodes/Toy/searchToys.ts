import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

/** Two toys a page, from the service the credential names. */
export async function searchToys(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const { baseUrl } = await this.getCredentials('toyApi');
	const { toys, next } = (await this.helpers.httpRequestWithAuthentication.call(this, 'toyApi', {
		method: 'POST',
		url: `${String(baseUrl)}/toys`,
		body: { filter, page: paginationToken, kind: this.getCurrentNodeParameter('kind') },
		json: true,
	})) as { toys: string[]; next?: string };
	return {
		results: toys.map((name) => ({ name, value: name })),
		paginationToken: next,
	};
}
