import type { Answer } from '../http/answer';

export const XML_CONTENT_TYPE = 'text/xml';

/** Namespace (and API version) of STS's answers. */
const STS_NAMESPACE = 'https://sts.amazonaws.com/doc/2011-06-15/';

const entities: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&apos;',
};

/** An answer of STS: one document, `content` is the XML inside its root element. */
export function xmlAnswer(status: number, root: string, content: string): Answer {
	return {
		status,
		headers: { 'content-type': XML_CONTENT_TYPE },
		body: `<${root} xmlns="${STS_NAMESPACE}">${content}</${root}>\n`,
	};
}

/** An element with text. */
export function xmlElement(name: string, text: string): string {
	const escaped = text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
	return `<${name}>${escaped}</${name}>`;
}
