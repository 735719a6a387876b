import { parseRow } from '../../../partner-central/profile/row';

test('an object and its JSON are the same row', () => {
	const row = { 'Display Name': 'Widgets', 'Headquarters Country Code': 'us' };
	expect(parseRow(row)).toEqual({ ok: true, row });
	const json = JSON.stringify(row);
	for (const same of [
		json,
		[row],
		`[${json}]`,
		JSON.stringify(json),
		'```json\n' + json + '\n```\n',
		'```\n' + json + '```',
		JSON.stringify(` ${json}`),
	]) {
		expect(parseRow(same)).toEqual({ ok: true, row });
	}
});

test.each<[unknown, string]>([
	['', 'Profile (JSON) is not valid JSON: "Unexpected end of JSON input"'],
	['{"a":', 'Profile (JSON) is not valid JSON: '],
	['[object Object]', 'Profile (JSON) is not valid JSON: '],
	['[]', 'Profile (JSON) must be an object, but is a list'],
	[[['x']], 'Profile (JSON) must be an object, but is a list'],
	['"{\\"a\\":1,\\"a\\":2}"', 'Profile (JSON) has the key "a" twice'],
	['"text"', 'Profile (JSON) must be an object, but is text'],
	['"text {"', 'Profile (JSON) must be an object, but is text'],
	['"text{"', 'Profile (JSON) must be an object, but is text'],
	['7', 'Profile (JSON) must be an object, but is a number'],
	[
		'null',
		'Profile (JSON) must be an object, but is nothing: is the name in its expression right?',
	],
	[undefined, 'Profile (JSON) must be an object, but is nothing: is the name'],
	[null, 'Profile (JSON) must be an object, but is nothing'],
	[[{ DisplayName: 'x' }, { DisplayName: 'y' }], 'Profile (JSON) must be an object, but is a list'],
	[true, 'Profile (JSON) must be an object, but is a boolean'],
	[
		'{"Description":"a","Description":"b"}',
		'Profile (JSON) has the key "Description" twice: only one value can count, so remove the other',
	],
])('%j is no row', (input, text) => {
	expect(parseRow(input)).toEqual({ ok: false, problem: expect.stringContaining(text) });
});
