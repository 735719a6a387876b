/** One of several values with the words a person reads. */
export interface Choice<Code extends string = string> {
	code: Code;
	label: string;
	/** What choosing it does, where the label does not say it all. */
	description?: string;
	/** Words in lower case that people write for it and that stand neither in code nor label. */
	related?: readonly string[];
}

/** Codes and labels in the order that they are given in. */
export function toChoices<Code extends string>(
	labels: Record<Code, string>,
	related: Partial<Record<Code, readonly string[]>> = {},
): Array<Choice<Code>> {
	return (Object.entries(labels) as Array<[Code, string]>).map(([code, label]) => ({
		code,
		label,
		...(related[code] && { related: related[code] }),
	}));
}
