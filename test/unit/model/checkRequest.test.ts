/** What is wrong with a request of any operation, in words. */
import { checkRequest } from '../../../partner-central/model/checkRequest';
import { operations, shapeOf } from '../../../partner-central/model/shapes';
import { apiModel } from '../../../lab/simulator/validation/model';

const textsOf = (operation: string, request: unknown) =>
	checkRequest(operations[operation]?.input ?? '', request).map(({ text }) => text);

it('knows all 34 operations', () => {
	expect(Object.keys(operations)).toEqual(Object.keys(apiModel.operations));
	expect(Object.keys(operations)).toHaveLength(34);
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
