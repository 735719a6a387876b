/** The example with a form, as a visitor's browser sees it, and as a program does. */
import type { Page } from 'playwright-core';

import { simulatorCredential } from '../../lab/n8n/run/records';
import { useBrowser } from './support/browser';
import { hiddenInputs, inputNames, nextPage } from './support/formPages';
import { takePicture, type Clip } from './support/pictures';
import { openAddress, publishExample } from './support/publish';
import { useN8n } from './support/useN8n';

/** The partner of the example. */
const PARTNER = 'partner-exampleaws002';

const VISITOR = { username: 'marketing', password: 'a long password' };

const authorization = `Basic ${btoa(`${VISITOR.username}:${VISITOR.password}`)}`;

const VIEWPORT = { width: 800, height: 900 };

/** The last page has little to show. */
const OUTCOME: Clip = { x: 0, y: 0, width: VIEWPORT.width, height: 270 };

const n8n = useN8n({ server: true });
const browser = useBrowser();

/** The heading of the page with the fields. */
const CHANGES = 'What to change';

let address: string;

beforeAll(async () => {
	const credential = simulatorCredential(n8n.simulator);
	await publishExample(
		n8n.api,
		'08-update-profile-by-form.json',
		credential,
		{},
		{
			id: '',
			name: 'Visitors',
			type: 'httpBasicAuth',
			data: { user: VISITOR.username, password: VISITOR.password },
		},
	);
	address = await openAddress(n8n.server, '/form/partner-profile-form');
});

beforeEach(() => n8n.simulator.requests.clear());

function lastTaskId(): string | undefined {
	return n8n.simulator.tasksOf(PARTNER).at(-1)?.TaskId;
}

function starts(): number {
	return n8n.simulator.requests.of('StartProfileUpdateTask').length;
}

describe('the form through HTTP', () => {
	const headers = { authorization };

	/** Chooses the main language, and reads the page with the fields to change. */
	async function begin(): Promise<{ url: string; html: string }> {
		const first = inputNames(await (await fetch(address, { headers })).text());
		const form = new FormData();
		form.set(first.get('Language') ?? '', 'English (United States)');
		const response = await fetch(address, { method: 'POST', body: form, headers });
		const { formWaitingUrl: url } = (await response.json()) as { formWaitingUrl: string };
		return { url, html: await nextPage(url, 'Partner Profile') };
	}

	/** Sends the form and reads the page that ends it. */
	async function submit(values: Record<string, string>): Promise<string> {
		const { url, html } = await begin();
		const form = new FormData();
		for (const [name, value] of hiddenInputs(html)) form.set(name, value);
		for (const [label, name] of inputNames(html)) form.set(name, values[label] ?? '');
		await fetch(url, { method: 'POST', body: form });
		return await nextPage(url, CHANGES);
	}

	it.each(['GET', 'POST'])('turns away who does not know the password: %s', async (method) => {
		const body = method === 'POST' ? new FormData() : undefined;
		expect((await fetch(address, { method, body })).status).toBe(401);
	});

	it('asks for all fields that a visitor may change, and shows what they are now', async () => {
		const { html } = await begin();
		expect([...inputNames(html).keys()]).toEqual([
			'Display Name',
			'Description',
			'Website URL',
			'Logo URL',
			'Primary Solution Type',
		]);
		expect(html).toContain(`placeholder="${n8n.simulator.profileOf(PARTNER).WebsiteUrl}"`);
	});

	it('publishes what was filled in, and nothing else', async () => {
		const before = n8n.simulator.profileOf(PARTNER);
		const page = await submit({ Description: 'Sent by a program.' });
		expect(page).toContain('<h1>Approved</h1>');
		expect(page).toContain(`Changed: Description. Task ID: ${lastTaskId()}`);
		expect(n8n.simulator.profileOf(PARTNER)).toEqual({
			...before,
			Description: 'Sent by a program.',
		});
		expect(starts()).toBe(1);
	});

	it('says that there is nothing to change', async () => {
		const { DisplayName } = n8n.simulator.profileOf(PARTNER);
		const page = await submit({ 'Display Name': DisplayName });
		expect(page).toContain('<h1>Nothing to change</h1>');
		expect(starts()).toBe(0);
	});
});

