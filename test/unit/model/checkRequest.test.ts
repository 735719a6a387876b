/** The check of requests before they are sent agrees with the check of a service that goes by the model. */
import fc from 'fast-check';
import { checkRequest } from '../../../partner-central/model/checkRequest';
import { operations, shapeOf } from '../../../partner-central/model/shapes';
import { validateRequest, type JsonValue } from '../../../simulator';
import { anyRequests, OPERATIONS, validRequests } from '../../support/randomRequests';

const textsOf = (operation: string, request: unknown) =>
	checkRequest(operations[operation]?.input ?? '', request).map(({ text }) => text);

/** `TaskDetails.IndustrySegments[2]`, as the service names a member. */
const pathsOf = (operation: string, request: unknown) =>
	checkRequest(operations[operation]?.input ?? '', request).map(({ path }) =>
		path.reduce<string>(
			(name, part) =>
				typeof part === 'number' ? `${name}[${part}]` : name ? `${name}.${part}` : part,
			'',
		),
	);

it('knows all 34 operations', () => {
	expect(Object.keys(operations)).toEqual(OPERATIONS);
	expect(OPERATIONS).toHaveLength(34);
});

describe.each(OPERATIONS)('%s', (operation) => {
	it('lets pass what satisfies the model', () => {
		fc.assert(
			fc.property(validRequests(operation), (request) => {
				expect(validateRequest(operation, request as JsonValue)).toEqual([]);
				expect(textsOf(operation, request)).toEqual([]);
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

describe('the words', () => {
	const IDENTIFIER = shapeOf('PartnerIdentifier').pattern;

	it.each([
		[
			'StartProfileUpdateTask',
			{},
			['Catalog is missing', 'Identifier is missing', 'TaskDetails is missing'],
		],
		['GetPartner', [], ['The request must be an object, but is a list']],
		['GetPartner', null, ['The request must be an object, but is nothing']],
		[
			'ListPartners',
			{ Catalog: 'AWS', NextTokn: 'x' },
			['NextTokn is not known; known are Catalog, NextToken'],
		],
		[
			'GetPartner',
			{ Catalog: 4, Identifier: 'x' },
			[
				'Catalog must be text, but is a number',
				`Identifier must match the pattern ${IDENTIFIER}, but is "x"`,
			],
		],
		[
			'PutProfileVisibility',
			{ Catalog: 'AWS', Identifier: 'partner-0000000000000', Visibility: 'HIDDEN' },
			['Visibility must be one of PRIVATE, PUBLIC, but is "HIDDEN"'],
		],
		[
			'ListConnections',
			{ Catalog: 'AWS', MaxResults: 1.5 },
			['MaxResults must be a whole number, but is "1.5"'],
		],
	])('of %s %j', (operation, request, expected) => {
		expect(textsOf(operation, request)).toEqual(expected);
	});

	it('name a member that only looks known', () => {
		const request = JSON.parse('{"Catalog":"AWS","__proto__":1,"constructor":2}') as unknown;
		expect(textsOf('ListPartners', request)).toEqual([
			expect.stringContaining('__proto__ is not known'),
			expect.stringContaining('constructor is not known'),
		]);
	});

	it('are shortened and in one line when the name of a member is not', () => {
		const [text] = textsOf('ListPartners', { Catalog: 'AWS', [`\u202e${'k'.repeat(1e6)}`]: 1 });
		expect(text).toMatch(/^k{59}… is not known; known are/);
	});

	it('can be more than a function has arguments', () => {
		const tags = Array.from({ length: 100_000 }, () => ({}));
		const texts = textsOf('TagResource', { ResourceArn: 'x', Tags: tags });
		expect(texts.length).toBeGreaterThan(200_000);
	});
});
