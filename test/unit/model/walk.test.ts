/** Which rules of the model a request breaks, and where the model draws the line. */
import { factsOf, shapeOf } from '../../../partner-central/model/shapes';
import { fits, onlyKnown, walk } from '../../../partner-central/model/walk';
import { nameInJson } from '../../../partner-central/profile/labels';
import { wantedDetails } from '../../support/domain';

const partner = { Catalog: 'AWS', Identifier: 'partner-abcd1234efgh5' };
const ResourceArn = 'arn:aws:partnercentral:us-east-1:123456789012:partner-1';
const ROCKET = '\u{1f680}';
const business = { LegalName: 'Widgets', RegistrationId: '1', CountryCode: 'DE' };

/** Each as `place: rule`. */
const findingsOf = (operation: string, request: unknown) =>
	[...walk(factsOf(operation).input, request)].map(
		({ path, rule }) => `${nameInJson(path)}: ${rule}`,
	);
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
		[
			'one of a union beside nothing',
			'StartVerification',
			{
				VerificationDetails: {
					BusinessVerificationDetails: business,
					RegistrantVerificationDetails: null,
				},
			},
		],
		[
			'one of a union',
			'StartVerification',
			{ VerificationDetails: { BusinessVerificationDetails: business } },
		],
	])('%s', (_case, operation, request) => {
		expect(findingsOf(operation, request)).toEqual([]);
	});
});

test.each<[string, unknown, string[]]>([
	['GetPartner', null, ['The request: missing']],
	['GetPartner', [], ['The request: type']],
	['UntagResource', { ResourceArn, TagKeys: 'a' }, ['TagKeys: type']],
	['GetPartner', { Identifier: null }, ['Catalog: missing', 'Identifier: missing']],
	['GetPartner', { ...partner, Catalog: 'x'.repeat(65) }, ['Catalog: max']],
	['GetPartner', { ...partner, Catalog: '' }, ['Catalog: min']],
	['GetPartner', { ...partner, Catalog: 4 }, ['Catalog: type']],
	...['AWS!', '!AWS', 'AWS\n'].map((Catalog): [string, unknown, string[]] => [
		'ListPartners',
		{ Catalog },
		['Catalog: pattern'],
	]),
	['ListPartners', { Catalog: 'AWS', NextTokn: 'x' }, ['NextTokn: unknown']],
	['ListPartners', { Catalog: 'AWS', NextTokn: null }, []],
	[
		'ListPartners',
		JSON.parse('{"Catalog":"AWS","__proto__":1,"constructor":2}'),
		['__proto__: unknown', 'constructor: unknown'],
	],
	['UntagResource', { ResourceArn, TagKeys: [ROCKET.repeat(129)] }, ['TagKeys[0]: max']],
	['UntagResource', { ResourceArn, TagKeys: tagKeys(51) }, ['TagKeys: max']],
	[
		'UntagResource',
		{ ResourceArn, TagKeys: ['', null, 5] },
		['TagKeys[0]: min', 'TagKeys[1]: missing', 'TagKeys[2]: type'],
	],
	['ListConnections', { Catalog: 'AWS', MaxResults: 0 }, ['MaxResults: min']],
	['ListConnections', { Catalog: 'AWS', MaxResults: 101 }, ['MaxResults: max']],
	['ListConnections', { Catalog: 'AWS', MaxResults: 1.5 }, ['MaxResults: type']],
	[
		'UpdateConnectionPreferences',
		{ Catalog: 'AWS', Revision: 2 ** 53, AccessType: 'x' },
		['Revision: type', 'AccessType: values'],
	],
	['StartVerification', { VerificationDetails: {} }, ['VerificationDetails: union']],
	[
		'StartVerification',
		{
			VerificationDetails: {
				BusinessVerificationDetails: { ...business, CountryCode: 'Germany' },
				RegistrantVerificationDetails: {},
			},
		},
		[
			'VerificationDetails.BusinessVerificationDetails.CountryCode: max',
			'VerificationDetails.BusinessVerificationDetails.CountryCode: pattern',
			'VerificationDetails: union',
		],
	],
	[
		'StartProfileUpdateTask',
		{
			...partner,
			TaskDetails: {
				...wantedDetails(),
				DisplayName: 7,
				IndustrySegments: [],
				LocalizedContents: [null, { Locale: 'fr' }],
				Headquarters: 'US',
			},
		},
		[
			'TaskDetails.DisplayName: type',
			'TaskDetails.IndustrySegments: min',
			'TaskDetails.LocalizedContents[0]: missing',
			'TaskDetails.LocalizedContents[1].DisplayName: missing',
			'TaskDetails.LocalizedContents[1].Description: missing',
			'TaskDetails.LocalizedContents[1].WebsiteUrl: missing',
			'TaskDetails.LocalizedContents[1].LogoUrl: missing',
			'TaskDetails.LocalizedContents[1].Locale: pattern',
			'TaskDetails.Headquarters: type',
		],
	],
])('%s, case %#: every broken rule with its place', (operation, request, expected) => {
	expect(findingsOf(operation, request)).toEqual(expected);
});

describe('the entries of a list are looked at', () => {
	const tags = (count: number) => Array.from({ length: count }, () => ({ Key: 'a' }));

	test('up to a hundred of them, and as far as the list may be as long', () => {
		expect(findingsOf('TagResource', { ResourceArn, Tags: tags(200) })).toHaveLength(200);
		expect(findingsOf('UntagResource', { ResourceArn, TagKeys: Array(100).fill('') })).toHaveLength(
			101,
		);
	});

	test('not when it is longer', () => {
		expect(findingsOf('TagResource', { ResourceArn, Tags: tags(201) })).toEqual(['Tags: max']);
		expect(findingsOf('UntagResource', { ResourceArn, TagKeys: Array(101).fill('') })).toEqual([
			'TagKeys: max',
		]);
	});
});

test('of a value that fits, only what the model knows and what is given is kept', () => {
	const Locale = 'fr-FR';
	const given = {
		DisplayName: 'a',
		Extra: 1,
		Headquarters: null,
		LocalizedContents: [{ Locale, x: 1 }],
	};
	expect(onlyKnown(shapeOf('TaskDetails'), given)).toEqual({
		DisplayName: 'a',
		LocalizedContents: [{ Locale }],
	});
});

test('a value fits its shape or does not', () => {
	expect(['de-DE', 'de', '', undefined, 7].map((value) => fits(shapeOf('Locale'), value))).toEqual([
		true,
		false,
		false,
		false,
		false,
	]);
});
