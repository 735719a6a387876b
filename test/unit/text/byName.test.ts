import { byName } from '../../../partner-central/text/byName';

test('labels are sorted as people read them, whatever their case', () => {
	const names = ['banana', 'Cherry', 'apple', 'Date_A', 'date0'].map((name) => ({ name }));
	expect(names.sort(byName).map(({ name }) => name)).toEqual([
		...['apple', 'banana', 'Cherry', 'date0', 'Date_A'],
	]);
});
