import type { FieldProblem } from '../errors/serviceErrors';
import type { TaskDetails } from '../state/profile';

/**
 * A locale may describe a profile once. The model cannot say so; this is a rule of the business,
 * checked after the model's rules and kept apart from them.
 */
export function findDuplicateLocales(details: TaskDetails): FieldProblem[] {
	const firstIndexOf = new Map<string, number>();
	return (details.LocalizedContents ?? []).flatMap(({ Locale }, index): FieldProblem[] => {
		const first = firstIndexOf.get(Locale);
		if (first === undefined) {
			firstIndexOf.set(Locale, index);
			return [];
		}
		const name = `TaskDetails.LocalizedContents[${index}].Locale`;
		const message = `${name} repeats ${Locale}, which LocalizedContents[${first}] has already.`;
		return [{ name, code: 'DUPLICATE_VALUE', message }];
	});
}
