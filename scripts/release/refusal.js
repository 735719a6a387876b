const { readFileSync } = require('node:fs');
const semver = require('semver');

const { entriesOf } = require('./changelog');

const RELEASE_BRANCH = 'main';

/**
 * Looks at the project in the current folder without changing anything.
 *
 * @param {string | undefined} wanted `major`, `minor`, `patch` or a version
 * @param {(...args: string[]) => { ok: boolean, output: string }} git runs git
 * @returns {{ version: string } | { refusal: string }} the version to release, or why there is none
 */
function findVersion(wanted, git) {
	const { version: current } = JSON.parse(readFileSync('package.json', 'utf8'));
	const hasTag = (version) => git('rev-parse', '--quiet', '--verify', `refs/tags/v${version}`).ok;

	const version = semver.valid(wanted) ?? semver.inc(current, wanted ?? '');
	if (version === null) {
		return refuse('Say what to release: major, minor, patch, or a version such as 1.2.3.');
	}
	if (hasTag(version)) return refuse(`There is a tag v${version} already.`);
	if (!semver.gt(version, current) && version !== current) {
		return refuse(`${version} is older than ${current}, the version of package.json.`);
	}

	const branch = git('branch', '--show-current').output;
	if (branch !== RELEASE_BRANCH) {
		return refuse(`Releases are made on ${RELEASE_BRANCH}, but this is ${branch || 'no branch'}.`);
	}
	const status = git('status', '--porcelain');
	if (!status.ok) return refuse('This is no working tree of git.');
	if (status.output !== '')
		return refuse(`There are changes that are not committed:\n${status.output}`);
	const behind = git('rev-list', '--count', 'HEAD..@{upstream}');
	if (behind.ok && behind.output !== '0') {
		return refuse(`${RELEASE_BRANCH} is ${behind.output} commits behind its remote. Pull first.`);
	}
	if (entriesOf(readFileSync('CHANGELOG.md', 'utf8'), 'Unreleased') === undefined) {
		return refuse('CHANGELOG.md has no entries under [Unreleased].');
	}
	return { version };
}

function refuse(refusal) {
	return { refusal };
}

module.exports = { findVersion };
