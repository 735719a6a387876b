/** The node in n8n's editor, used with mouse and keyboard as a person does. */
import type { INodeParameters } from 'n8n-workflow';
import type { Page } from 'playwright-core';

import { simulatorCredential } from '../../lab/n8n/run/records';
import { samplePartners } from '../../lab/simulator';
import { chain, type NodeInput } from '../../lab/engine';
import { locator, NODE_TYPE } from '../support/partnerCentral';
import { useBrowser } from './support/browser';
import { NodePanel } from './support/nodePanel';
import { boxOf, takePicture } from './support/pictures';
import { useN8n } from './support/useN8n';

jest.setTimeout(600_000);

/** Room for the whole list of the node's actions. */
const VIEWPORT = { width: 1440, height: 1040 };

const NODE = 'Partner Central';

/** Few enough for a list without a scroll bar. */
const partners = samplePartners.slice(0, 6);

const n8n = useN8n({ server: true, simulator: { partners } });
const browser = useBrowser();

beforeEach(() => n8n.simulator.requests.clear());

async function inEditor(name: string, work: (page: Page) => Promise<void>): Promise<void> {
	await browser.withPage(`editor ${name}`, work, n8n.server, { viewport: VIEWPORT });
}

/** Opens a new workflow of a manual trigger and these nodes. */
async function openWorkflow(page: Page, nodes: NodeInput[]): Promise<void> {
	const workflowId = await n8n.api.createWorkflow({ ...chain(nodes), name: 'Partner profile' });
	await page.goto(`${n8n.server.url}/workflow/${workflowId}`);
}

/** Opens the panel of a node with these parameters, and with a credential, in a new workflow. */
async function openNode(page: Page, parameters: INodeParameters): Promise<NodePanel> {
	const { name, ...credential } = simulatorCredential(n8n.simulator);
	const id = await n8n.api.createCredential({ name, ...credential });
	const credentials = { [credential.type]: { id, name } };
	await openWorkflow(page, [{ type: NODE_TYPE, name: NODE, parameters, credentials }]);
	return await NodePanel.open(page, NODE);
}

function partner(index: number): string {
	return n8n.simulator.partners[index] ?? '';
}

function operations(): string[] {
	return n8n.simulator.requests.all().map(({ operation }) => operation);
}

/** The only start that has reached the service. */
function startedDetails(): unknown {
	const starts = n8n.simulator.requests.of('StartProfileUpdateTask');
	expect(starts).toHaveLength(1);
	return (starts[0]?.body as { TaskDetails: unknown }).TaskDetails;
}

const german = {
	locale: 'German (Germany)',
	displayName: 'Beispiel Datenwerk',
	description: 'Aus Maschinendaten werden Vorhersagen, aus Vorhersagen Wartungspläne.',
	websiteUrl: 'https://data-works.example.org/de',
	logoUrl: 'https://data-works.example.org/logo.png',
};

const french = {
	locale: 'French (France)',
	displayName: 'Atelier de données Exemple',
	description: 'Des données des machines aux prévisions, puis aux plans de maintenance.',
	websiteUrl: 'https://data-works.example.org/fr',
	logoUrl: 'https://data-works.example.org/logo.png',
};

it('makes and tests a credential', async () => {
	const { accessKeyId, secretAccessKey, endpoint } = n8n.simulator;
	await inEditor('credential', async (page) => {
		await openWorkflow(page, [{ type: NODE_TYPE, name: NODE }]);
		const panel = await NodePanel.open(page, NODE);
		await panel.setUpCredential();
		const form = page.getByTestId('credential-edit-dialog');
		const dialog = page.locator('.el-dialog').filter({ has: form });
		const input = (name: string) => form.getByTestId(`parameter-input-${name}`).locator('input');
		await input('accessKeyId').fill(accessKeyId);
		await input('secretAccessKey').fill('je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY');
		await takePicture(page, 'credential', await boxOf(dialog));
		await form.getByTestId('parameter-input-useCustomEndpoint').click();
		await input('endpoint').fill(endpoint);
		await page.getByTestId('credential-save-button').click();
		await form.getByText('More details').click();
		await form.getByText('Check Secret Access Key').waitFor();
		await takePicture(page, 'credential-refused', await boxOf(dialog));
		expect(operations()).toEqual(['ListPartners']);

		await input('secretAccessKey').fill(secretAccessKey);
		await page.getByTestId('credential-save-button').click();
		await form.waitFor({ state: 'detached' });
		// The last two: the credential's own, and n8n's after it.
		expect(operations()).toEqual(Array(3).fill('ListPartners'));
		expect(n8n.simulator.requests.all().at(-1)).toMatchObject({ signature: 'valid', status: 200 });
	});
});

