/** The pictures of docs/images/, taken in the tests of what they show. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page, PageScreenshotOptions } from 'playwright-core';

import { PROJECT_DIR } from '../../../lab/package/files';

/** `npm run docs:images` sets it; otherwise the tests leave the files as they are. */
const SAVES = process.env.SAVE_DOCS_IMAGES === 'true';

const IMAGES_DIR = path.join(PROJECT_DIR, 'docs', 'images');

/** A page with some pictures should still open at once. */
const MAX_BYTES = 120_000;

/** The editor's messages, and a handle, which lie over what a picture is about. */
const STYLE =
	'.el-notification, [data-test-id="panel-drag-button"] { visibility: hidden !important; }';

/** A part of the page, in pixels. */
export type Clip = NonNullable<PageScreenshotOptions['clip']>;

/**
 * Takes a picture of the page's present state; saves it when asked to.
 *
 * @param name of the file, without its ending
 * @param clip default: what is visible of the page
 * @throws Error for a file that would be too large
 */
export async function takePicture(page: Page, name: string, clip?: Clip): Promise<void> {
	const screenshot = await page.screenshot({
		clip,
		style: STYLE,
		animations: 'disabled',
		caret: 'hide',
	});
	if (!SAVES) return;
	const { default: sharp } = await import('sharp');
	// Screens have few colours: with a palette the files are a third of the size.
	const picture = await sharp(screenshot)
		.png({ palette: true, quality: 90, effort: 10, compressionLevel: 9 })
		.toBuffer();
	if (picture.length > MAX_BYTES) {
		throw new Error(`${name}.png has ${picture.length} bytes; at most ${MAX_BYTES} are allowed.`);
	}
	mkdirSync(IMAGES_DIR, { recursive: true });
	writeFileSync(path.join(IMAGES_DIR, `${name}.png`), picture);
}

/** Where an element is on the page. */
export async function boxOf(element: Locator): Promise<Clip> {
	await element.waitFor();
	const box = await element.boundingBox();
	if (!box) throw new Error('The element has no place on the page.');
	return box;
}
