/** One thing that is wrong with an item before it is sent, in words for the person who filled it in. */
export interface Problem {
	/** Where: the model's member names and list positions, such as `['LocalizedContents', 1, 'WebsiteUrl']`. */
	path: Array<string | number>;
	/** A sentence without a full stop: field label, rule, offending part. */
	text: string;
}

/** Problems of places that others have not named already. */
export function withoutRepeats(problems: Problem[], named: Problem[]): Problem[] {
	const places = new Set(named.map(({ path }) => JSON.stringify(path)));
	return problems.filter(({ path }) => !places.has(JSON.stringify(path)));
}
