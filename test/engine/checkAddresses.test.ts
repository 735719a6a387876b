/** Addresses of a profile are opened before an update is spent on them: in n8n's engine, over real https. */
import type { INodeParameters } from 'n8n-workflow';
import type { Answer } from '../../lab/engine/recordingServer';
import { locator, NODE, useTestBed } from '../support/partnerCentral';
import { startWeb, type Web } from '../support/web';

const bed = useTestBed();
let web: Web;

const PNG = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
	'base64',
);

afterEach(async () => await web.close());

async function serve(answers: Record<string, Answer | undefined>): Promise<void> {
	web = await startWeb({ '/': { body: 'welcome' }, '/logo.png': { body: PNG }, ...answers });
}

function given(
	logoPath: string,
	checkAddresses: string,
	changes: INodeParameters = {},
): INodeParameters {
	return {
		websiteUrl: web.address('www', '/'),
		logoUrl: web.address('cdn', logoPath),
		options: { checkAddresses },
		...changes,
	};
}

it('addresses that work are opened once, without anything of the credential, and nothing is said', async () => {
	await serve({});
	const run = await bed.run(
		given('/logo.png', 'refuse', { partner: locator('={{ $json.partner }}') }),
		{ input: [{ partner: bed.partner(0) }, { partner: bed.partner(1) }] },
	);
	expect(run.json(NODE).map(({ Status, Warnings }) => [Status, Warnings])).toEqual([
		['IN_PROGRESS', undefined],
		['IN_PROGRESS', undefined],
	]);
	expect(web.requests.map(({ method, path }) => `${method} ${path}`).sort()).toEqual([
		'GET /',
		'GET /logo.png',
	]);
	for (const { headers } of web.requests) {
		const names = Object.keys(headers);
		expect(names.filter((name) => /^(authorization|cookie|x-amz)/.test(name))).toEqual([]);
	}
});

it('"Refuse" refuses what AWS would refuse, and starts nothing', async () => {
	await serve({
		'/logo.html': { headers: { 'content-type': 'image/png' }, body: '<!doctype html>' },
	});
	const run = await bed.run(given('/logo.html', 'refuse'));
	expect(run.error(NODE)?.message).toContain(
		`Logo URL: "${web.address('cdn', '/logo.html')}" shows a web page, not an image`,
	);
	expect(bed.bodies('StartProfileUpdateTask')).toEqual([]);
});

it('"Warn" starts the update, and tells it on the item and beside the output', async () => {
	await serve({});
	const run = await bed.run(given('/gone.png', 'warn'));
	const warning = `Logo URL: "${web.address('cdn', '/gone.png')}" answers with HTTP 404`;
	expect(run.json(NODE)[0]).toMatchObject({ Status: 'IN_PROGRESS', Warnings: [warning] });
	expect(JSON.stringify(run.hints)).toContain('answers with HTTP 404');
	expect(bed.bodies('StartProfileUpdateTask')).toHaveLength(1);
});

it('a preview tells it as well, and starts nothing', async () => {
	await serve({});
	const run = await bed.run({ operation: 'preview', ...given('/gone.png', 'warn') });
	expect(run.json(NODE)[0]).toMatchObject({
		Status: 'WOULD_CHANGE',
		Warnings: [expect.stringMatching('answers with HTTP 404$')],
	});
	const refused = await bed.run({ operation: 'preview', ...given('/gone.png', 'refuse') });
	expect(refused.error(NODE)?.message).toContain('answers with HTTP 404');
	expect(bed.bodies('StartProfileUpdateTask')).toEqual([]);
});

it('what may be a matter of the moment is never refused', async () => {
	await serve({ '/busy.png': { status: 503 } });
	const run = await bed.run(given('/busy.png', 'refuse'));
	expect(run.json(NODE)[0]?.Warnings).toEqual([expect.stringMatching('answers with HTTP 503$')]);
});

it.each([
	['a redirect into the network of n8n', 'https://169.254.169.254/latest/meta-data/'],
	['a redirect to http', 'http://cdn.partner.example/logo.png'],
])('%s is not followed', async (_case, location) => {
	await serve({ '/moved.png': { status: 302, headers: { location } } });
	const run = await bed.run(given('/moved.png', 'refuse'));
	expect(run.error(NODE)?.message).toContain('redirects to an address');
	expect(web.requests.map(({ path }) => path).sort()).toEqual(['/', '/moved.png']);
});

it('a logo of more than 2 MB is broken off', async () => {
	await serve({ '/large.png': { body: Buffer.alloc(3_000_000, PNG) } });
	const run = await bed.run(given('/large.png', 'refuse'));
	expect(run.error(NODE)?.message).toContain('is larger than 2 MB');
});

it('"Off" opens nothing, and neither does an address that stays as it is', async () => {
	await serve({});
	await bed.run(given('/gone.png', 'off'));
	expect(web.requests).toEqual([]);
	bed.simulator.finishTask(bed.partner());
	await bed.run({
		...given('/gone.png', 'refuse'),
		updateMode: 'partial',
		description: 'Another text',
	});
	expect(web.requests).toEqual([]);
});
