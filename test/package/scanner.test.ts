import { cpSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { makeTemporaryDir, PROJECT_DIR } from '../../lab/package/files';
import { packAndUnpack, type PackedPackage } from '../../lab/package/pack';
import { scan } from './support/scan';

/** How n8n's scanner looks at a published tarball. */
const TARBALL_PATTERNS = ['**/*.js', 'package.json'];

const SCAN_TIMEOUT_MS = 120_000;

jest.setTimeout(SCAN_TIMEOUT_MS);

describe("n8n's scanner for community packages", () => {
	let packed: PackedPackage;

	beforeAll(async () => {
		packed = await packAndUnpack();
	});
	afterAll(() => packed.remove());

	it('finds nothing in the checkout', () => {
		const report = scan(PROJECT_DIR);
		expect(report.findings).toEqual([]);
		expect(report.passed).toBe(true);
		expect(report.scannedFiles).toBeGreaterThanOrEqual(3);
	});

	it('finds nothing in the packed package', () => {
		const report = scan(packed.dir, ...TARBALL_PATTERNS);
		expect(report.findings).toEqual([]);
		expect(report.passed).toBe(true);
		expect(report.scannedFiles).toBeGreaterThanOrEqual(4);
	});

	it('would find a banned call in a source and in a bundle', () => {
		const dir = makeTemporaryDir();
		try {
			cpSync(path.join(packed.dir, 'package.json'), path.join(dir, 'package.json'));
			cpSync(path.join(packed.dir, 'dist/nodes'), path.join(dir, 'nodes'), { recursive: true });
			writeFileSync(path.join(dir, 'nodes/banned.ts'), 'setTimeout(() => process.exit(), 1);\n');
			writeFileSync(path.join(dir, 'nodes/banned.js'), "require('node:fs');\n");
			const report = scan(dir);
			expect(report.passed).toBe(false);
			expect(report.findings).toEqual(
				expect.arrayContaining([
					expect.stringMatching(/banned\.ts: .*no-restricted-globals/),
					expect.stringMatching(/banned\.js: .*no-restricted-imports/),
				]),
			);
		} finally {
			rmSync(dir, { recursive: true, force: true });
		}
	});
});
