/** The page of the simulator in a browser. Needs no n8n: calls of the service are signed here. */
import type { Locator, Page } from 'playwright-core';

import { startSimulator, type Simulator, type TaskDetails } from '../../lab/simulator';
import { listen } from '../../lab/simulator/http/localServer';
import { callSigned } from '../support/simulator/signedRequest';
import { useBrowser } from './support/browser';
import { eventually } from './support/eventually';
import { takePicture } from './support/pictures';

const VIEWPORT = { width: 1280, height: 900 };

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
	options: { width?: number; colorScheme?: 'light' | 'dark'; picture?: string } = {},
): Promise<void> {
	const { width = VIEWPORT.width, colorScheme = 'light', picture } = options;
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
			if (picture !== undefined) await takePicture(page, picture);
		},
		undefined,
		{ viewport: { ...VIEWPORT, width }, colorScheme },
	);
}

function partner(index: number): string {
	return simulator.partners[index] ?? '';
}

/** Starts an update as a client does. @returns the task's id */
async function start(index: number, changes: Partial<TaskDetails> = {}): Promise<string> {
	const { ProfileId: _, ...details } = simulator.profileOf(partner(index));
	const response = await callSigned(simulator, 'StartProfileUpdateTask', {
		Catalog: 'AWS',
		Identifier: partner(index),
		ClientToken: `token-${index}`,
		TaskDetails: { ...details, ...changes },
	});
	return ((await response.json()) as { TaskId: string }).TaskId;
}

async function poll(index: number): Promise<void> {
	const named = { Catalog: 'AWS', Identifier: partner(index) };
	await callSigned(simulator, 'GetProfileUpdateTask', named);
}

function task(page: Page, taskId: string): Locator {
	return page
		.getByRole('region', { name: 'Profile update tasks' })
		.getByRole('listitem')
		.filter({ hasText: taskId });
}

function taskStatus(index: number): string | undefined {
	return simulator.tasksOf(partner(index)).at(-1)?.Status;
}

it('begins with a friendly word and shows by itself what happens', async () => {
	await onPage('live', async (page) => {
		const requests = page.getByRole('region', { name: 'Last requests' });
		expect(await requests.innerText()).toContain('No request yet.');
		expect(await requests.innerText()).toContain(simulator.endpoint);
		const partners = page.getByRole('region', { name: 'Partners' });
		expect(await partners.getByRole('listitem').count()).toBe(10);

		const taskId = await start(0);
		await task(page, taskId).getByText('IN_PROGRESS').waitFor();
		await page.getByText('1 of 10').waitFor();
		const row = requests.getByRole('row').filter({ hasText: 'StartProfileUpdateTask' });
		expect(await row.innerText()).toMatch(/partner-exampleaws001\s+valid\s+200/);
		expect(await requests.innerText()).not.toContain('No request yet.');
	});
});

it('finishes a running task', async () => {
	await onPage('finish', async (page) => {
		const shown = task(page, await start(1, { DisplayName: 'Example Data Works Europe' }));
		await shown.getByRole('button', { name: 'Finish' }).click();
		await shown.getByText('SUCCEEDED').waitFor();
		expect(await shown.getByRole('button').filter({ visible: true }).count()).toBe(0);
		expect(simulator.profileOf(partner(1)).DisplayName).toBe('Example Data Works Europe');
	});
});

it('fails a running task for the chosen reason, which looking again does not forget', async () => {
	await onPage('fail', async (page) => {
		const taskId = await start(2);
		const shown = task(page, taskId);
		await shown.getByLabel('Reason to fail for').selectOption('DUPLICATE_PROFILE');
		const nextTaskId = await start(3);
		await task(page, nextTaskId).waitFor();
		await shown.getByRole('button', { name: 'Fail' }).click();
		await shown.getByText('FAILED').waitFor();
		expect(await shown.innerText()).toContain('DUPLICATE_PROFILE');
		expect(simulator.tasksOf(partner(2)).at(-1)).toMatchObject({
			Status: 'FAILED',
			ErrorDetailList: [{ Reason: 'DUPLICATE_PROFILE' }],
		});
		expect(taskStatus(3)).toBe('IN_PROGRESS');
	});
});

