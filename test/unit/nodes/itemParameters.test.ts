import { ItemFailure } from '../../../nodes/AwsPartnerCentral/errors/itemFailure';
import { ItemParameters } from '../../../nodes/AwsPartnerCentral/parameters/itemParameters';
import { itemParameters, textsOf } from '../../support/nodes/parameters';

const blanks = [undefined, null, '', ' \n'];
const colours = [
	{ code: 'deepRed', label: 'Deep Red' },
	{ code: 'blue', label: 'Sky & Sea' },
] as const;
/** `String()` of it throws, as of any object whose `toString` is data. */
const WITHOUT_TEXT = { toString: 1, valueOf: null };
const range = { fallback: 5, min: 1, max: 10, unit: 'seconds' };

test.each<[unknown, string]>([
	['deepRed', 'deepRed'],
	['deep-red', 'deepRed'],
	[' DEEP RED ', 'deepRed'],
	['sky and sea', 'blue'],
	['Sky &amp; Sea', 'blue'],
	[['deepRed'], 'deepRed'],
	['deep\u200bRed', 'deepRed'],
	...blanks.map((blank): [unknown, string] => [blank, 'blue']),
])('the choice %j is %s', (value, code) => {
	const parameters = itemParameters({});
	expect(parameters.choice(value, 'Colour', colours, 'blue')).toBe(code);
	expect(textsOf(parameters)).toEqual([]);
});

test.each([['red'], [5], [true], [['deepRed', 'blue']], [{}], ['toString']])(
	'the choice %j is a problem',
	(value) => {
		const parameters = itemParameters({});
		expect(parameters.choice(value, 'Colour', colours, 'blue')).toBe('blue');
		expect(textsOf(parameters)).toEqual([
			expect.stringMatching(/^Colour must be one of "Deep Red", "Sky & Sea", but is "/),
		]);
	},
);

test.each<[unknown, boolean]>([
	[true, true],
	[false, false],
	['TRUE', true],
	[' yes ', true],
	['on', true],
	[['yes'], true],
	[1, true],
	['No', false],
	['off', false],
	[0, false],
	...blanks.map((blank): [unknown, boolean] => [blank, true]),
])('the flag %j is %j', (value, expected) => {
	const parameters = itemParameters({});
	expect(parameters.flag(value, 'Wait', true)).toBe(expected);
	expect(textsOf(parameters)).toEqual([]);
});

test.each([['maybe'], [2], [{}], [[true, false]], ['truee'], [WITHOUT_TEXT]])(
	'the flag %j is a problem',
	(value) => {
		const parameters = itemParameters({});
		expect(parameters.flag(value, 'Wait', true)).toBe(true);
		expect(textsOf(parameters)).toEqual([
			expect.stringMatching(/^Wait must be true or false, but is/),
		]);
	},
);

test('a number that JSON cannot say is named all the same', () => {
	const parameters = itemParameters({});
	for (const value of [NaN, 10n, () => 1, Symbol('x')]) {
		parameters.number(value, 'Timeout', range);
	}
	expect(textsOf(parameters).map((text) => text.split('but is ')[1])).toEqual([
		'"NaN"',
		'"10"',
		'"function"',
		'"symbol"',
	]);
});

test.each<[unknown, number]>([
	[1, 1],
	[10, 10],
	['7', 7],
	[' 2.5 ', 2.5],
	...blanks.map((blank): [unknown, number] => [blank, 5]),
])('the number %j is %d', (value, expected) => {
	const parameters = itemParameters({});
	expect(parameters.number(value, 'Timeout', range)).toBe(expected);
	expect(textsOf(parameters)).toEqual([]);
});

test.each([[0], [10.1], ['11'], ['soon'], [NaN], [Infinity], [true], [[5, 6]], [{}], ['5s']])(
	'the number %j is a problem',
	(value) => {
		const parameters = itemParameters({});
		expect(parameters.number(value, 'Timeout', range)).toBe(5);
		expect(textsOf(parameters)).toEqual([
			expect.stringMatching(/^Timeout must be a number of seconds from 1 to 10, but is "/),
		]);
	},
);

test.each<[unknown, object, string[]]>([
	[{ a: 1 }, { a: 1 }, []],
	...blanks.map((blank): [unknown, object, string[]] => [blank, {}, []]),
	['text', {}, ['Options must be an object, but is text']],
	[[1], {}, ['Options must be an object, but is a list']],
])('the collection %j', (value, expected, problems) => {
	const parameters = itemParameters({ options: value });
	expect(parameters.collection('options', 'Options')).toEqual(expected);
	expect(textsOf(parameters)).toEqual(problems);
});

test.each<[unknown, unknown]>([
	[{ __rl: true, mode: 'id', value: ' partner-1 ' }, 'partner-1'],
	[{ __rl: true, mode: 'list', value: null }, undefined],
	[{ __rl: true, mode: 'id', value: [1, 2] }, [1, 2]],
	['\u200b\u00a0partner-2\ufeff\n', 'partner-2'],
	[7, '7'],
	[null, undefined],
	['\u200b', undefined],
	[WITHOUT_TEXT, WITHOUT_TEXT],
])('the ID %j is %j', (value, expected) => {
	expect(itemParameters({ partner: value }).identifier('partner')).toEqual(expected);
});

test('an expression that fails names its parameter', () => {
	let failure: unknown;
	try {
		itemParameters({}).raw('displayName');
	} catch (error) {
		failure = error;
	}
	expect(failure).toBeInstanceOf(ItemFailure);
	expect(failure).toMatchObject({
		message: expect.stringContaining('"displayName" failed: Could not get parameter'),
	});
});

test('what n8n knows nothing of stands in the workflow as nothing', () => {
	expect(itemParameters({}).unresolved('localizedContents')).toBeNull();
});

test.each<[unknown, string]>([
	[null, 'no reason was given'],
	[{ message: 5 }, 'no reason was given'],
	[new Error(`a\u202eb\n${'x'.repeat(1_000_000)}`), `a b ${'x'.repeat(295)}…`],
])('an expression may throw %j', (thrown, reason) => {
	const parameters = new ItemParameters(() => {
		throw thrown;
	});
	expect(() => parameters.raw('displayName')).toThrow(
		`The expression of the parameter "displayName" failed: ${reason}`,
	);
});
