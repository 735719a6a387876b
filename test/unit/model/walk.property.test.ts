/** The one judge of requests agrees with a service that goes by the same model. */
import fc from 'fast-check';

import { factsOf } from '../../../partner-central/model/shapes';
import { onlyKnown, walk } from '../../../partner-central/model/walk';
import { nameInJson } from '../../../partner-central/profile/labels';
import { validateRequest, type JsonValue } from '../../../lab/simulator';
import { anyRequests, OPERATIONS, validRequests } from '../../support/randomRequests';

describe.each(OPERATIONS)('%s', (operation) => {
	const { input } = factsOf(operation);

	it('lets pass what satisfies the model, and leaves it as it is', () => {
		fc.assert(
			fc.property(validRequests(operation), (request) => {
				expect(validateRequest(operation, request as JsonValue)).toEqual([]);
				expect([...walk(input, request)]).toEqual([]);
				expect(onlyKnown(input, request)).toEqual(request);
			}),
			{ numRuns: 50 },
		);
	});

	it('finds the same members at fault as the service', () => {
		fc.assert(
			fc.property(anyRequests(operation), (request) => {
				const atService = validateRequest(operation, request as JsonValue).map(({ name }) => name);
				// A broken union is one problem there; here its members are looked at as well.
				const here = [...walk(input, request)]
					.map(({ path }) => (path.length === 0 ? '' : nameInJson(path)))
					.filter(
						(name) =>
							!name.startsWith('VerificationDetails.') ||
							!atService.includes('VerificationDetails'),
					);
				expect(new Set(here)).toEqual(new Set(atService));
			}),
			{ numRuns: 150 },
		);
	});
});
