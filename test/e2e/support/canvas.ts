import type { Locator, Page } from 'playwright-core';

import type { N8nServer } from '../../../lab/n8n/run/n8nServer';
import { NodePanel } from './nodePanel';

/** An empty workflow in n8n's editor (2.41.1), worked on with the mouse; only texts and data are typed. */
export class Canvas {
	readonly panel: NodePanel;

	private constructor(private readonly page: Page) {
		this.panel = new NodePanel(page);
	}

	/** Opens a new workflow, and counts clicks from then on. */
	static async open(page: Page, server: N8nServer): Promise<Canvas> {
		await page.addInitScript(COUNT_CLICKS);
		await page.goto(`${server.url}/workflow/new`);
		await page.getByTestId('canvas-add-button').waitFor();
		return new Canvas(page);
	}

	/** How often the mouse was pressed so far. */
	async clicks(): Promise<number> {
		return await this.page.evaluate<number>('globalThis.clicks');
	}

	/** Searches for the node and takes one of its actions or triggers. n8n itself adds what starts the workflow. */
	async begin(action: string): Promise<void> {
		const creator = this.page.getByTestId('node-creator');
		await this.page.getByTestId('canvas-add-button').click();
		await this.page.getByTestId('node-creator-search-bar').fill('partner');
		await creator.getByText('AWS Partner Central', { exact: true }).click();
		// On an empty canvas n8n shows triggers first.
		if (!action.startsWith('On ')) await creator.getByText(/^Actions \(/).click();
		await creator.getByText(action, { exact: true }).click();
		await this.page.getByTestId('ndv').waitFor();
	}

	async choosePartner(name: string): Promise<void> {
		const list = await this.panel.openPartnerList();
		await list.filter({ hasText: name }).click();
	}

	/** Clicks into a field and types. */
	async write(name: string, text: string, nth = 0): Promise<void> {
		await this.field(name, nth).click();
		await this.page.keyboard.insertText(text);
	}

	/** Gives the step that starts the workflow these rows, as a person who pastes them does. */
	async pasteRows(rows: object[]): Promise<void> {
		await this.page.keyboard.press('Escape');
		const trigger = this.page.getByTestId('canvas-node').filter({ hasText: 'When clicking' });
		await trigger.dblclick();
		await this.panel.output.getByTestId('ndv-edit-pinned-data').click();
		await this.page.getByTestId('ndv').locator('.cm-content').click();
		await this.page.keyboard.press('Control+A');
		await this.page.keyboard.insertText(JSON.stringify(rows));
		await this.panel.output.getByText('Save', { exact: true }).click();
		await this.page.keyboard.press('Escape');
	}

	/** Drags a field of the incoming data onto a parameter. */
	async drag(column: string, name: string): Promise<void> {
		const input = this.page.getByTestId('ndv-input-panel');
		const names = input.getByTestId('run-data-schema-node-name');
		const from = await boxCentre(names.filter({ hasText: column }).first());
		const to = await boxCentre(this.panel.parameter(name));
		const { mouse } = this.page;
		await mouse.move(from.x, from.y);
		await mouse.down();
		await mouse.move(from.x + 40, from.y + 40, { steps: 5 });
		await mouse.move(to.x, to.y, { steps: 15 });
		await mouse.up();
	}

	/** The output as a person sees it: one list of cells for each row, without columns that are off-screen. */
	async table(): Promise<{ columns: string[]; rows: string[][] }> {
		const table = this.panel.output.locator('table').first();
		await table.waitFor();
		const texts = async (cells: Locator) =>
			(await cells.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
		const rows = await table.locator('tbody tr').all();
		return {
			columns: (await texts(table.locator('thead th'))).filter((text) => text !== ''),
			rows: await Promise.all(rows.map(async (row) => await texts(row.locator('td')))),
		};
	}

	private field(name: string, nth: number): Locator {
		return this.panel.parameter(name, nth).locator('input, textarea').first();
	}
}

/** Runs in the page. */
const COUNT_CLICKS = `globalThis.clicks = 0;
addEventListener('pointerdown', () => { globalThis.clicks += 1; }, true);`;

async function boxCentre(element: Locator): Promise<{ x: number; y: number }> {
	const box = await element.boundingBox();
	if (!box) throw new Error('The element has no place on the page.');
	return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
