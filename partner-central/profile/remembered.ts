const MAX_KEPT = 2_000;

/** What was found for a name once is kept: the rows of a sheet all have the same columns. */
export function remembered<Found>(find: (name: string) => Found): (name: string) => Found {
	const found = new Map<string, Found>();
	return (name) => {
		if (found.has(name)) return found.get(name) as Found;
		const result = find(name);
		if (found.size >= MAX_KEPT) found.clear();
		found.set(name, result);
		return result;
	};
}
