import { readFileSync } from 'node:fs';
import path from 'node:path';
import semver from 'semver';

import { PROJECT_DIR } from '../support/files';
import { ReleaseProject } from './support/releaseProject';

jest.setTimeout(60_000);

describe('npm run release', () => {
	let project: ReleaseProject;

	beforeEach(() => {
		project = new ReleaseProject();
	});
	afterEach(() => project.remove());

	it('makes the commit and the tag of a version, with the date in the changelog', () => {
		const day = () => new Date().toISOString().slice(0, 10);
		const before = day();
		expect(project.release('minor')).toMatchObject({
			status: 0,
			output: expect.stringContaining('git push --follow-tags origin main') as string,
		});
		const days = [before, day()];

		expect(project.git('tag', '--list', '--points-at', 'HEAD')).toBe('v1.3.0');
		expect(project.git('cat-file', '-t', 'v1.3.0')).toBe('tag');
		expect(project.git('log', '--format=%s')).toBe('Release 1.3.0\nA change');
		expect(project.git('status', '--porcelain')).toBe('');
		expect(JSON.parse(project.read('package.json'))).toMatchObject({ version: '1.3.0' });
		expect(JSON.parse(project.read('package-lock.json'))).toMatchObject({
			version: '1.3.0',
			packages: { '': { version: '1.3.0' } },
		});
		const headings = days.map((date) => `## [Unreleased]\n\n## [1.3.0] - ${date}\n\n### Added`);
		const changelog = project.read('CHANGELOG.md');
		expect(headings.filter((heading) => changelog.includes(heading))).not.toEqual([]);
	});

	it('may keep the version of package.json while it has no tag', () => {
		expect(project.release('1.2.3').status).toBe(0);
		expect(project.git('tag')).toBe('v1.2.3');
	});

	it('changes nothing in a dry run', () => {
		const before = project.state();
		expect(project.release('patch', '--dry-run')).toMatchObject({
			status: 0,
			output: expect.stringContaining('v1.2.4') as string,
		});
		expect(project.state()).toEqual(before);
	});

	const refusals: Array<[string, string, (released: ReleaseProject) => void, RegExp]> = [
		['without a version', '', () => undefined, /Say what to release/],
		['a version that is none', '1.x', () => undefined, /Say what to release/],
		['an older version', '1.2.2', () => undefined, /1\.2\.2 is older than 1\.2\.3/],
		['a version that has a tag', '1.3.0', (p) => p.git('tag', 'v1.3.0'), /is a tag v1\.3\.0/],
		['a changed file', 'minor', (p) => p.write('test', 'ok\n'), /not committed:\nM test/],
		['a new file', 'minor', (p) => p.write('new', ''), /not committed:\n\?\? new/],
		['another branch', 'minor', (p) => p.git('switch', '--quiet', '-c', 'x'), /but this is x\./],
		['no branch', 'minor', (p) => p.git('switch', '--quiet', '--detach'), /this is no branch/],
		['a branch behind its remote', 'minor', fallBehind, /1 commits behind its remote/],
		['no unreleased entries', 'minor', emptyChangelog, /no entries under \[Unreleased\]/],
		['failing tests', 'minor', (p) => failCheck(p, 'test'), /npm run test failed/],
		['an advisory', 'minor', (p) => failCheck(p, 'audit'), /npm run audit failed/],
		['checks that change files', 'minor', changingCheck, /The checks have changed files/],
	];

	it.each(refusals)('refuses %s', (_case, version, prepare, reason) => {
		prepare(project);
		const before = project.state();
		const { status, output } = project.release(...(version === '' ? [] : [version]));
		expect(output).toMatch(reason);
		expect(output).toContain('Nothing was released.');
		expect(status).toBe(1);
		expect(project.state().slice(0, 2)).toEqual(before.slice(0, 2));
	});
});

describe('the notes of a release', () => {
	let project: ReleaseProject;

	beforeAll(() => {
		project = new ReleaseProject();
	});
	afterAll(() => project.remove());

	it('are the entries of its version', () => {
		expect(project.notes('v1.2.3')).toEqual({
			status: 0,
			output: '### Fixed\n\n- Something old.\n',
		});
	});

	it('are refused for a tag that is not the version', () => {
		const { status, output } = project.notes('v1.2.4');
		expect(output).toContain('The tag is v1.2.4, but package.json says 1.2.3.');
		expect(status).toBe(1);
	});

	it('are refused for a version without entries', () => {
		project.write(
			'CHANGELOG.md',
			'# Changelog\n\n## [1.2.3] - 2026-01-31\n\n## [1.2.2]\n\n- Old.\n',
		);
		expect(project.notes('v1.2.3')).toMatchObject({ status: 1 });
	});
});

describe('CHANGELOG.md', () => {
	const read = (file: string) => readFileSync(path.join(PROJECT_DIR, file), 'utf8');
	const headings = [...read('CHANGELOG.md').matchAll(/^## (.+)$/gm)].map(([, text]) => text ?? '');

	it('has the unreleased entries first, then versions with dates, the newest first', () => {
		const [unreleased, ...released] = headings;
		expect(unreleased).toBe('[Unreleased]');
		const versions = released.map(
			(heading) => /^\[(.+)\] - \d{4}-\d{2}-\d{2}$/.exec(heading)?.[1] ?? `not so: ${heading}`,
		);
		expect(versions.filter((version) => semver.valid(version) !== version)).toEqual([]);
		expect(versions).toEqual([...versions].sort(semver.rcompare));
	});

	it('groups the entries as Keep a Changelog does', () => {
		const groups = [...read('CHANGELOG.md').matchAll(/^### (.+)$/gm)].map(([, text]) => text);
		const known = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'];
		expect(groups.filter((group) => !known.includes(group ?? ''))).toEqual([]);
	});
});

function fallBehind(project: ReleaseProject): void {
	project.git('branch', 'remote');
	project.git('branch', '--quiet', '--set-upstream-to', 'remote');
	const tree = project.git('rev-parse', 'HEAD^{tree}');
	const ahead = project.git('commit-tree', tree, '-p', 'HEAD', '-m', 'Ahead');
	project.git('update-ref', 'refs/heads/remote', ahead);
}

function emptyChangelog(project: ReleaseProject): void {
	const text = project.read('CHANGELOG.md');
	project.write('CHANGELOG.md', text.replace('- Something new.\n', ''));
	project.commit();
}

function failCheck(project: ReleaseProject, check: string): void {
	project.write(check, 'broken');
	project.commit();
}

function changingCheck(project: ReleaseProject): void {
	const manifest = JSON.parse(project.read('package.json')) as { scripts: object };
	const touch = `node -e "require('fs').writeFileSync('left-over', '')"`;
	project.write(
		'package.json',
		JSON.stringify({ ...manifest, scripts: { ...manifest.scripts, test: touch } }),
	);
	project.commit();
}
