/** Lists and objects in a cell: that part is proposed which can be what the field wants. */
import { prepareChanges } from '../../support/domain';

test.each<[string, object, string]>([
	['Logo URL', { note: 'see http://x.example', file: 'http://a.example/l.png' }, '.file'],
	['Primary Solution Type', { kind: 'of customers', which: 'Managed Services' }, '.which'],
	['Industry Segments', { kind: 'of customers', which: 'RETAIL' }, '.which'],
	['Translation Source Locale', { kind: 'french', which: 'fr_FR' }, '.which'],
	['Headquarters Country Code', { kind: 'Germany', which: 'DEU' }, '.which'],
	['Display Name', { kind: 'Widgets', which: 'https://a.example' }, '.kind'],
])('%s: %j', (label, value, path) => {
	const prepared = prepareChanges({ [label]: value });
	const texts = prepared.ok ? [] : prepared.problems.map(({ text }) => text);
	expect(texts).toContainEqual(
		expect.stringContaining(`take one value of it, such as {{ $json.field${path} }}`),
	);
});

test('the JSON of a list or an object is told as such', () => {
	expect(prepareChanges({ Description: '{"name":"Widgets"}' })).toMatchObject({
		problems: [{ text: expect.stringMatching(/, the JSON of an object: .* such as "Widgets"$/) }],
	});
});

test('a list of nothing is nothing, in JSON as well', () => {
	const row = { 'Display Name': 'A', 'HQ Country': '["null"]', Description: '[" "]' };
	expect(prepareChanges(row)).toMatchObject({ details: { changes: { DisplayName: 'A' } } });
});