it('shows values as text, whatever is in them', async () => {
	const DisplayName = '<img src=x onerror=alert(1)> & <b>Co</b>';
	await onPage('hostile', async (page) => {
		const shown = task(page, await start(0, { DisplayName }));
		expect(await shown.locator('strong').innerText()).toBe(DisplayName);
		await shown.getByRole('button', { name: 'Finish' }).click();
		const partners = page.getByRole('region', { name: 'Partners' });
		await partners.getByText(DisplayName, { exact: true }).waitFor();
		expect(await page.locator('img, b').count()).toBe(0);
	});
});

it('does not let another web site press its buttons', async () => {
	const TaskId = await start(0);
	const url = `${simulator.endpoint}/page/end-task`;
	const body = JSON.stringify({ taskId: TaskId });
	const site = await listen(
		(_request, response) => response.setHeader('content-type', 'text/html').end('Elsewhere'),
		{ host: '127.0.0.1', port: 0 },
	);
	try {
		await browser.withPage('simulator elsewhere', async (page) => {
			await page.goto(site.url);
			const send = async (options: Sent): Promise<string> =>
				await page.evaluate(
					async ([address, init]) =>
						await fetch(address, init).then(
							(response) => response.type,
							() => 'refused',
						),
					[url, options] as const,
				);
			const headers = { 'content-type': 'application/json' };
			expect(await send({ method: 'POST', body, headers })).toBe('refused');
			expect(await send({ method: 'POST', body, mode: 'no-cors' })).toBe('refused');
			expect(await send({ mode: 'no-cors' })).toBe('refused');
		});
	} finally {
		await site.close();
	}
	expect(taskStatus(0)).toBe('IN_PROGRESS');
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
		expect(await page.getByText('No update yet.').isVisible()).toBe(true);
	});
});

describe.each(['light', 'dark'] as const)('on a %s screen', (colorScheme) => {
	it.each([1280, 400])('of %d pixels everything has its place', async (width) => {
		const isDocumented = width === VIEWPORT.width && colorScheme === 'light';
		const wrongKeys = { ...simulator, secretAccessKey: 'je7MtGbClwBF/2Zp9Utk' };
		await callSigned(simulator, 'ListPartners', { Catalog: 'AWS' }, { keys: wrongKeys });
		await callSigned(simulator, 'ListPartners', { Catalog: 'AWS' });
		await start(1, { WebsiteUrl: 'https://data-works.invalid' });
		await start(3);
		await start(0);
		simulator.finishTask(partner(1));
		simulator.finishTask(partner(3));
		await poll(1);
		simulator.faults.inject({ operation: '*', kind: 'throttling' });
		await poll(0);
		await poll(0);
		await onPage(
			`${colorScheme} ${width}`,
			async (page) => {
				await page.getByText('3 of 10').waitFor();
				const { scrollWidth, background } = await page.evaluate(() => {
					// Runs in the page, whose globals TypeScript does not know here.
					const { document, getComputedStyle } = globalThis as unknown as PageGlobals;
					const { documentElement } = document;
					const { scrollWidth } = documentElement;
					return { scrollWidth, background: getComputedStyle(documentElement).backgroundColor };
				});
				expect(scrollWidth).toBeLessThanOrEqual(width);
				const [red = 0] = /\d+/.exec(background) ?? [];
				expect(Number(red) > 128 ? 'light' : 'dark').toBe(colorScheme);
				for (const name of ['Finish', 'Fail']) {
					const box = await page.getByRole('button', { name, exact: true }).first().boundingBox();
					expect((box?.x ?? NaN) + (box?.width ?? NaN)).toBeLessThan(width);
				}
			},
			{ width, colorScheme, ...(isDocumented ? { picture: 'simulator-page' } : {}) },
		);
	});
});

/** What a script of another site asks its browser to send. */
type Sent = Pick<RequestInit, 'method' | 'mode'> & {
	body?: string;
	headers?: Record<string, string>;
};

interface PageGlobals {
	document: { documentElement: { scrollWidth: number } };
	getComputedStyle(element: object): { backgroundColor: string };
}
