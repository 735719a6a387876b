/** At most so many updates in an execution, counted while starts of several partners are on their way. */
import { UpdateBudget } from '../../../partner-central/update/updateBudget';

/** Lets everything go on that can. */
const settle = async () => {
	for (let turn = 0; turn < 5; turn++) await Promise.resolve();
};

test('no limit is no limit, and counts nothing', async () => {
	const started: string[] = [];
	const budget = new UpdateBudget(started);
	(await budget.take('a', 0))?.spend('a');
	expect(started).toEqual([]);
	expect(await budget.take('b', 0)).toBeDefined();
});

test('a start that is tried again is the same update, in another try of the node as well', async () => {
	const started: string[] = [];
	(await new UpdateBudget(started).take('a', 1))?.spend('a');
	const nextTry = new UpdateBudget(started);
	(await nextTry.take('a', 1))?.spend('a');
	expect(started).toEqual(['a']);
	expect(await nextTry.take('b', 1)).toBeUndefined();
});

test('whoever comes while the last start is on its way waits for how it goes', async () => {
	const budget = new UpdateBudget([]);
	const first = await budget.take('a', 1);
	const later: string[] = [];
	const ask = async (token: string) => {
		const leave = await budget.take(token, 1);
		later.push(`${token}: ${leave ? 'goes' : 'too late'}`);
		return leave;
	};
	const second = ask('b');
	const third = ask('c');
	await settle();
	expect(later).toEqual([]);
	first?.giveBack();
	await settle();
	expect(later).toEqual(['b: goes']);
	(await second)?.spend('b');
	await third;
	expect(later).toEqual(['b: goes', 'c: too late']);
});

test('two items with one token are one update', async () => {
	const started: string[] = [];
	const budget = new UpdateBudget(started);
	const leaves = [await budget.take('mine', 2), await budget.take('mine', 2)];
	for (const leave of leaves) leave?.spend('mine');
	expect(started).toEqual(['mine']);
});
