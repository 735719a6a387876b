/** Lists and objects as services deliver them, where one text is wanted. */
import { explainShape } from '../../../partner-central/text/explainShape';

const anyText = () => true;
const isAddress = (text: string) => text.startsWith('https://');

const notionTitle = {
	id: 'title',
	type: 'title',
	title: [{ type: 'text', text: { content: 'Cloud', link: null }, plain_text: 'Cloud GmbH' }],
};

const take = (path: string, text: string) =>
	`: take one value of it, such as {{ $json.field${path} }}, which is "${text}"`;

test.each<[string, object, string]>([
	['a property of Notion', notionTitle, `an object${take('.title[0].plain_text', 'Cloud GmbH')}`],
	[
		'a text of WordPress',
		{ rendered: 'Hi', protected: false },
		`an object${take('.rendered', 'Hi')}`,
	],
	[
		'a status of Jira',
		{ self: 'https://a.example', id: '3', name: 'Done' },
		`an object${take('.name', 'Done')}`,
	],
	['the more telling name', { Label: 'l', URL: 'u', Text: 't' }, `an object${take('.Text', 't')}`],
	['the most telling name', { text: 't', plain_text: 'p' }, `an object${take('.plain_text', 'p')}`],
	[
		'any name rather than a technical one',
		{ _id: 'x', color: 'red', other: 'y' },
		`an object${take('.other', 'y')}`,
	],
	['a telling name rather than any', { other: 'y', link: 'z' }, `an object${take('.link', 'z')}`],
	['a technical name where there is no other', { id: 7 }, `an object${take('.id', '7')}`],
	[
		'of two alike the one nearer to the top',
		{ a: { name: 'in' }, name: 'out' },
		`an object${take('.name', 'out')}`,
	],
	[
		'no blank, no switch and nothing',
		{ name: ' ', text: null, title: true, x: 'X' },
		`an object${take('.x', 'X')}`,
	],
	['names that need quotes', { 'Full name': 'a' }, `an object${take('["Full name"]', 'a')}`],
	['names that begin with a digit', { '1a': 'a' }, `an object${take('["1a"]', 'a')}`],
	['a list', ['a', 'b', 'c'], `a list of 3${take('[0]', 'a')}`],
	['a list of one', [{ a: 'b' }], `a list${take('[0].a', 'b')}`],
	['five levels', { a: { b: { c: { d: { e: 'E' } } } } }, `an object${take('.a.b.c.d.e', 'E')}`],
	['and no more', { a: { b: { c: { d: { e: { f: 'F' } } } } } }, 'an object'],
	['a date', new Date(0), 'a date'],
	['a date of Luxon', { isLuxonDateTime: true }, 'a date'],
	['nothing to take', { a: NaN, b: [] }, 'an object'],
])('%s', (_case, value, rule) => {
	expect(explainShape(value, anyText, false)).toBe(`must be text, but is ${rule}`);
});

/** Members of answers of services beside each other: what is meant has the second name. */
test.each([
	['kind', 'value'],
	['kind', 'label'],
	['kind', 'title'],
	['mail', 'displayName'],
	['mail', 'display_name'],
	['language', 'content'],
	['language', 'rendered'],
	['error', 'result'],
	['method', 'url'],
	['method', 'href'],
	['link', 'name'],
	['gid', 'notes'],
	['uuid', 'notes'],
	['type', 'notes'],
	['object', 'notes'],
	['self', 'notes'],
	['icon', 'notes'],
	['status', 'notes'],
])('beside %s, %s is taken', (other, name) => {
	expect(explainShape({ [other]: 'x', [name]: 'y' }, anyText, false)).toContain(`.${name} }}`);
});

test('what can be what the field wants is taken before what is called so', () => {
	const value = { name: 'Logo', id: 'https://a.example' };
	expect(explainShape(value, isAddress, false)).toContain(take('.id', 'https://a.example'));
	expect(explainShape({ id: 1, name: 'Logo' }, isAddress, false)).toContain(take('.name', 'Logo'));
});

test('of many members only so many are looked at', () => {
	const fifty = Array.from({ length: 50 }, (_, index) => [`n${index}`, { a: 'x' }]);
	const wanted = { name: 'https://a.example' };
	const found = take('.b.c.name', wanted.name);
	expect(
		explainShape({ a: Object.fromEntries(fifty.slice(1)), b: { c: wanted } }, isAddress, false),
	).toContain(found);
	expect(
		explainShape({ a: Object.fromEntries(fifty), b: { c: wanted } }, isAddress, false),
	).toContain(take('.a.n0.a', 'x'));
	expect(explainShape({ ...Object.fromEntries(fifty), ...wanted }, isAddress, false)).toContain(
		take('.n0.a', 'x'),
	);
});

test.each<[object, string]>([
	[
		{ name: 'A' },
		'is "{"name":"A"}", the JSON of an object: write only what is meant, such as "A"',
	],
	[[null, null], 'is "[null,null]", the JSON of a list of 2: write only what is meant'],
])('the JSON %j', (value, text) => {
	expect(explainShape(value, anyText, true)).toBe(text);
});
