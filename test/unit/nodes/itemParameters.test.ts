import { ItemFailure } from '../../../nodes/AwsPartnerCentral/items/itemFailure';
import { itemParameters, textsOf } from '../../support/nodes/parameters';

const blanks = [undefined, null, '', ' \n'];
const colours = [
	{ code: 'deepRed', label: 'Deep Red' },
	{ code: 'blue', label: 'Sky & Sea' },
] as const;
const range = { fallback: 5, min: 1, max: 10, unit: 'seconds' };

test.each<[unknown, string]>([
	['deepRed', 'deepRed'],
	['deep-red', 'deepRed'],
	[' DEEP RED ', 'deepRed'],
	['sky and sea', 'blue'],
	...blanks.map((blank): [unknown, string] => [blank, 'blue']),
])('the choice %j is %s', (value, code) => {
	const parameters = itemParameters({});
	expect(parameters.choice(value, 'Colour', colours, 'blue')).toBe(code);
	expect(textsOf(parameters)).toEqual([]);
});

test.each([['red'], [5], [true], [['deepRed']], [{}], ['toString']])(
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

test.each([['maybe'], [2], [{}], [[]], ['truee']])('the flag %j is a problem', (value) => {
	const parameters = itemParameters({});
	expect(parameters.flag(value, 'Wait', true)).toBe(true);
	expect(textsOf(parameters)).toEqual([
		expect.stringMatching(/^Wait must be true or false, but is/),
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

test.each([[0], [10.1], ['11'], ['soon'], [NaN], [Infinity], [true], [[5]], [{}], ['5s']])(
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

test.each<[unknown, string]>([
	[{ __rl: true, mode: 'id', value: ' partner-1 ' }, 'partner-1'],
	[{ __rl: true, mode: 'list', value: null }, ''],
	[' partner-2\n', 'partner-2'],
	[7, '7'],
	[null, ''],
])('the locator %j is %j', (value, expected) => {
	expect(itemParameters({ partner: value }).locatorValue('partner')).toBe(expected);
});

test.each<[unknown, string]>([
	[' a ', 'a'],
	[5, '5'],
	[null, ''],
	[undefined, ''],
])('the text %j is %j', (value, expected) => {
	expect(itemParameters({ taskId: value }).text('taskId')).toBe(expected);
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
