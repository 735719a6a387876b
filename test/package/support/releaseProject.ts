import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { makeTemporaryDir, PROJECT_DIR } from '../../support/files';

const CHANGELOG = `# Changelog

## [Unreleased]

### Added

- Something new.

## [1.2.3] - 2026-01-31

### Fixed

- Something old.
`;

/** The checks of the project: each passes while the file of its name says so. */
const CHECK =
	"process.exitCode = require('fs').readFileSync(process.argv[1], 'utf8') === 'ok' ? 0 : 1";

/** A small project in a git repository of its own, at version 1.2.3, ready to be released. */
export class ReleaseProject {
	readonly dir = makeTemporaryDir();

	private readonly env = {
		...process.env,
		GIT_CONFIG_GLOBAL: path.join(this.dir, 'no-such-file'),
		GIT_CONFIG_NOSYSTEM: '1',
		GIT_AUTHOR_NAME: 'Test',
		GIT_AUTHOR_EMAIL: 'test@example.com',
		GIT_COMMITTER_NAME: 'Test',
		GIT_COMMITTER_EMAIL: 'test@example.com',
		npm_config_update_notifier: 'false',
	};

	constructor() {
		const scripts = { test: `node -e "${CHECK}" test`, audit: `node -e "${CHECK}" audit` };
		const identity = { name: 'released', version: '1.2.3' };
		this.write('package.json', JSON.stringify({ ...identity, scripts }, null, '\t'));
		const lock = { ...identity, lockfileVersion: 3, packages: { '': identity } };
		this.write('package-lock.json', JSON.stringify(lock));
		this.write('CHANGELOG.md', CHANGELOG);
		this.write('test', 'ok');
		this.write('audit', 'ok');
		this.git('init', '--quiet', '--initial-branch', 'main');
		this.commit();
	}

	write(file: string, text: string): void {
		writeFileSync(path.join(this.dir, file), text);
	}

	read(file: string): string {
		return readFileSync(path.join(this.dir, file), 'utf8');
	}

	git(...args: string[]): string {
		return execFileSync('git', args, { cwd: this.dir, env: this.env, encoding: 'utf8' }).trim();
	}

	commit(): void {
		this.git('add', '--all');
		this.git('commit', '--quiet', '--message', 'A change');
	}

	/** Everything that a release may change: the commit, the tags and the working tree. */
	state(): string[] {
		return [this.git('rev-parse', 'HEAD'), this.git('tag'), this.git('status', '--porcelain')];
	}

	release(...args: string[]): { status: number | null; output: string } {
		return this.run('release.js', args);
	}

	notes(tag: string): { status: number | null; output: string } {
		return this.run('notes.js', [tag]);
	}

	remove(): void {
		rmSync(this.dir, { recursive: true, force: true });
	}

	private run(script: string, args: string[]) {
		const { status, stdout, stderr } = spawnSync(
			process.execPath,
			[path.join(PROJECT_DIR, 'scripts/release', script), ...args],
			{ cwd: this.dir, env: this.env, encoding: 'utf8' },
		);
		return { status, output: stdout + stderr };
	}
}
