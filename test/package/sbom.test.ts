import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

import { makeTemporaryDir, PROJECT_DIR } from '../../lab/package/files';

interface Sbom {
	bomFormat: string;
	specVersion: string;
	metadata: { component: { name: string; version: string } };
	components: Array<{ group?: string; name: string; version: string; purl: string }>;
}

describe('npm run sbom', () => {
	let dir: string;
	let first: string;
	let second: string;

	beforeAll(() => {
		dir = makeTemporaryDir();
		[first, second] = ['first.json', 'second.json'].map((name) => {
			const file = path.join(dir, name);
			const script = path.join(PROJECT_DIR, 'scripts/supply-chain/sbom.js');
			// The command itself validates what it has made, and fails when that is not CycloneDX.
			execFileSync(process.execPath, [script, file], { cwd: dir });
			return readFileSync(file, 'utf8');
		}) as [string, string];
	});
	afterAll(() => rmSync(dir, { recursive: true, force: true }));

	it('describes this version of the package', () => {
		const { name, version } = JSON.parse(
			readFileSync(path.join(PROJECT_DIR, 'package.json'), 'utf8'),
		) as { name: string; version: string };
		expect(JSON.parse(first)).toMatchObject({
			bomFormat: 'CycloneDX',
			specVersion: '1.6',
			metadata: { component: { name, version } },
		});
	});

	it('lists exactly the packages of the notice file', () => {
		const { components } = JSON.parse(first) as Sbom;
		const notice = readFileSync(path.join(PROJECT_DIR, 'dist/THIRD-PARTY-LICENSES.md'), 'utf8');
		const named = [...notice.matchAll(/^- (\S+ \S+)$/gm)].map((match) => match[1]);
		const listed = components.map(({ group, name, version }) =>
			[group === undefined ? name : `${group}/${name}`, version].join(' '),
		);
		expect(listed.sort()).toEqual(named.sort());
		expect(components.map(({ purl }) => purl).filter((purl) => !/^pkg:npm\//.test(purl))).toEqual(
			[],
		);
	});

	it('is the same to the byte when it is made again, and knows nothing of this machine', () => {
		expect(second).toBe(first);
		expect(first).not.toContain(PROJECT_DIR);
	});
});
