/** Every operation of the node has its documentation; what is missing is named with its place. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INodePropertyOptions } from 'n8n-workflow';
import { PROJECT_DIR } from '../../lab/package/files';
import { nodeProperties } from '../../nodes/AwsPartnerCentral/resources';
import { missingDocs } from '../support/markdown/missingDocs';

const read = (file: string) => readFileSync(join(PROJECT_DIR, file), 'utf8');
const pages = {
	readme: read('README.md'),
	reference: read('docs/reference.md'),
	credentials: read('docs/credentials-and-iam.md'),
};

function optionsOf(name: string, resource?: unknown): INodePropertyOptions[] {
	return nodeProperties
		.filter((property) => property.name === name)
		.filter(({ displayOptions }) => {
			return resource === undefined || displayOptions?.show?.resource?.includes(resource as string);
		})
		.flatMap(({ options = [] }) => options as INodePropertyOptions[]);
}

/** By their labels; a call of any operation of the service has rows of its own. */
const operations = optionsOf('resource')
	.filter(({ value }) => value !== 'apiCall')
	.flatMap(({ name: resource, value }) =>
		optionsOf('operation', value).map(({ name: operation }) => ({ resource, operation })),
	);

it.each(operations)('$resource: $operation', (operation) => {
	expect(missingDocs(pages, operation)).toEqual([]);
});

it('an operation that no page knows is found out', () => {
	expect(operations.length).toBeGreaterThan(5);
	expect(missingDocs(pages, { resource: 'Partner', operation: 'Get Lead' })).toEqual([
		'docs/reference.md: a section "Partner" with _Get Lead_',
		'docs/credentials-and-iam.md: a row "Partner: Get Lead" with its IAM actions',
		'README.md: "Get Lead" in the row of Partner',
	]);
});
