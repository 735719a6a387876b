import { separatorBetweenNames } from '../../../partner-central/profile/separator';

test.each<[string, string | undefined]>([
	['Display Name, Logo', 'commas'],
	['Display Name;Notes;Logo', 'semicolons'],
	['Display Name', undefined],
	['Display Name, Notes', undefined],
	['Title, Text', undefined],
	['Our Description, our Logo', undefined],
	[`${'x'.repeat(1990)};Logo;Display Name`, undefined],
])('%s', (name, separator) => {
	const problem = separatorBetweenNames(name);
	expect(problem?.path).toEqual(separator && []);
	expect(/separates its columns by (\w+)/.exec(problem?.text ?? '')?.[1]).toBe(separator);
});
