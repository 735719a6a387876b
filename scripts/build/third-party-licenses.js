const { readdir, readFile, writeFile } = require('node:fs/promises');
const path = require('node:path');

const FILE_NAME = 'THIRD-PARTY-LICENSES.md';

/** `node_modules/@scope/name` or `node_modules/name`, the innermost one of a nested path. */
const PACKAGE_DIR = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/**
 * Writes the licences of the packages that are part of the bundles, as those licences ask for.
 *
 * @param {string} projectDir absolute path of the project
 * @param {import('esbuild').Metafile} metafile of the bundles
 * @param {string} outputDir absolute path of the folder to write into
 * @throws {Error} when a bundled package carries no licence text
 */
async function writeThirdPartyLicenses(projectDir, metafile, outputDir) {
	const packages = await Promise.all(
		bundledPackageDirs(metafile).map((dir) => readLicense(path.join(projectDir, dir))),
	);
	const namesByText = new Map();
	for (const { name, text } of packages) {
		namesByText.set(text, [...(namesByText.get(text) ?? []), name]);
	}
	const sections = [...namesByText].map(
		([text, names]) =>
			`## ${[...new Set(names)].join(', ')}\n\n\`\`\`text\n${text.trimEnd()}\n\`\`\`\n`,
	);
	const intro = '# Licences of bundled packages\n\nThese packages are part of the files here.\n';
	await writeFile(path.join(outputDir, FILE_NAME), [intro, ...sections].join('\n'));
}

/** The folders of the packages of which at least one byte is in a bundle, sorted. */
function bundledPackageDirs(metafile) {
	const files = Object.values(metafile.outputs).flatMap((output) =>
		Object.entries(output.inputs)
			.filter(([, input]) => input.bytesInOutput > 0)
			.map(([file]) => file),
	);
	const dirs = files.map((file) => PACKAGE_DIR.exec(file)?.[1]).filter(Boolean);
	return [...new Set(dirs)].sort();
}

async function readLicense(packageDir) {
	const manifest = JSON.parse(await readFile(path.join(packageDir, 'package.json'), 'utf8'));
	const file = (await readdir(packageDir)).find((entry) => /^licen[cs]e/i.test(entry));
	if (file === undefined) {
		throw new Error(`${manifest.name} is bundled but has no licence file.`);
	}
	const text = await readFile(path.join(packageDir, file), 'utf8');
	return {
		name: `${manifest.name} ${manifest.version} (${manifest.license})`,
		text: text.replaceAll('\r\n', '\n'),
	};
}

module.exports = { writeThirdPartyLicenses };
