import { remembered } from '../../../partner-central/profile/remembered';

test('what was found is kept, of at most 2,000 names', () => {
	const asked: string[] = [];
	const find = remembered((name) => {
		asked.push(name);
		return undefined;
	});
	const names = Array.from({ length: 2_000 }, (_, index) => `n${index}`);
	for (const name of [...names, ...names]) expect(find(name)).toBeUndefined();
	expect(asked).toEqual(names);
	for (const name of ['another', 'n0', 'n0']) find(name);
	expect(asked.slice(2_000)).toEqual(['another', 'n0']);
});
