import { execFile } from 'node:child_process';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';

import { PROJECT_DIR } from '../../lab/package/files';

const ADVISORIES = '/-/npm/v1/security/advisories/bulk';

/** The package of the bundled set about which the registry of a test knows something. */
const AFFECTED = 'fastest-levenshtein';

interface Asked {
	[packageName: string]: string[];
}

interface Audit {
	status: number;
	output: string;
	/** What npm has asked the registry for, if it came to that. */
	asked: Asked | undefined;
}

/** Runs the audit against a registry that answers the question about advisories with this. */
async function audit(answer: (asked: Asked) => [status: number, body: unknown]): Promise<Audit> {
	let asked: Asked | undefined;
	const respond = async (request: IncomingMessage, response: ServerResponse) => {
		const body = await buffer(request);
		if (request.url !== ADVISORIES) return response.writeHead(404).end('{}');
		const text = request.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
		asked = JSON.parse(text.toString()) as Asked;
		const [status, json] = answer(asked);
		return response
			.writeHead(status, { 'content-type': 'application/json' })
			.end(JSON.stringify(json));
	};
	const server: Server = createServer((request, response) => void respond(request, response));
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	try {
		return { ...(await runAudit(`http://127.0.0.1:${port}/`)), asked };
	} finally {
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
	}
}

function runAudit(registry: string): Promise<Omit<Audit, 'asked'>> {
	const script = path.join(PROJECT_DIR, 'scripts/supply-chain/audit.js');
	const env = {
		...process.env,
		npm_config_registry: registry,
		npm_config_fetch_retries: '0',
		npm_config_proxy: '',
		npm_config_noproxy: '127.0.0.1',
	};
	return new Promise((resolve) => {
		execFile(process.execPath, [script], { env }, (error, stdout, stderr) => {
			resolve({ status: Number(error?.code ?? 0), output: stdout + stderr });
		});
	});
}

describe('npm run audit', () => {
	it('asks about the bundled packages and no others, and passes when nothing is known', async () => {
		const { status, output, asked } = await audit(() => [200, {}]);
		expect(Object.keys(asked ?? {})).toEqual(
			expect.arrayContaining(['@smithy/signature-v4', AFFECTED]),
		);
		const bundled = /^Bundled: (.+)$/m.exec(output)?.[1]?.split(', ').sort();
		const questions = Object.entries(asked ?? {}).flatMap(([name, versions]) =>
			versions.map((version) => `${name} ${version}`),
		);
		expect(questions.sort()).toEqual(bundled);
		expect(output).toContain('no advisory');
		expect(status).toBe(0);
	});

	it('fails and names the advisory when there is one', async () => {
		const advisory = {
			id: 1,
			url: 'https://github.com/advisories/GHSA-0000-0000-0000',
			title: 'Something bad',
			severity: 'high',
			vulnerable_versions: '>=0',
		};
		const { status, output } = await audit(() => [200, { [AFFECTED]: [advisory] }]);
		expect(output).toContain('Something bad (high) https://github.com/advisories/GHSA-0000');
		expect(status).toBe(1);
	});

	it.each([
		['has no such address', 405],
		['is out of order', 500],
	])('fails and says that nothing is known when the registry %s', async (_case, code) => {
		const { status, output } = await audit(() => [code, {}]);
		expect(output).toMatch(/^Not checked: .*\b(405|500)\b/m);
		expect(output).not.toContain('no advisory');
		expect(status).toBe(2);
	});
});
