/** Sizes, unions and nested members of a request, where the model draws the line. */
import { checkRequest } from '../../../partner-central/model/checkRequest';
import { operations } from '../../../partner-central/model/shapes';
import { wantedDetails } from '../../support/domain';

const partner = { Catalog: 'AWS', Identifier: 'partner-abcd1234efgh5' };
const ResourceArn = 'arn:aws:partnercentral:us-east-1:123456789012:partner-1';
const ROCKET = '\u{1f680}';
const business = { LegalName: 'Widgets', RegistrationId: '1', CountryCode: 'DE' };

const problemsOf = (operation: string, request: object) =>
	checkRequest(operations[operation]?.input ?? '', request);
const textsOf = (operation: string, request: object) =>
	problemsOf(operation, request).map(({ text }) => text);
const tagKeys = (count: number) => Array.from({ length: count }, (_, index) => `key-${index}`);

describe('a size is right up to the edge', () => {
	test.each<[string, string, object]>([
		['a text', 'GetProfileUpdateTask', { ...partner, Catalog: 'x'.repeat(64) }],
		['the shortest text', 'GetProfileUpdateTask', { ...partner, Catalog: 'x' }],
		[
			'a text of astral characters',
			'UntagResource',
			{ ResourceArn, TagKeys: [ROCKET.repeat(128)] },
		],
		['a list', 'UntagResource', { ResourceArn, TagKeys: tagKeys(50) }],
		['an empty list', 'UntagResource', { ResourceArn, TagKeys: [] }],
		['the least number', 'ListConnections', { Catalog: 'AWS', MaxResults: 1 }],
		['the greatest number', 'ListConnections', { Catalog: 'AWS', MaxResults: 100 }],
		[
			'a number without limits',
			'UpdateConnectionPreferences',
			{ Catalog: 'AWS', Revision: -5, AccessType: 'ALLOW_ALL' },
		],
		['nothing in place of a member', 'ListPartners', { Catalog: 'AWS', NextToken: null }],
		['an undefined member', 'ListPartners', { Catalog: 'AWS', NextToken: undefined }],
	])('%s', (_case, operation, request) => {
		expect(textsOf(operation, request)).toEqual([]);
	});
});

describe('and wrong beyond it', () => {
	test.each<[string, object, string[]]>([
		[
			'GetProfileUpdateTask',
			{ ...partner, Catalog: 'x'.repeat(65) },
			['Catalog must have at most 64 characters, but has 65'],
		],
		[
			'GetProfileUpdateTask',
			{ ...partner, Catalog: '' },
			[
				'Catalog must have at least 1 characters, but has 0',
				'Catalog must match the pattern [a-zA-Z0-9-]+, but is ""',
			],
		],
		[
			'UntagResource',
			{ ResourceArn, TagKeys: [ROCKET.repeat(129)] },
			['TagKeys[0] must have at most 128 characters, but has 129'],
		],
		[
			'UntagResource',
			{ ResourceArn, TagKeys: tagKeys(51) },
			['TagKeys must have at most 50 entries, but has 51'],
		],
		[
			'StartProfileUpdateTask',
			{ ...partner, TaskDetails: { ...wantedDetails(), IndustrySegments: [] } },
			['TaskDetails.IndustrySegments must have at least 1 entries, but has 0'],
		],
		[
			'ListConnections',
			{ Catalog: 'AWS', MaxResults: 0 },
			['MaxResults must have at least 1 as its value, but has 0'],
		],
		[
			'ListConnections',
			{ Catalog: 'AWS', MaxResults: 101 },
			['MaxResults must have at most 100 as its value, but has 101'],
		],
		[
			'UpdateConnectionPreferences',
			{ Catalog: 'AWS', Revision: 2 ** 53, AccessType: 'ALLOW_ALL' },
			['Revision must be a whole number, but is "9007199254740992"'],
		],
		[
			'UpdateConnectionPreferences',
			{ Catalog: 'AWS', Revision: '5', AccessType: 'ALLOW_ALL' },
			['Revision must be a whole number, but is "5"'],
		],
	])('%s: case %#', (operation, request, expected) => {
		expect(textsOf(operation, request)).toEqual(expected);
	});
});

test.each(['AWS!', '!AWS', 'AWS\n'])('a pattern is for the whole of %j', (Catalog) => {
	expect(textsOf('ListPartners', { Catalog })).toEqual([
		expect.stringMatching(/^Catalog must match the pattern \[a-zA-Z0-9-\]\+, but is "/),
	]);
});

describe('a union has exactly one member', () => {
	const rule =
		'VerificationDetails must have exactly one of BusinessVerificationDetails, RegistrantVerificationDetails';

	test.each<[string, object, string[]]>([
		['one', { BusinessVerificationDetails: business }, []],
		['none', {}, [rule]],
		['two', { BusinessVerificationDetails: business, RegistrantVerificationDetails: {} }, [rule]],
	])('%s', (_case, VerificationDetails, expected) => {
		expect(textsOf('StartVerification', { VerificationDetails })).toEqual(expected);
	});
});

test('every problem is found, with its place', () => {
	const TaskDetails = {
		...wantedDetails(),
		DisplayName: 7,
		IndustrySegments: 'RETAIL',
		LocalizedContents: [null, { Locale: 'fr' }],
		Headquarters: 'US',
	};
	const problems = problemsOf('StartProfileUpdateTask', { ...partner, TaskDetails });
	expect(problems).toContainEqual({
		path: ['TaskDetails', 'LocalizedContents', 1, 'DisplayName'],
		text: 'TaskDetails.LocalizedContents[1].DisplayName is missing',
	});
	expect(problems.map(({ text }) => text)).toEqual(
		expect.arrayContaining([
			'TaskDetails.DisplayName must be text, but is a number',
			'TaskDetails.IndustrySegments must be a list, but is text',
			'TaskDetails.LocalizedContents[0] must be an object, but is nothing',
			expect.stringContaining('TaskDetails.LocalizedContents[1].Locale must match the pattern'),
			'TaskDetails.Headquarters must be an object, but is text',
		]),
	);
	expect(problems).toHaveLength(9);
});
