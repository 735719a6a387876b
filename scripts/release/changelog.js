/** A heading of Keep a Changelog: `## [Unreleased]` or `## [1.2.3] - 2026-01-31`. */
const HEADING = /^## \[([^\]]+)\].*$/;

/**
 * The entries of one version, without its heading.
 *
 * @param {string} changelog in the form of Keep a Changelog
 * @param {string} version such as `1.2.3`, or `Unreleased`
 * @returns {string | undefined} undefined when there is no such heading, or no entry below it
 */
function entriesOf(changelog, version) {
	const lines = changelog.split('\n');
	const start = lines.findIndex((line) => HEADING.exec(line)?.[1] === version);
	if (start === -1) return undefined;
	const length = lines.slice(start + 1).findIndex((line) => HEADING.test(line));
	const section = lines.slice(start + 1, length === -1 ? undefined : start + 1 + length);
	return section.some((line) => /^\s*- \S/.test(line)) ? section.join('\n').trim() : undefined;
}

/**
 * The changelog after a release: what was unreleased belongs to the version, and a new, empty
 * `[Unreleased]` stands above it.
 *
 * @param {string} date such as `2026-01-31`
 */
function releaseEntries(changelog, version, date) {
	return changelog.replace(
		/^## \[Unreleased\].*$/m,
		() => `## [Unreleased]\n\n## [${version}] - ${date}`,
	);
}

module.exports = { entriesOf, releaseEntries };
