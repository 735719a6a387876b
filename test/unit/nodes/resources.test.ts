import { findOperation } from '../../../nodes/AwsPartnerCentral/resources';

test('operations are found by their names', () => {
	expect(findOperation('partner', 'get')).toBeDefined();
});

test.each<[unknown, unknown]>([
	['partner', 'explode'],
	['partner', 'toString'],
	['__proto__', 'get'],
	['constructor', 'name'],
	[['partner'], 'get'],
	[{ toString: 1 }, null],
	[undefined, undefined],
])('%j and %j are no operation', (resource, operation) => {
	expect(findOperation(resource, operation)).toBeUndefined();
});
