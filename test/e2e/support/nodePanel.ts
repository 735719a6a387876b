import type { Locator, Page } from 'playwright-core';

import { eventually } from './eventually';
import { boxOf, type Clip } from './pictures';

const LIST_OPENS_MS = 10_000;

/** The panel of a node in n8n's editor (2.41.1): its parameters in the middle, its output on the right. */
export class NodePanel {
	readonly output: Locator;

	private readonly root: Locator;

	constructor(readonly page: Page) {
		this.root = page.getByTestId('ndv');
		this.output = this.root.getByTestId('output-panel');
	}

	/** Opens the panel of the node with this name on the canvas. */
	static async open(page: Page, nodeName: string): Promise<NodePanel> {
		await page.getByTestId('canvas-node').filter({ hasText: nodeName }).dblclick();
		const panel = new NodePanel(page);
		await panel.root.waitFor();
		return panel;
	}

	/** Opens the form for the first credential of the node's type. */
	async setUpCredential(): Promise<void> {
		await this.root.getByTestId('node-credentials-empty-state').getByRole('button').click();
	}

	/** The nth parameter of that name, where a list of entries has it several times. */
	parameter(name: string, nth = 0): Locator {
		return this.root.getByTestId(`parameter-input-${name}`).nth(nth);
	}

	async fill(name: string, value: string, nth = 0): Promise<void> {
		await this.parameter(name, nth).locator('input, textarea').first().fill(value);
	}

	/** Opens a dropdown and takes the options with these labels. */
	async choose(name: string, labels: string[], nth = 0): Promise<void> {
		const list = this.parameter(name, nth).locator('input').first();
		for (const label of labels) {
			// An option may have a description below its label.
			const text = this.page.getByText(label, { exact: true });
			await takeFrom(list, this.page.getByRole('option').filter({ has: text }));
		}
		// A list of which several may be taken stays open.
		await this.title.click();
	}

	async turnOn(name: string): Promise<void> {
		await this.parameter(name).click();
	}

	/** Presses the button below a list of entries, such as "Add Locale". */
	async add(listName: string): Promise<void> {
		await this.root
			.getByTestId(`fixed-collection-${listName}`)
			.getByTestId('fixed-collection-add')
			.click();
	}

	/** Takes an entry of the last menu of its kind, which is "Add Option" of the Options. */
	async addOption(entry: string): Promise<void> {
		await takeFrom(
			this.root.getByTestId('collection-parameter-add').last().locator('input'),
			this.page.getByTestId('collection-parameter-option').filter({ hasText: entry }),
		);
	}

	/** The addresses of the tests are nobody's: looked at, each would have a warning in the output. */
	async leaveAddressesUnchecked(): Promise<void> {
		await this.addOption('Check Addresses');
		await this.choose('checkAddresses', ['Off']);
	}

	/** Chooses in the node's settings that a failed item stops no other. */
	async continueOnError(): Promise<void> {
		await this.root.getByTestId('tab-settings').click();
		await takeFrom(
			this.parameter('onError').locator('input').first(),
			this.page.getByRole('option').filter({ hasText: 'Continue' }).first(),
		);
		await this.title.click();
	}

	/** Opens the list of partners. @returns its entries */
	async openPartnerList(): Promise<Locator> {
		await this.root.getByTestId('rlc-input').click();
		const entries = this.page.getByTestId('rlc-item');
		await entries.first().waitFor();
		return entries;
	}

	/** Executes the step and waits for its end. */
	async execute(): Promise<'success' | 'danger'> {
		await this.root.getByTestId('node-execute-button').click();
		const success = this.output.getByTestId('node-run-status-success');
		await success.or(this.output.getByTestId('node-run-status-danger')).waitFor();
		return (await success.isVisible()) ? 'success' : 'danger';
	}

	/** The output as n8n shows it in its JSON view. */
	async readOutput(): Promise<string> {
		await this.output.getByTestId('radio-button-json').click();
		const json = this.output.locator('.json-data');
		await json.waitFor();
		return await json.innerText();
	}

	async scrollTo(name: string): Promise<void> {
		await this.parameter(name).scrollIntoViewIfNeeded();
	}

	/** Parameters and output, without the title and the input on the left. */
	async clip(): Promise<Clip> {
		const { x } = await boxOf(this.root.getByTestId('node-parameters'));
		const output = await boxOf(this.output);
		return { ...output, x, width: output.x + output.width - x };
	}

	/** A place that takes a click without doing anything, to close a list. */
	private get title(): Locator {
		return this.root.getByTestId('tab-params');
	}
}

/** n8n renders a panel anew some time after each change, and a list that was opened just before is gone. */
async function takeFrom(list: Locator, entry: Locator): Promise<void> {
	await eventually(`An entry is taken: ${entry}`, async () => {
		if (!(await entry.isVisible())) await list.click();
		return await entry.click({ timeout: LIST_OPENS_MS }).then(
			() => true,
			() => undefined,
		);
	});
}
