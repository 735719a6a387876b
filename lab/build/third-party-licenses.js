/** The one line of a licence that differs from package to package; some leave its blanks unfilled. */
const COPYRIGHT_LINE = /^[ \t]*(Copyright (?:\(c\)|©|\d{4}|[{[]yyyy).*?)[ \t]*$/gim;

/** Titles under which the same licence is printed. */
const TITLE = /^\s*(?:The )?MIT License(?: \(MIT\))?\s*$/m;

/**
 * The notice file: every bundled package with its copyright lines, and below them the text of its
 * licence. Packages whose texts differ in title, copyright and white space only share one text.
 *
 * @param {import('./bundled-packages').BundledPackage[]} packages
 * @returns {string} Markdown
 */
function thirdPartyLicenses(packages) {
	const sections = new Map();
	for (const found of packages) {
		const terms = termsOf(found.licenseText);
		const key = terms.replace(/\s+/g, ' ').trim();
		const section = sections.get(key) ?? { terms, packages: [] };
		section.packages.push(found);
		sections.set(key, section);
	}
	const intro =
		'# Licences of bundled packages\n\nParts of these packages are in the files here.\n';
	return [intro, ...[...sections.values()].map(writeSection)].join('\n');
}

/** A licence text without what differs from package to package. */
function termsOf(text) {
	return text
		.replace(TITLE, '')
		.replace(COPYRIGHT_LINE, '')
		.replace(/\n{3,}/g, '\n\n')
		.replace(/^\n+|\s+$/g, '');
}

function writeSection({ terms, packages }) {
	const licenses = [...new Set(packages.map(({ license }) => license))];
	const lines = packages.flatMap(({ name, version, licenseText }) => [
		`- ${name} ${version}`,
		...[...licenseText.matchAll(COPYRIGHT_LINE)].map(([, line]) => `  - ${line}`),
	]);
	return `## ${licenses.join(', ')}\n\n${lines.join('\n')}\n\n\`\`\`text\n${terms}\n\`\`\`\n`;
}

module.exports = { thirdPartyLicenses };
