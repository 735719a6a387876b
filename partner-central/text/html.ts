/** HTML that came along with a text of a web page or of a content system. */

const ENTITIES: Record<string, string> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: ' ',
};

const ENTITY = /&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z][a-z\d]{1,9}));/gi;

/** `Software &amp; Internet` as it was meant; names that are not known stay. */
export function decodeEntities(text: string): string {
	if (!text.includes('&')) return text;
	return text.replace(ENTITY, (entity, decimal?: string, hex?: string, name?: string) => {
		if (name) return ENTITIES[name.toLowerCase()] ?? entity;
		return String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16));
	});
}

const TAG = /<\/?(?:a|b|br|div|em|h[1-6]|i|li|ol|p|span|strong|u|ul)(?:\s[^<>]{0,200})?\/?>/i;

/** The first piece of HTML in a text, which would be published as it stands; undefined when there is none. */
export function findHtml(text: string): string | undefined {
	return TAG.exec(text)?.[0] ?? text.match(ENTITY)?.[0];
}
