/**
 * Prints the changelog's entries for a tag such as v1.2.3, for the notes of its GitHub release. Fails
 * when the tag is not the version of package.json, or the changelog has no entries for it.
 *
 * usage: node scripts/release/notes.js <tag>
 */
const { readFileSync } = require('node:fs');

const { entriesOf } = require('./changelog');

function main(tag) {
	const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
	if (tag !== `v${version}`) return fail(`The tag is ${tag}, but package.json says ${version}.`);
	const entries = entriesOf(readFileSync('CHANGELOG.md', 'utf8'), version);
	if (entries === undefined) return fail(`CHANGELOG.md has no entries for ${version}.`);
	console.log(entries);
}

function fail(sentence) {
	console.error(sentence);
	process.exitCode = 1;
}

main(process.argv[2]);
