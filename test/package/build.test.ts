import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import path from 'node:path';

import { listFiles, makeTemporaryDir, PROJECT_DIR } from '../../lab/package/files';
import { packAndUnpack, type PackedPackage } from '../../lab/package/pack';

jest.setTimeout(120_000);

/** What building and packing read, besides node_modules. */
const SOURCES = [
	...['credentials', 'lab/build', 'nodes', 'partner-central'],
	...['gulpfile.js', 'index.js', 'package.json', 'tsconfig.json'],
	...['LICENSE.md', 'README.md'],
];

/** Another place, time zone, language and age of the files than the checkout's. */
const ELSEWHERE = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
const LONG_AGO = new Date('2001-02-03T04:05:06Z');

describe('the build', () => {
	let here: PackedPackage;
	let elsewhere: PackedPackage;
	let otherDir: string;

	beforeAll(async () => {
		otherDir = makeTemporaryDir();
		const copy = path.join(otherDir, 'another checkout', 'of the project');
		for (const source of SOURCES) {
			cpSync(path.join(PROJECT_DIR, source), path.join(copy, source), { recursive: true });
		}
		for (const file of listFiles(copy)) utimesSync(path.join(copy, file), LONG_AGO, LONG_AGO);
		symlinkSync(path.join(PROJECT_DIR, 'node_modules'), path.join(copy, 'node_modules'));

		const env: NodeJS.ProcessEnv = { ...process.env, ...ELSEWHERE };
		delete env.BUILD_DIR;
		const gulp = path.join(copy, 'node_modules/gulp/bin/gulp.js');
		execFileSync(process.execPath, [gulp, 'build', '--silent'], { cwd: copy, env });
		elsewhere = await packAndUnpack(copy, env);
		here = await packAndUnpack();
	});
	afterAll(() => {
		for (const packed of [here, elsewhere]) packed.remove();
		rmSync(otherDir, { recursive: true, force: true });
	});

	it('gives the same files in another folder, time zone and language', () => {
		const contents = ({ dir }: PackedPackage) =>
			Object.fromEntries(
				listFiles(dir).map((file) => [file, readFileSync(path.join(dir, file), 'base64')]),
			);
		expect(contents(elsewhere)).toEqual(contents(here));
	});

	it('gives a tarball that is the same to the byte', () => {
		expect(elsewhere.tarballSha256).toBe(here.tarballSha256);
	});
});
