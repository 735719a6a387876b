/** What is wrong with a request that somebody has written as JSON, in words. */
import { factsOf, shapeOf, type Shape } from '../../../partner-central/model/shapes';
import { fits, walk, type Finding } from '../../../partner-central/model/walk';
import { explainFindings } from '../../../partner-central/profile/explainFindings';
import { nameInJson } from '../../../partner-central/profile/labels';
import { codes } from '../../../partner-central/profile/words';
import { wantedDetails } from '../../support/domain';

const textsOf = (operation: string, request: unknown) =>
	explainFindings(walk(factsOf(operation).input, request), {
		nameOf: nameInJson,
		isJson: true,
	}).map(({ text }) => text);

const partner = { Catalog: 'AWS', Identifier: 'partner-abcd1234efgh5' };
const profile = (changes: object) => ({
	...partner,
	TaskDetails: { ...wantedDetails(), ...changes },
});
const invitation = (Message: string) => ({
	Catalog: 'AWS',
	ClientToken: 't',
	ConnectionType: 'SUBSIDIARY',
	Email: 'name@example.com',
	Message,
	Name: 'Name',
	ReceiverIdentifier: '1',
});

it.each<[string, unknown, string[]]>([
	[
		'StartProfileUpdateTask',
		{},
		['Catalog is missing', 'Identifier is missing', 'TaskDetails is missing'],
	],
	['GetPartner', [], ['The request must be an object, but is a list']],
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
			'Identifier must be a partner ID such as partner-abcd1234efgh5 or a partner ARN, but is "x"',
		],
	],
	[
		'ListPartners',
		{ Catalog: '' },
		['Catalog must be a catalog such as AWS or Sandbox, but is ""'],
	],
	[
		'ListPartners',
		{ Catalog: 'AWS', NextToken: 'a b' },
		['NextToken must match the pattern [\\S]+, but is "a b"'],
	],
	[
		'PutProfileVisibility',
		{ ...partner, Visibility: 'HIDDEN' },
		['Visibility must be one of PRIVATE, PUBLIC, but is "HIDDEN"'],
	],
	[
		'ListConnections',
		{ Catalog: 'AWS', MaxResults: 101 },
		['MaxResults must be a whole number from 1 to 100, but is "101"'],
	],
	[
		'UpdateConnectionPreferences',
		{ Catalog: 'AWS', Revision: '5', AccessType: 'ALLOW_ALL' },
		['Revision must be a whole number, but is "5"'],
	],
	[
		'StartVerification',
		{ VerificationDetails: {} },
		[
			'VerificationDetails must have exactly one of BusinessVerificationDetails, RegistrantVerificationDetails',
		],
	],
	[
		'UntagResource',
		{
			ResourceArn: 'arn:aws:partnercentral:us-east-1:123456789012:a',
			TagKeys: Array(51).fill('k'),
		},
		['TagKeys must have at most 50 entries, but has 51'],
	],
	[
		'StartProfileUpdateTask',
		profile({ DisplayName: 'x'.repeat(81), Description: 'a\nb' }),
		[
			`TaskDetails.DisplayName must have at most 80 characters, but "${'x'.repeat(59)}…" has 81`,
			'TaskDetails.Description must be a single line without line breaks and tabs',
		],
	],
	[
		'StartProfileUpdateTask',
		profile({ IndustrySegments: ['GAMBLING', 'x'], Headquarters: { CountryCode: 'USA' } }),
		[
			'TaskDetails.IndustrySegments[0] must be one of AWS\'s 37 values, but is "GAMBLING" (did you mean "GAMING"?)',
			'TaskDetails.IndustrySegments[1] must be one of AWS\'s 37 values, but is "x" (for example FINANCIAL_SERVICES or HEALTHCARE)',
			'TaskDetails.Headquarters.CountryCode must be a two-letter country code such as US, but is "USA"',
			'TaskDetails.Headquarters.SubdivisionCode is missing',
		],
	],
	[
		'StartProfileUpdateTask',
		profile({ IndustrySegments: ['Software'] }),
		[
			`TaskDetails.IndustrySegments[0] must be one of AWS's 37 values, but is "Software" (did you mean "COMPUTER_SOFTWARE" or "SOFTWARE_INTERNET"?)`,
		],
	],
	['CreateConnectionInvitation', invitation('one\ntwo'), []],
	[
		'CreateConnectionInvitation',
		invitation('one\ttwo'),
		[
			'Message contains the character U+0009, which AWS does not accept (no emoji or control characters)',
		],
	],
	[
		'StartProfileUpdateTask',
		profile({ PrimarySolutionType: 'QQQQ' }),
		[
			'TaskDetails.PrimarySolutionType must be one of AWS\'s 8 values, but is "QQQQ" (for example SOFTWARE_PRODUCTS or CONSULTING_SERVICES)',
		],
	],
	['CreateConnectionInvitation', invitation(''), ['Message is empty']],
])('%s, case %#', (operation, request, expected) => {
	expect(textsOf(operation, request)).toEqual(expected);
});

it.each<[Finding['rule'], Shape, unknown, string]>([
	['type', { type: 'number', name: 'N', min: 1 }, 'a', 'must be a whole number, but is "a"'],
	['type', { type: 'number', name: 'N', max: 9 }, 'a', 'must be a whole number, but is "a"'],
	[
		'min',
		{ type: 'text', name: 'T', min: 3 },
		'ab',
		'must have at least 3 characters, but "ab" has 2',
	],
])('a limit that the model may have one day: %s of %j', (rule, shape, value, text) => {
	const listener = { nameOf: () => 'It', isJson: true };
	const path = ['It'];
	expect(explainFindings([{ rule, shape, value, path }], listener)).toEqual([
		{ path, text: `It ${text}` },
	]);
});

it('shortens the name of a member, in one line', () => {
	const [text] = textsOf('ListPartners', { Catalog: 'AWS', [`\u202e${'k'.repeat(1e6)}`]: 1 });
	expect(text).toMatch(/^k{59}… is not known; known are/);
});

describe('the words for codes', () => {
	it('stand behind "must be"', () => {
		for (const words of Object.values(codes)) expect(words).toMatch(/^(?:an?|the) \S+ .+[^.]$/);
	});

	it('have examples that the service takes', () => {
		const examples = Object.entries(codes).flatMap(([shape, words]) =>
			[...words.matchAll(/such as ([^\s,]+)/g)].map(([, example]) => [shape, example]),
		);
		expect(examples.length).toBeGreaterThan(5);
		for (const [shape = '', example] of examples) {
			expect([shape, example, fits(shapeOf(shape), example)]).toEqual([shape, example, true]);
		}
	});
});
