/** What a newcomer does first, from an empty canvas: no expression typed, no Code node. */
import type { Page } from 'playwright-core';

import { simulatorCredential } from '../../lab/n8n/run/records';
import { useBrowser } from './support/browser';
import { Canvas } from './support/canvas';
import { eventually } from './support/eventually';
import { boxOf } from './support/pictures';
import { useN8n } from './support/useN8n';

jest.setTimeout(600_000);

const n8n = useN8n({ server: true });
const browser = useBrowser();

beforeAll(async () => {
	// n8n chooses the only credential by itself.
	await n8n.api.createCredential(simulatorCredential(n8n.simulator));
});

beforeEach(() => n8n.simulator.requests.clear());

async function onCanvas(
	name: string,
	work: (canvas: Canvas, page: Page) => Promise<void>,
): Promise<void> {
	await browser.withPage(
		`canvas ${name}`,
		async (page) => await work(await Canvas.open(page, n8n.server), page),
		n8n.server,
	);
}

function starts(): number {
	return n8n.simulator.requests.of('StartProfileUpdateTask').length;
}

/** In the list, and for the simulator. */
const WORKS = { name: 'Example Data Works GmbH', id: 'partner-exampleaws002' };
const CLOUD = { name: 'AnyCompany Cloud Services Inc.', id: 'partner-exampleaws001' };
const OPERATIONS = { name: 'Example Managed Operations Ltd.', id: 'partner-exampleaws003' };

it('changes one description', async () => {
	const before = n8n.simulator.profileOf(WORKS.id);
	await onCanvas('description', async (canvas) => {
		await canvas.begin('Update partner profile');
		await canvas.choosePartner(WORKS.name);
		const wait = canvas.panel.parameter('waitForCompletion');
		await eventually('it is seen without scrolling', async () => {
			return (await boxOf(wait)).y < 900 || undefined;
		});
		await canvas.panel.turnOn('waitForCompletion');
		await canvas.write('description', 'We turn machine data into forecasts.');
		expect(await canvas.panel.execute()).toBe('success');
		// Plus, node, Actions, action; Partner and its entry; the switch; the text; Execute Step.
		expect(await canvas.clicks()).toBeLessThanOrEqual(9);
		const { columns, rows } = await canvas.table();
		expect(columns[0]).toBe('Status');
		expect(rows).toHaveLength(1);
		expect(rows[0]?.[0]).toBe('SUCCEEDED');
	});
	expect(n8n.simulator.profileOf(WORKS.id)).toEqual({
		...before,
		Description: 'We turn machine data into forecasts.',
	});
});

it('brings a sheet of three rows to AWS and shows a table of results', async () => {
	await onCanvas('sheet', async (canvas, page) => {
		await canvas.begin('Update partner profile');
		await canvas.pasteRows([
			row(WORKS.name, 'Forecasts from machine data.', 'Manufacturing', 'Des prévisions.'),
			row(CLOUD.name, 'We move banks to the cloud.', 'Retail; Financial Services', ''),
			row(OPERATIONS.name, 'We run what others have built.', 'Bakeries', ''),
		]);
		await page.getByTestId('canvas-node').filter({ hasText: 'Update partner' }).dblclick();
		await canvas.panel.choose('profileInput', ['Map Automatically']);
		await canvas.drag('Company', 'partner');
		await canvas.panel.turnOn('waitForCompletion');
		await canvas.panel.choose('output', ['Simplified']);
		await canvas.panel.leaveAddressesUnchecked();
		await canvas.panel.continueOnError();
		expect(await canvas.panel.execute()).toBe('success');
		const { columns, rows } = await canvas.table();
		const cells = (name: string) => rows.map((cell) => cell[columns.indexOf(name)]);
		// What is on the screen without scrolling.
		expect(columns.slice(0, 4)).toEqual(['Status', 'Partner Name', 'Changed Fields', 'Reason']);
		expect(cells('Partner Name')[2]).toBe(OPERATIONS.name);
		expect(cells('Status')).toEqual(['SUCCEEDED', 'SUCCEEDED', 'ERROR']);
		expect(cells('Reason')[2]).toContain('Bakeries');
	});
	expect(starts()).toBe(2);
	const { DisplayName, Description, LocalizedContents } = n8n.simulator.profileOf(WORKS.id);
	// The legal name, by which the partner was chosen, has not become the public one.
	expect(DisplayName).toBe('Example Data Works');
	expect(Description).toBe('Forecasts from machine data.');
	expect(LocalizedContents).toContainEqual(
		expect.objectContaining({ Locale: 'fr-FR', Description: 'Des prévisions.' }),
	);
});

it('adds a translation and keeps the others', async () => {
	const before = n8n.simulator.profileOf(CLOUD.id).LocalizedContents ?? [];
	await onCanvas('translation', async (canvas) => {
		await canvas.begin('Update partner profile');
		await canvas.choosePartner(CLOUD.name);
		await canvas.panel.turnOn('waitForCompletion');
		await canvas.panel.add('localizedContents');
		await canvas.panel.choose('locale', ['Italian (Italy)']);
		await canvas.write('description', 'Portiamo le aziende nel cloud.', 1);
		await canvas.panel.leaveAddressesUnchecked();
		expect(await canvas.panel.execute()).toBe('success');
	});
	expect(n8n.simulator.profileOf(CLOUD.id).LocalizedContents).toEqual([
		...before,
		expect.objectContaining({ Locale: 'it-IT', Description: 'Portiamo le aziende nel cloud.' }),
	]);
});

it('shows what would change, and starts nothing', async () => {
	await onCanvas('preview', async (canvas) => {
		await canvas.begin('Preview profile update');
		await canvas.choosePartner(OPERATIONS.name);
		await canvas.write('description', 'We watch over what others have built.');
		expect(await canvas.panel.execute()).toBe('success');
		const { columns, rows } = await canvas.table();
		expect(columns[0]).toBe('Status');
		expect(rows[0]?.[0]).toBe('WOULD_CHANGE');
		expect(rows[0]?.[columns.indexOf('Summary')]).toContain('We watch over');
	});
	expect(starts()).toBe(0);
});

it('is told when an update of any partner ends', async () => {
	await onCanvas('trigger', async (canvas) => {
		await canvas.begin('On profile update succeeded');
		await canvas.panel.choose('watch', ['All Partners']);
		expect(await canvas.panel.execute()).toBe('success');
		const { columns, rows } = await canvas.table();
		expect(rows[0]?.[columns.indexOf('Status')]).toBe('SUCCEEDED');
	});
});

function row(Company: string, Description: string, Industries: string, french: string) {
	const Website = 'https://www.example.com';
	return { Company, Description, Website, Industries, 'Description (fr-FR)': french };
}
