import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

import { listFiles, PROJECT_DIR } from '../../lab/package/files';
import { packAndUnpack, type PackedPackage } from '../../lab/package/pack';

const MAX_TARBALL_BYTES = 115_000;
const MAX_UNPACKED_BYTES = 300_000;

const TOP_LEVEL_FILES = ['LICENSE.md', 'README.md', 'index.js', 'package.json'];

const DIST_FILE = /^dist\/(nodes\/.+\.node|credentials\/.+\.credentials)\.js$/;
const DIST_ASSET = /^dist\/(nodes|credentials)\/.+\.(svg|png|node\.json)$/;

interface Manifest {
	n8n: { nodes: string[]; credentials: string[] };
	scripts: Record<string, string>;
	peerDependencies: Record<string, string>;
	dependencies?: Record<string, string>;
	[key: string]: unknown;
}

describe('the packed package', () => {
	let packed: PackedPackage;
	let manifest: Manifest;

	beforeAll(async () => {
		packed = await packAndUnpack();
		manifest = JSON.parse(readFileSync(path.join(packed.dir, 'package.json'), 'utf8')) as Manifest;
	});
	afterAll(() => packed.remove());

	it('holds the built files and the texts, and nothing else', () => {
		const files = listFiles(packed.dir);
		expect(files.filter((file) => !file.includes('/'))).toEqual(TOP_LEVEL_FILES);
		const unexpected = files
			.filter((file) => file.includes('/'))
			.filter((file) => !DIST_FILE.test(file) && !DIST_ASSET.test(file))
			.filter((file) => !['dist/bundle.js', 'dist/THIRD-PARTY-LICENSES.md'].includes(file));
		expect(unexpected).toEqual([]);
	});

	it('holds every node and credential of the checkout, and package.json names them', () => {
		const sources = ['nodes', 'credentials'].flatMap((folder) =>
			listFiles(path.join(PROJECT_DIR, folder))
				.filter((file) => /\.(node|credentials)\.ts$/.test(file))
				.map((file) => `dist/${folder}/${file.replace(/\.ts$/, '.js')}`),
		);
		const entries = listFiles(packed.dir).filter((file) => DIST_FILE.test(file));
		expect(entries).toEqual(sources.sort());
		expect([...manifest.n8n.nodes, ...manifest.n8n.credentials].sort()).toEqual(entries);
	});

	it('is smaller than 115 kB, and than 300 kB unpacked', () => {
		const sizes = listFiles(packed.dir).map((file) => statSync(path.join(packed.dir, file)).size);
		expect(packed.tarballBytes).toBeLessThan(MAX_TARBALL_BYTES);
		expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(MAX_UNPACKED_BYTES);
	});

	it('brings no dependencies and runs nothing when it is installed', () => {
		expect(manifest.dependencies).toBeUndefined();
		expect(manifest.peerDependencies).toEqual({ 'n8n-workflow': '*' });
		const lifecycle = /^(pre|post)?(install|prepare|publish|pack)(Only)?$/;
		expect(Object.keys(manifest.scripts).filter((script) => lifecycle.test(script))).toEqual([]);
	});
});
