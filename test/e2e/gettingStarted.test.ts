/** The steps of docs/getting-started.md in the real editor: from a new account to an approved profile. */
import type { Page } from 'playwright-core';
import { chain } from '../../lab/engine';
import { simulatorCredential, type CredentialRecord } from '../../lab/n8n/run/records';
import { NODE_TYPE } from '../support/partnerCentral';
import { useBrowser } from './support/browser';
import { NodePanel } from './support/nodePanel';
import { useN8n } from './support/useN8n';

jest.setTimeout(600_000);

const NODE = 'Partner Central';
const DESCRIPTION = 'We move hospitals to the cloud.';

const n8n = useN8n({ server: true, simulator: { empty: true } });
const browser = useBrowser();

/** A new workflow with the node as it comes, and its panel. */
async function addNode(page: Page, { id, name, type }: CredentialRecord): Promise<NodePanel> {
	const node = { type: NODE_TYPE, name: NODE, credentials: { [type]: { id, name } } };
	const workflowId = await n8n.api.createWorkflow({ ...chain([node]), name: 'First steps' });
	await page.goto(`${n8n.server.url}/workflow/${workflowId}`);
	return await NodePanel.open(page, NODE);
}

/** Steps 4 and 5 begin alike. */
async function choosePartner(panel: NodePanel): Promise<void> {
	await panel.choose('catalog', ['Sandbox']);
	const list = await panel.openPartnerList();
	expect(await list.count()).toBe(1);
	await list.first().click();
}

it('leads from an account without a partner to an approved profile, and to its first change', async () => {
	const record = simulatorCredential(n8n.simulator, { testCatalog: 'Sandbox' });
	expect(await n8n.api.testCredential(record)).toMatchObject({ status: 'OK' });
	const credential = { ...record, id: await n8n.api.createCredential(record) };

	await browser.withPage(
		'getting started',
		async (page) => {
			const create = await addNode(page, credential);
			await create.choose('resource', ['Partner']);
			await create.choose('operation', ['Create in Sandbox']);
			await create.fill('legalName', 'Example Corp Test 42');
			await create.fill('firstName', 'Ana');
			await create.fill('lastName', 'Example');
			await create.fill('email', 'ana@example.com');
			await create.fill('businessTitle', 'Alliance Lead');
			expect(await create.execute()).toBe('success');
			expect(await create.readOutput()).toMatch(/"Created"\s*:\s*true/);

			const first = await addNode(page, credential);
			await choosePartner(first);
			await first.choose('updateMode', ['Whole Profile']);
			await first.fill('displayName', 'Example Corp');
			await first.fill('description', 'We move banks to the cloud.');
			await first.fill('websiteUrl', 'https://www.example.com');
			await first.fill('logoUrl', 'https://www.example.com/logo.png');
			await first.choose('primarySolutionType', ['Consulting Services']);
			await first.choose('industrySegments', ['Healthcare']);
			await first.choose('translationSourceLocale', ['English (United States)']);
			await first.turnOn('waitForCompletion');
			expect(await first.execute()).toBe('success');
			expect(await first.readOutput()).toContain('"SUCCEEDED"');

			const change = await addNode(page, credential);
			await choosePartner(change);
			await change.fill('description', DESCRIPTION);
			await change.turnOn('waitForCompletion');
			expect(await change.execute()).toBe('success');
			expect(await change.readOutput()).toMatch(/"ChangedFields"[^\]]*"Description"/);
		},
		n8n.server,
		{ viewport: { width: 1440, height: 1040 } },
	);

	const starts = n8n.simulator.requests.of('StartProfileUpdateTask');
	expect(starts.map(({ status }) => status)).toEqual([200, 200]);
	const { Identifier } = starts[0]?.body as { Identifier: string };
	expect(n8n.simulator.profileOf(Identifier)).toMatchObject({
		DisplayName: 'Example Corp',
		Description: DESCRIPTION,
		PrimarySolutionType: 'CONSULTING_SERVICES',
		IndustrySegments: ['HEALTHCARE'],
	});
});