it('takes a person from the search for the node to the published profile', async () => {
	const credential = simulatorCredential(n8n.simulator);
	await n8n.api.createCredential(credential);
	await inEditor('full update', async (page) => {
		await openWorkflow(page, []);
		await page.getByTestId('canvas-handle-plus').click();
		await page.getByTestId('node-creator-search-bar').fill('partner');
		const creator = page.getByTestId('node-creator');
		await creator.getByText('AWS Partner Central', { exact: true }).click();
		const action = creator.getByText('Update partner profile');
		await action.waitFor();
		await takePicture(page, 'actions', await boxOf(creator));
		await action.click();

		const panel = new NodePanel(page);
		const list = await panel.openPartnerList();
		expect(await list.count()).toBe(partners.length);
		await takePicture(page, 'partner-list', await panel.clip());
		await page.getByTestId('rlc-search').fill('data works');
		await list.filter({ hasNotText: 'Data Works' }).first().waitFor({ state: 'detached' });
		await list.filter({ hasText: 'Example Data Works GmbH' }).click();

		await panel.choose('updateMode', ['Whole Profile']);
		await panel.fill('displayName', 'Example Data Works');
		await panel.fill('description', 'We turn machine data into forecasts.');
		await panel.fill('websiteUrl', 'https://data-works.example.org');
		await panel.fill('logoUrl', 'https://data-works.example.org/logo.png');
		await panel.choose('primarySolutionType', ['Managed Services']);
		await panel.choose('industrySegments', ['Manufacturing', 'Industrial & Energy']);
		await panel.choose('translationSourceLocale', ['English (United States)']);
		for (const [index, { locale, ...texts }] of [german, french].entries()) {
			await panel.add('localizedContents');
			await panel.choose('locale', [locale], index);
			// The profile itself comes first with the same names.
			for (const [name, text] of Object.entries(texts)) await panel.fill(name, text, index + 1);
		}
		await panel.leaveAddressesUnchecked();
		await panel.turnOn('waitForCompletion');
		expect(await panel.execute()).toBe('success');

		const [task] = n8n.simulator.tasksOf(partner(1));
		const output = await panel.readOutput();
		expect(output).toContain(task?.TaskId);
		expect(output).toContain('"SUCCEEDED"');
		await takePicture(page, 'published', await panel.clip());
	});
	const byName = ({ displayName, description, websiteUrl, logoUrl }: typeof german) => ({
		DisplayName: displayName,
		Description: description,
		WebsiteUrl: websiteUrl,
		LogoUrl: logoUrl,
	});
	expect(startedDetails()).toEqual({
		DisplayName: 'Example Data Works',
		Description: 'We turn machine data into forecasts.',
		WebsiteUrl: 'https://data-works.example.org',
		LogoUrl: 'https://data-works.example.org/logo.png',
		PrimarySolutionType: 'MANAGED_SERVICES',
		IndustrySegments: ['MANUFACTURING', 'INDUSTRIAL_ENERGY'],
		TranslationSourceLocale: 'en-US',
		LocalizedContents: [
			{ Locale: 'de-DE', ...byName(german) },
			{ Locale: 'fr-FR', ...byName(french) },
		],
	});
});

it('names every value that cannot be sent', async () => {
	await inEditor('invalid values', async (page) => {
		const panel = await openNode(page, {
			partner: locator(partner(0)),
			displayName: 'AnyCompany Cloud',
			description: 'We move companies to the cloud.',
			logoUrl: 'https://www.example.com/logo.png',
			industrySegments: ['EDUCATION', 'HEALTHCARE', 'GOVERNMENT'],
		});
		await panel.fill('websiteUrl', 'http://www.example.com');
		await panel.choose('industrySegments', ['Retail']);
		expect(await panel.execute()).toBe('danger');
		const message = await panel.output.getByTestId('node-error-message').innerText();
		expect(message).toContain('2 values of this item cannot be sent');
		expect(message).toMatch(/Website URL .*"http:\/\/www\.example\.com"/);
		expect(message).toMatch(/Industry Segments .*3/);
		const description = await panel.output.getByTestId('node-error-description').innerText();
		expect(description).toContain('Nothing was sent to AWS');
		await panel.scrollTo('industrySegments');
		await takePicture(page, 'invalid-values', await panel.clip());
	});
	expect(operations()).toEqual([]);
});

it('changes one field and leaves the rest as it is', async () => {
	const before = n8n.simulator.profileOf(partner(2));
	await inEditor('partial update', async (page) => {
		const panel = await openNode(page, { partner: locator(partner(2)) });
		await panel.fill('description', 'We run what others have built.');
		await panel.turnOn('waitForCompletion');
		expect(await panel.execute()).toBe('success');
		expect(await panel.readOutput()).toContain('"SUCCEEDED"');
		await takePicture(page, 'partial-update', await panel.clip());
	});
	expect(n8n.simulator.profileOf(partner(2))).toEqual({
		...before,
		Description: 'We run what others have built.',
	});
	expect(operations().slice(0, 3)).toEqual([
		'GetPartner',
		'GetProfileUpdateTask',
		'StartProfileUpdateTask',
	]);
});
