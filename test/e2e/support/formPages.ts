/** Pages of n8n's forms, as a program reads them. */
import { eventually } from './eventually';

/** Names of a page's inputs by their labels. */
export function inputNames(html: string): Map<string, string> {
	const labels = html.matchAll(/<label[^>]* for=.(field-\d+).>\s*([^<]*?)\s*</g);
	return new Map([...labels].map(([, name = '', label = '']) => [label, name]));
}

/** What a page sends along unseen, by name. */
export function hiddenInputs(html: string): Map<string, string> {
	const inputs = html.matchAll(/<input type="hidden"[^>]* name="(field-\d+)" value="([^"]*)"/g);
	return new Map([...inputs].map(([, name = '', value = '']) => [name, value]));
}

/** The page that the form shows after the one with this heading. */
export async function nextPage(waitingUrl: string, before: string): Promise<string> {
	const status = new URL(waitingUrl);
	status.pathname += '/n8n-execution-status';
	return await eventually('the form has its next page', async () => {
		if ((await (await fetch(status)).text()) !== 'form-waiting') return undefined;
		const html = await (await fetch(waitingUrl)).text();
		return html.includes(`<h1>${before}</h1>`) ? undefined : html;
	});
}
