/** One line of the table at the end. */
export interface Verdict {
	check: string;
	/** What was found. */
	found: string;
	/** What is allowed. */
	allowed: string;
	holds: boolean;
	/** The first things that are wrong, in words. */
	examples?: string[];
}

const MAX_EXAMPLES = 5;

/** A check that nothing is on a list of wrong things. */
export function nothingOf(check: string, wrong: string[]): Verdict {
	return {
		check,
		found: String(wrong.length),
		allowed: '0',
		holds: wrong.length === 0,
		...(wrong.length > 0 ? { examples: wrong.slice(0, MAX_EXAMPLES) } : {}),
	};
}
