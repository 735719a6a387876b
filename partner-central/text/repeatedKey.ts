/**
 * The first key that an object of a JSON text has twice: `JSON.parse` keeps the last value and says nothing.
 * One pass over the text.
 * @param json Valid JSON.
 */
export function findRepeatedKey(json: string): string | undefined {
	/** The keys so far of each open object; null stands for a list. */
	const open: Array<Set<string> | null> = [];
	let isKey = false;
	for (let at = 0; at < json.length; at++) {
		const character = json[at];
		if (character === '"') {
			const start = at;
			for (at++; json[at] !== '"' && at < json.length; at++) if (json[at] === '\\') at++;
			const keys = open[open.length - 1];
			if (isKey && keys) {
				const key = JSON.parse(json.slice(start, at + 1)) as string;
				if (keys.has(key)) return key;
				keys.add(key);
				isKey = false;
			}
		} else if (character === '{') {
			open.push(new Set());
			isKey = true;
		} else if (character === '[') {
			open.push(null);
		} else if (character === '}' || character === ']') {
			open.pop();
		} else if (character === ',') {
			isKey = open[open.length - 1] instanceof Set;
		}
	}
	return undefined;
}
