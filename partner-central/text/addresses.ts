/** Web addresses that stand in a cell together with something else. */

/** Addresses have at most 256 characters; a cell may hold a name and some of them. */
const MAX_CHARACTERS = 2000;

/** At the beginning of a part, or in the brackets of Markdown, of HTML or of a person. */
const ADDRESS = /(?:^|[(<["'])((?:https?:\/\/?|www\.)[^\s<>()[\]"']+)/i;

/** An address without a scheme or with one that is nearly right. */
const NEARLY = /^(?:https?:\/\/?|\/\/)?(\w[\w.-]*\.[a-z]{2,}(?:[/?#:]\S*)?)$/i;

/** Every address of a cell in which they are separated by blanks, commas, semicolons or bars; each once. */
export function addressesIn(text: string): string[] {
	const found = new Map<string, string>();
	for (const part of text.slice(0, MAX_CHARACTERS).split(/[\s,;|]/)) {
		const address = ADDRESS.exec(part)?.[1];
		const secured = address && secure(address);
		if (secured) found.set(secured.replace(/\/$/, ''), secured);
	}
	return [...found.values()];
}

/**
 * What was probably meant by a text that is no address with https: `www.example.com`,
 * `[Example](https://example.com)`. What only begins with an address may be one with a blank in it.
 */
export function suggestAddress(text: string): string | undefined {
	const start = text.slice(0, MAX_CHARACTERS);
	const whole = secure(start);
	if (whole) return whole;
	const last = ADDRESS.exec(start.split(/\s/).at(-1) ?? '');
	return last?.[1] && secure(last[1]);
}

function secure(text: string): string | undefined {
	const address = NEARLY.exec(text)?.[1];
	return address && `https://${address}`;
}
