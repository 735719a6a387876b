import { name as packageName } from '../../../package.json';
import model from '../../../partner-central/model/partner-central-account.model.json';
import { catalogChoices } from '../../../partner-central/service/catalogs';
import { listMembers } from '../../../partner-central/service/lists';
import { partnerKey } from '../../../partner-central/service/partnerKey';
import * as protocol from '../../../partner-central/service/protocol';

const { service } = model;

test('requests look as the model says', () => {
	expect(protocol).toMatchObject({
		CONTENT_TYPE: service.contentType,
		TARGET_PREFIX: service.targetPrefix,
		SIGNING_NAME: service.signingName,
		SERVICE_REGION: service.regions[0],
		SERVICE_ENDPOINT: service.endpoint.replace('{region}', protocol.SERVICE_REGION),
	});
	expect(service.regions).toHaveLength(1);
});

test('integrators say who they are as AWS asks: who | which product', () => {
	expect(protocol.USER_AGENT).toEqual({ 'x-amzn-user-agent': `n8n community|${packageName}` });
});

test('the entries of a list stand where the model says', () => {
	const shapes = model.shapes as Record<string, { members?: Record<string, unknown> }>;
	for (const [operation, member] of Object.entries(listMembers)) {
		expect(Object.keys(shapes[`${operation}Response`]?.members ?? {})).toContain(member);
	}
});

test('the header that is never sent is named like none of AWS', () => {
	expect(protocol.GIVE_UP_HEADER).toMatch(/^x-partner-central-[a-z-]+$/);
});

test('the catalogs are offered under the names AWS has for them', () => {
	expect(catalogChoices).toEqual([
		{ code: 'AWS', label: 'AWS' },
		{ code: 'Sandbox', label: 'Sandbox' },
	]);
});

describe('the key of a partner', () => {
	const Identifier = 'partner-abcd1234efgh5';
	const arn = `arn:aws:partnercentral:us-east-1:123456789012:catalog/AWS/partner/${Identifier}`;
	const key = partnerKey({ Catalog: 'AWS', Identifier });

	test('is the same for its id and its ARN', () => {
		expect(partnerKey({ Catalog: 'AWS', Identifier: arn })).toBe(key);
	});

	test('tells partners and catalogs apart', () => {
		expect(partnerKey({ Catalog: 'AWS', Identifier: 'partner-abcd1234efgh6' })).not.toBe(key);
		expect(partnerKey({ Catalog: 'Sandbox', Identifier })).not.toBe(key);
	});
});
