import fc from 'fast-check';

import { findRepeatedKey } from '../../../partner-central/text/repeatedKey';

test.each<[string, string | undefined]>([
	['{"a":1,"a":2}', 'a'],
	['{"a":1,"\\u0061":2}', 'a'],
	['{"a":{"b":1},"c":[{"b":1},{"b":1}],"b":1}', undefined],
	['{"a":{"x":1,"y":[1,{"x":"}"}],"x":2}}', 'x'],
	['{"a":"\\"a\\":","b":"{\\"b\\":1,\\"b\\":2}"}', undefined],
	['["a","a",{"a":"a"}]', undefined],
	['{"a\\\\":1,"a":2,"a\\\\":3}', 'a\\'],
	['{"":1,"":2}', ''],
	['{"a" : 1 ,\n\t"b":2 , "a" : 3}', 'a'],
	['"a"', undefined],
	['7', undefined],
])('%s', (json, key) => {
	expect(JSON.parse(json)).toBeDefined();
	expect(findRepeatedKey(json)).toBe(key);
});

test('no JSON of a value has one, and every member given again is found', () => {
	fc.assert(
		fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 }), (object) => {
			const json = JSON.stringify(object);
			expect(findRepeatedKey(json)).toBeUndefined();
			const key = Object.keys(object)[0] ?? '';
			expect(findRepeatedKey(`${json.slice(0, -1)},${JSON.stringify(key)}:0}`)).toBe(key);
		}),
	);
});
