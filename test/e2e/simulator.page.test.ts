/** The page of the simulator in a browser. Needs no n8n: calls of the service are signed here. */
import type { Page } from 'playwright-core';

import { startSimulator, type Simulator, type TaskDetails } from '../../lab/simulator';
import { callSigned } from '../support/simulator/signedRequest';
import { useBrowser } from './support/browser';
import { eventually } from './support/eventually';
import { takePicture } from './support/pictures';

const HEIGHT = 900;
const browser = useBrowser();
let simulator: Simulator;

beforeEach(async () => {
	simulator = await startSimulator({ taskDurationMs: 3_600_000 });
});

afterEach(() => simulator.close());

/** Opens the page and fails when the browser has anything to complain about. */
async function onPage(
	name: string,
	work: (page: Page) => Promise<void>,
	{ width = 1280, colorScheme = 'light' as 'light' | 'dark', picture = '' } = {},
): Promise<void> {
	await browser.withPage(
		`simulator ${name}`,
		async (page) => {
			const complaints: string[] = [];
			page.on('pageerror', (error) => complaints.push(error.message));
			page.on('console', (message) => {
				if (message.type() === 'error') complaints.push(message.text());
			});
			await page.goto(simulator.endpoint);
			await page.getByText('Live', { exact: true }).waitFor();
			await work(page);
			expect(complaints).toEqual([]);
			// Brings a style of its own, which the page's policy refuses with a complaint.
			if (picture !== '') await takePicture(page, picture);
		},
		undefined,
		{ viewport: { width, height: HEIGHT }, colorScheme },
	);
}

/** Starts an update as a client does. @returns the task's id */
async function start(index: number, changes: Partial<TaskDetails> = {}): Promise<string> {
	const Identifier = simulator.partners[index] ?? '';
	const { ProfileId: _, ...details } = simulator.profileOf(Identifier);
	const TaskDetails = { ...details, ...changes };
	const body = { Catalog: 'AWS', Identifier, TaskDetails };
	const response = await callSigned(simulator, 'StartProfileUpdateTask', body);
	return ((await response.json()) as { TaskId: string }).TaskId;
}

it('shows by itself what happens, what an update changes, and what has become of the profile', async () => {
	const DisplayName = '<img src=x onerror=alert(1)> & <b>Co</b>';
	await onPage('live', async (page) => {
		const region = (name: string) => page.getByRole('region', { name });
		const item = (text: string) =>
			region('Profile update tasks').getByRole('listitem').filter({ hasText: text });
		expect(await region('Last requests').innerText()).toContain(simulator.endpoint);
		await page.getByRole('button', { name: 'Pause reviews' }).click();

		const shown = item(await start(0, { DisplayName }));
		await shown.getByText('IN_PROGRESS').waitFor();
		expect(await shown.innerText()).toContain(`AnyCompany Cloud Services ${DisplayName}`);
		await region('Used today').getByText('1 of 10').waitFor();
		const row = region('Last requests').getByRole('row').filter({ hasText: 'StartProfile' });
		expect(await row.innerText()).toMatch(/partner-exampleaws001\s+valid\s+200/);
		await shown.getByRole('button', { name: 'Finish' }).click();
		await shown.getByText('SUCCEEDED').waitFor();
		await region('Partners').getByText(DisplayName).first().click();
		const profile = region('Partners').getByRole('listitem').first();
		expect(await profile.locator('dl').innerText()).toContain(`Display Name\n${DisplayName}`);
		expect(await page.locator('img, b').count()).toBe(0);

		// A choice survives the looks that come in between.
		const refused = item(await start(1, { DisplayName: 'New' }));
		await refused.getByLabel('Reason to fail for').selectOption('DUPLICATE_PROFILE');
		await item(await start(2)).waitFor();
		await refused.getByRole('button', { name: 'Fail' }).click();
		await refused.getByText('FAILED').waitFor();
		expect(await refused.innerText()).toContain('DUPLICATE_PROFILE');
		await page.getByRole('button', { name: 'New day' }).click();
		await region('Used today').getByText('0 of 10').first().waitFor();
	});
});

it('says so when the simulator is gone, and goes on when it is back', async () => {
	await browser.withPage('simulator gone', async (page) => {
		await page.goto(simulator.endpoint);
		await page.getByText('Live', { exact: true }).waitFor();
		await simulator.close();
		await page.getByText('Is it still running?').waitFor();
		simulator = await eventually('the port is free again', async () => {
			const port = Number(new URL(simulator.endpoint).port);
			return await startSimulator({ port, stsPort: 0 }).catch(() => undefined);
		});
		await page.getByText('Live', { exact: true }).waitFor();
		await expect(page.getByText('No update yet.').waitFor()).resolves.toBeUndefined();
	});
});

it.each([
	[1280, 'light'],
	[400, 'dark'],
] as const)('has a place for everything on %d pixels, %s', async (width, colorScheme) => {
	const wrongKeys = { ...simulator, secretAccessKey: 'je7MtGbClwBF/2Zp9Utk' };
	await callSigned(simulator, 'ListPartners', { Catalog: 'AWS' }, { keys: wrongKeys });
	await callSigned(simulator, 'ListPartners', { Catalog: 'AWS' });
	await start(1, { WebsiteUrl: 'https://data-works.invalid' });
	simulator.finishTask(simulator.partners[1] ?? '');
	simulator.faults.inject({ operation: '*', kind: 'throttling', skip: 1 });
	await start(0, { Description: 'AnyCompany Cloud Services builds and runs platforms on AWS.' });
	await callSigned(simulator, 'GetProfileUpdateTask', {});
	const picture = width === 1280 ? 'simulator-page' : '';
	await onPage(
		`${colorScheme} ${width}`,
		async (page) => {
			const fail = page.getByRole('button', { name: 'Fail', exact: true }).first();
			await fail.waitFor();
			const box = await fail.boundingBox();
			expect((box?.x ?? NaN) + (box?.width ?? NaN)).toBeLessThan(width);
			const scrollWidth = await page.evaluate('document.documentElement.scrollWidth');
			expect(scrollWidth).toBeLessThanOrEqual(width);
		},
		{ width, colorScheme, picture },
	);
});
