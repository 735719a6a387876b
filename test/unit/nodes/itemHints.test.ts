/** Notes beside the output stay readable, however many items have one. */
import { ItemHints } from '../../../nodes/AwsPartnerCentral/items/itemHints';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => String(index));

test('a hint says the same once, with the names of the first items', () => {
	const hints = new ItemHints();
	for (const number of numbers(22)) hints.add('Not approved yet:', [number]);
	expect(hints.messages()).toEqual([expect.stringMatching(/^Not.*: "0", .*, "19" and 2 more$/)]);
});

test('of many hints the first ones are shown', () => {
	const hints = new ItemHints();
	for (const number of numbers(52)) hints.add(number);
	expect(hints.messages()).toEqual([...numbers(50), 'And 2 more hints']);
});
