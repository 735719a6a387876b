/**
 * `npm run release -- <major|minor|patch|version> [--dry-run]`: makes the commit and the tag of a
 * release in the current folder, when everything that has to hold holds. It pushes nothing; the tag's
 * push starts .github/workflows/publish.yml, which publishes. See docs/releasing.md.
 */
require('../ensure-installed');

const { spawnSync } = require('node:child_process');
const { readFileSync, writeFileSync } = require('node:fs');

const { runNpm } = require('../run-npm');
const { releaseEntries } = require('./changelog');
const { findVersion } = require('./refusal');

const CHECKS = ['test', 'audit'];

const RELEASED_FILES = ['package.json', 'package-lock.json', 'CHANGELOG.md'];

function main(args) {
	const dryRun = args.includes('--dry-run');
	const found = findVersion(
		args.find((arg) => !arg.startsWith('-')),
		git,
	);
	if (found.refusal !== undefined) return fail(found.refusal);
	const { version } = found;

	for (const check of CHECKS) {
		const { status } = runNpm(['run', check], { stdio: 'inherit' });
		if (status !== 0) return fail(`npm run ${check} failed.`);
	}
	// A check that changes files would have been released unseen.
	if (git('status', '--porcelain').output !== '') return fail('The checks have changed files.');
	if (dryRun) {
		console.log(`Everything holds. Without --dry-run this makes the tag v${version}.`);
		return;
	}

	writeVersion(version);
	must('add', '--', ...RELEASED_FILES);
	must('commit', '--message', `Release ${version}`);
	must('tag', '--annotate', `v${version}`, '--message', `Release ${version}`);
	console.log(`Made the tag v${version}. To publish it: git push --follow-tags origin main`);
}

function writeVersion(version) {
	const npm = ['version', version, '--no-git-tag-version', '--allow-same-version'];
	const { status } = runNpm([...npm, '--ignore-scripts'], { stdio: 'ignore' });
	if (status !== 0) throw new Error('npm could not write the version.');
	const today = new Date().toISOString().slice(0, 'YYYY-MM-DD'.length);
	const changelog = readFileSync('CHANGELOG.md', 'utf8');
	writeFileSync('CHANGELOG.md', releaseEntries(changelog, version, today));
}

function git(...args) {
	const { status, stdout } = spawnSync('git', args, { encoding: 'utf8' });
	return { ok: status === 0, output: (stdout ?? '').trim() };
}

function must(...args) {
	const { status } = spawnSync('git', args, { stdio: ['ignore', 'ignore', 'inherit'] });
	if (status !== 0) throw new Error(`git ${args[0]} failed.`);
}

function fail(sentence) {
	console.error(`Nothing was released. ${sentence}`);
	process.exitCode = 1;
}

main(process.argv.slice(2));
