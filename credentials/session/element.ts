/** The text of an element in an answer of STS: XML without attributes, whose values need no unescaping. */
export function element(xml: string, name: string): string {
	return new RegExp(`<${name}>\\s*([^<]*?)\\s*</${name}>`).exec(xml)?.[1] ?? '';
}
