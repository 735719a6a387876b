import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

import { listFiles } from './support/files';
import { makeTemporaryDir, PROJECT_DIR } from './support/paths';

const BUILD_TIMEOUT_MS = 60_000;

jest.setTimeout(BUILD_TIMEOUT_MS);

describe('the build', () => {
	let secondBuildDir: string;

	beforeAll(() => {
		secondBuildDir = makeTemporaryDir();
		const gulp = path.join(PROJECT_DIR, 'node_modules/gulp/bin/gulp.js');
		execFileSync(process.execPath, [gulp, 'build', '--silent'], {
			cwd: PROJECT_DIR,
			env: { ...process.env, BUILD_DIR: secondBuildDir },
		});
	});
	afterAll(() => rmSync(secondBuildDir, { recursive: true, force: true }));

	it('gives byte for byte what is in dist/ when it runs again', () => {
		const contents = (dir: string) =>
			Object.fromEntries(
				listFiles(dir)
					.filter((file) => !file.endsWith('.map'))
					.map((file) => [file, readFileSync(path.join(dir, file)).toString('base64')]),
			);
		expect(contents(secondBuildDir)).toEqual(contents(path.join(PROJECT_DIR, 'dist')));
	});
});
