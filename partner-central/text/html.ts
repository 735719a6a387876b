/** HTML and Markdown that came along with a text of a web page, a content system or a language model. */

const ENTITIES: Record<string, string> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: ' ',
};

const ENTITY = /&(?:#(\d{1,6}|x[\da-f]{1,5})|([a-z][a-z\d]{1,9}));/gi;

/** `Software &amp; Internet` as it was meant; names that are not known stay. */
export function decodeEntities(text: string): string {
	return text.replace(ENTITY, (entity, number?: string, name?: string) => {
		if (name) return ENTITIES[name.toLowerCase()] ?? entity;
		return String.fromCodePoint(Number(`0${number}`));
	});
}

const TAG = /<\/?(?:a|b|br|div|em|h[1-6]|i|li|ol|p|span|strong|u|ul)(?:\s[^<>]{0,200})?\/?>/i;

/** Bold words and links. */
const MARKDOWN = /\*\*[^*\n]{1,80}\*\*|\[[^[\]\n]{1,80}\]\(https?:/i;

/** The first piece of markup in a text, which would be published as it stands; undefined when there is none. */
export function findMarkup(text: string): string | undefined {
	return TAG.exec(text)?.[0] ?? text.match(ENTITY)?.[0] ?? MARKDOWN.exec(text)?.[0];
}
