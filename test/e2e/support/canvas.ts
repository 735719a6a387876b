import type { Locator, Page } from 'playwright-core';

import type { N8nServer } from '../../../lab/n8n/run/n8nServer';
import { eventually } from './eventually';
import { NodePanel } from './nodePanel';
import { boxOf } from './pictures';

interface Table {
	columns: string[];
	rows: string[][];
}

/** Then it was dropped beside the parameter. */
const DROP_MS = 10_000;

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
		await this.closePanel();
		const trigger = this.page.getByTestId('canvas-node').filter({ hasText: 'When clicking' });
		await trigger.dblclick();
		await this.panel.output.getByTestId('ndv-edit-pinned-data').click();
		await this.page.getByTestId('ndv').locator('.cm-content').click();
		await this.page.keyboard.press('Control+A');
		await this.page.keyboard.insertText(JSON.stringify(rows));
		await this.panel.output.getByText('Save', { exact: true }).click();
		await this.closePanel();
	}

	/** Drags a field of the incoming data onto a parameter, once more if the panel has moved meanwhile. */
	async drag(column: string, name: string): Promise<void> {
		const input = this.page.getByTestId('ndv-input-panel');
		const names = input.getByTestId('run-data-schema-node-name');
		const parameter = this.panel.parameter(name);
		const dropped = parameter.filter({ hasText: `$json.${column}` });
		await eventually(`the column ${column} is dropped`, async () => {
			await this.move(names.filter({ hasText: column }).first(), parameter);
			const isSeen = dropped.waitFor({ timeout: DROP_MS }).then(() => true);
			return await isSeen.catch(() => undefined);
		});
	}

	private async move(what: Locator, where: Locator): Promise<void> {
		const from = await centreOf(what);
		const to = await centreOf(where);
		const { mouse } = this.page;
		await mouse.move(from.x, from.y);
		await mouse.down();
		await mouse.move(from.x + 40, from.y + 40, { steps: 5 });
		await mouse.move(to.x, to.y, { steps: 15 });
		await mouse.up();
	}

	/** The output as a person sees it, when it is all there: one list of cells for each row, without columns that are off-screen. */
	async table(): Promise<Table> {
		let seen: Table | undefined;
		return await eventually('the table stays as it is', async () => {
			const before = JSON.stringify(seen);
			seen = await this.readTable();
			return seen.rows.length > 0 && JSON.stringify(seen) === before ? seen : undefined;
		});
	}

	private async readTable(): Promise<Table> {
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

	/** By Escape, which the editor may not hear at once. */
	private async closePanel(): Promise<void> {
		await eventually('the panel closes', async () => {
			await this.page.keyboard.press('Escape');
			return (await this.page.getByTestId('ndv').isHidden()) || undefined;
		});
	}

	private field(name: string, nth: number): Locator {
		return this.panel.parameter(name, nth).locator('input, textarea').first();
	}
}

/** Runs in the page. */
const COUNT_CLICKS = `globalThis.clicks = 0;
addEventListener('pointerdown', () => { globalThis.clicks += 1; }, true);`;

async function centreOf(element: Locator): Promise<{ x: number; y: number }> {
	const { x, y, width, height } = await boxOf(element);
	return { x: x + width / 2, y: y + height / 2 };
}