describe('the form in a browser', () => {
	/** Fills in what the test says, sends the form, and waits for its last page. */
	async function visit(
		name: string,
		fill: (page: Page) => Promise<void>,
		check: (page: Page) => Promise<void>,
	): Promise<void> {
		await browser.withPage(
			name,
			async (page) => {
				await page.goto(address);
				await page.getByRole('button', { name: 'Next' }).click();
				const changes = page.getByRole('heading', { name: CHANGES });
				await changes.waitFor();
				await fill(page);
				await page.getByRole('button', { name: 'Update Profile' }).click();
				await changes.waitFor({ state: 'detached' });
				await check(page);
			},
			undefined,
			{ viewport: VIEWPORT, httpCredentials: VISITOR },
		);
	}

	async function readOutcome(page: Page): Promise<{ title: string; text: string }> {
		const header = page.locator('.header, .form-header').first();
		return {
			title: await header.locator('h1').innerText(),
			text: await header.locator('p').first().innerText(),
		};
	}

	it('publishes the visitor’s profile', async () => {
		const { LogoUrl } = n8n.simulator.profileOf(PARTNER);
		await visit(
			'form success',
			async (page) => {
				await page.getByLabel('Display Name').fill('Example Data Works Europe');
				const description = 'Example Data Works turns machine data into maintenance plans.';
				await page.getByLabel('Description').fill(description);
				await page.getByLabel('Website URL').fill('https://data-works.example.com');
				await page.getByLabel('Primary Solution Type').selectOption('Managed Services');
				await page.getByLabel('Manufacturing').check();
				await page.getByLabel('Energy & Utilities').check();
				await page.evaluate('scrollTo(0, 0)');
				await takePicture(page, 'form');
			},
			async (page) => {
				const { title, text } = await readOutcome(page);
				expect(title).toBe('Approved');
				expect(text).toContain(`Task ID: ${lastTaskId()}`);
				await takePicture(page, 'form-outcome', OUTCOME);
			},
		);
		expect(n8n.simulator.profileOf(PARTNER)).toMatchObject({
			DisplayName: 'Example Data Works Europe',
			Description: 'Example Data Works turns machine data into maintenance plans.',
			WebsiteUrl: 'https://data-works.example.com',
			LogoUrl,
			PrimarySolutionType: 'MANAGED_SERVICES',
		});
		expect([...n8n.simulator.profileOf(PARTNER).IndustrySegments].sort()).toEqual([
			'ENERGY_UTILITIES',
			'MANUFACTURING',
		]);
	});

	it('shows why AWS has refused the profile', async () => {
		const before = n8n.simulator.profileOf(PARTNER);
		await visit(
			'form refused',
			async (page) => await page.getByLabel('Website URL').fill('https://data-works.invalid'),
			async (page) => {
				const { title, text } = await readOutcome(page);
				expect(title).toBe('The profile was not changed');
				expect(text).toContain('https://data-works.invalid');
				expect(text).toContain('opens in a browser');
				expect(text).not.toMatch(/INVALID_WEBSITE_URL|partner-|pprofiletask-/);
				await takePicture(page, 'form-refused', OUTCOME);
			},
		);
		expect(n8n.simulator.profileOf(PARTNER)).toEqual(before);
		expect(starts()).toBe(1);
	});

	it('gives back what was entered, to be corrected and sent again', async () => {
		await visit(
			'form again',
			async (page) => {
				await page.getByLabel('Display Name').fill('Example Data Works Again');
				await page.getByLabel('Website URL').fill('www.example.com');
				await page.getByLabel('Primary Solution Type').selectOption('Consulting Services');
				await page.getByLabel('Semiconductor & Electronics').check();
			},
			async (page) => {
				await page.getByLabel('Website URL').fill('https://data-works.example.net');
				await page.getByRole('button', { name: 'Send Again' }).click();
				await page.getByRole('heading', { name: 'Approved' }).waitFor();
			},
		);
		expect(n8n.simulator.profileOf(PARTNER)).toMatchObject({
			DisplayName: 'Example Data Works Again',
			WebsiteUrl: 'https://data-works.example.net',
			PrimarySolutionType: 'CONSULTING_SERVICES',
			IndustrySegments: ['SEMICONDUCTOR_ELECTR'],
		});
	});

	it('shows what cannot be sent, and sends nothing', async () => {
		await visit(
			'form invalid',
			async (page) => {
				await page.getByLabel('Website URL').fill('www.example.com');
				await page.getByLabel('Description').fill('x'.repeat(601));
			},
			async (page) => {
				const { title, text } = await readOutcome(page);
				expect(title).toBe('The profile was not changed');
				expect(text).toContain('Website URL');
				expect(text).toContain('Description');
				expect(text).toContain('600');
				expect(text).not.toContain('item');
			},
		);
		expect(starts()).toBe(0);
	});
});
