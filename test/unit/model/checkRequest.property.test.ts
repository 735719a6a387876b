/** The check of requests before they are sent agrees with the check of a service that goes by the model. */
import fc from 'fast-check';
import { checkRequest } from '../../../partner-central/model/checkRequest';
import { operations } from '../../../partner-central/model/shapes';
import { validateRequest, type JsonValue } from '../../../lab/simulator';
import { anyRequests, OPERATIONS, validRequests } from '../../support/randomRequests';

/** `TaskDetails.IndustrySegments[2]`, as the service names a member. */
const pathsOf = (operation: string, request: unknown) =>
	checkRequest(operations[operation]?.input ?? '', request).map(({ path }) =>
		path.reduce<string>(
			(name, part) =>
				typeof part === 'number' ? `${name}[${part}]` : name ? `${name}.${part}` : part,
			'',
		),
	);

describe.each(OPERATIONS)('%s', (operation) => {
	it('lets pass what satisfies the model', () => {
		fc.assert(
			fc.property(validRequests(operation), (request) => {
				expect(validateRequest(operation, request as JsonValue)).toEqual([]);
				expect(pathsOf(operation, request)).toEqual([]);
			}),
			{ numRuns: 50 },
		);
	});

	it('finds the same members at fault as the service', () => {
		fc.assert(
			fc.property(anyRequests(operation), (request) => {
				const atService = validateRequest(operation, request as JsonValue).map(({ name }) => name);
				// A broken union is one problem there; here its members are looked at as well.
				const here = pathsOf(operation, request).filter(
					(path) =>
						!path.startsWith('VerificationDetails.') || !atService.includes('VerificationDetails'),
				);
				expect(new Set(here)).toEqual(new Set(atService));
			}),
			{ numRuns: 150 },
		);
	});
});
