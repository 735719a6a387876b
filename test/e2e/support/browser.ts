import { mkdirSync } from 'node:fs';
import path from 'node:path';
import {
	chromium,
	selectors,
	type Browser,
	type BrowserContextOptions,
	type Page,
} from 'playwright-core';

import { PROJECT_DIR } from '../../../lab/package/files';
import type { N8nServer } from '../../../lab/n8n/run/n8nServer';

/** Chromium of Debian and Ubuntu; CHROMIUM_PATH names another one. */
const DEFAULT_CHROMIUM = '/usr/bin/chromium';

/** No sandbox, because containers lack what it needs; no talk with its maker; no QUIC for loopback. */
const FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/** Pictures of pages on which a test has failed; git ignores the folder. */
const FAILURES_DIR = path.join(PROJECT_DIR, 'build', 'e2e');

/** The editor needs some room for its panels. */
const VIEWPORT = { width: 1440, height: 900 };

/** The editor's scripts alone take seconds on a small machine, and much longer on a busy one. */
const PATIENCE_MS = 120_000;

/** A Chromium for the tests of a file. */
export class TestBrowser {
	private constructor(private readonly browser: Browser) {}

	static async launch(): Promise<TestBrowser> {
		// As n8n's editor calls it.
		selectors.setTestIdAttribute('data-test-id');
		const executablePath = process.env.CHROMIUM_PATH ?? DEFAULT_CHROMIUM;
		return new TestBrowser(await chromium.launch({ executablePath, args: FLAGS }));
	}

	/**
	 * Does something on a page of its own, and takes a picture of it when that fails.
	 *
	 * @param name of the picture
	 * @param signedInTo opens pages of this n8n as its owner
	 */
	async withPage<Result>(
		name: string,
		work: (page: Page) => Promise<Result>,
		signedInTo?: N8nServer,
		options: BrowserContextOptions = {},
	): Promise<Result> {
		const context = await this.browser.newContext({ viewport: VIEWPORT, ...options });
		context.setDefaultTimeout(PATIENCE_MS);
		await context.route(isElsewhere, (route) => route.abort());
		const page = await context.newPage();
		try {
			if (signedInTo) await signIn(page, signedInTo);
			return await work(page);
		} catch (error) {
			await savePicture(page, name);
			throw error;
		} finally {
			await context.close();
		}
	}

	async close(): Promise<void> {
		await this.browser.close();
	}
}

/** Fonts and help that n8n's pages fetch from other hosts: tests and pictures do without, everywhere. */
function isElsewhere({ protocol, hostname }: URL): boolean {
	return protocol.startsWith('http') && !['127.0.0.1', 'localhost'].includes(hostname);
}

/** Goes on with the sign-in of the server's REST client, which counts for the browser with its id only. */
async function signIn(page: Page, { rest, url }: N8nServer): Promise<void> {
	const { authToken, browserId } = rest;
	if (authToken === undefined) throw new Error('Nobody is signed in to n8n.');
	await page.context().addCookies([{ name: 'n8n-auth', value: authToken, url }]);
	await page.addInitScript((id) => {
		// Runs in the page, whose globals TypeScript does not know here.
		const { localStorage } = globalThis as unknown as { localStorage: PageStorage };
		localStorage.setItem('n8n-browserId', id);
	}, browserId);
}

interface PageStorage {
	setItem(name: string, value: string): void;
}

async function savePicture(page: Page, name: string): Promise<void> {
	mkdirSync(FAILURES_DIR, { recursive: true });
	const file = path.join(FAILURES_DIR, `${name.replace(/[^a-z0-9]+/gi, '-')}.png`);
	await page.screenshot({ path: file, fullPage: true }).catch(() => undefined);
}

/** A browser for all tests of the file. */
export function useBrowser(): Pick<TestBrowser, 'withPage'> {
	let browser: TestBrowser | undefined;
	beforeAll(async () => {
		browser = await TestBrowser.launch();
	});
	afterAll(async () => await browser?.close());
	return {
		withPage: async (name, work, signedInTo, options) => {
			if (!browser) throw new Error('The browser is not running.');
			return await browser.withPage(name, work, signedInTo, options);
		},
	};
}
