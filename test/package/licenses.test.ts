import { readFileSync } from 'node:fs';
import path from 'node:path';
import satisfies from 'spdx-satisfies';

import { listFiles, PROJECT_DIR } from '../../lab/package/files';

/** Licences that let their code be part of an MIT package when their text goes with it. */
const PERMISSIVE = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'];

const { thirdPartyLicenses } = jest.requireActual<{
	thirdPartyLicenses: (
		packages: Array<Record<'name' | 'version' | 'license' | 'licenseText', string>>,
	) => string;
}>('../../lab/build/third-party-licenses.js');

const DIST_DIR = path.join(PROJECT_DIR, 'dist');

/** The packages that the bundle is made of by its source map, not by the account of the build. */
function bundledNames(): string[] {
	const map = readFileSync(path.join(DIST_DIR, 'bundle.js.map'), 'utf8');
	const { sources } = JSON.parse(map) as { sources: string[] };
	const names = sources.flatMap(
		(source) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1] ?? [],
	);
	return [...new Set(names)].sort();
}

function manifestOf(name: string): { version: string; license: string } {
	const file = path.join(PROJECT_DIR, 'node_modules', name, 'package.json');
	return JSON.parse(readFileSync(file, 'utf8')) as { version: string; license: string };
}

const onOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

const licenseFileOf = (name: string) => {
	const dir = path.join(PROJECT_DIR, 'node_modules', name);
	const file = listFiles(dir).find((entry) => /^licen[cs]e[^/]*$/i.test(entry));
	return readFileSync(path.join(dir, file ?? 'LICENSE'), 'utf8');
};

describe('the licences of what is bundled', () => {
	const notice = readFileSync(path.join(DIST_DIR, 'THIRD-PARTY-LICENSES.md'), 'utf8');
	const names = bundledNames();

	it('are those of a few packages', () => {
		expect(names).toContain('@smithy/signature-v4');
		expect(names.length).toBeLessThanOrEqual(13);
	});

	describe.each(names)('%s', (name) => {
		const { version, license } = manifestOf(name);

		it('is permissive', () => {
			expect(satisfies(license, PERMISSIVE)).toBe(true);
		});

		it('is named in the notice', () => {
			expect(notice).toContain(`- ${name} ${version}\n`);
		});

		it('stands there paragraph by paragraph, the copyright included', () => {
			const paragraphs = licenseFileOf(name)
				.split(/\n\s*\n/)
				.map(onOneLine);
			const missing = paragraphs.filter(
				(paragraph) =>
					!/^(The )?MIT License( \(MIT\))?$/.test(paragraph) &&
					!onOneLine(notice).includes(paragraph),
			);
			expect(paragraphs.length).toBeGreaterThan(2);
			expect(missing).toEqual([]);
		});
	});

	it('are in the notice for no package that is not bundled', () => {
		const named = [...notice.matchAll(/^- (\S+) \S+$/gm)].map((match) => match[1]);
		expect([...new Set(named)].sort()).toEqual(names);
	});
});

describe('thirdPartyLicenses', () => {
	const mit = (holder: string, terms = 'Permission is hereby granted.') => ({
		name: holder,
		version: '1.0.0',
		license: 'MIT',
		licenseText: `MIT License\n\nCopyright (c) 2020 ${holder}\n\n${terms}\n`,
	});

	it('prints one text for licences that differ in copyright and line breaks only', () => {
		const notice = thirdPartyLicenses([mit('ann'), mit('bob', 'Permission is\nhereby granted.')]);
		expect(notice.match(/hereby/g)).toHaveLength(1);
		expect(notice).toContain('- ann 1.0.0\n  - Copyright (c) 2020 ann\n- bob 1.0.0\n');
	});

	it('prints both texts when a single word differs', () => {
		const notice = thirdPartyLicenses([mit('ann'), mit('bob', 'Permission is hereby refused.')]);
		expect(notice).toContain('hereby granted.');
		expect(notice).toContain('hereby refused.');
	});
});
