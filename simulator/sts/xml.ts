/** Namespace (and API version) of STS's answers. */
export const stsNamespace = 'https://sts.amazonaws.com/doc/2011-06-15/';

const entities: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&apos;',
};

/** An element with text. */
export function xmlElement(name: string, text: string): string {
	const escaped = text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
	return `<${name}>${escaped}</${name}>`;
}
