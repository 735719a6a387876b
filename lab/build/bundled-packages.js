const { readdir, readFile } = require('node:fs/promises');
const path = require('node:path');

/** `node_modules/@scope/name` or `node_modules/name`, the innermost one of a nested path. */
const PACKAGE_DIR = /^((?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/**
 * @typedef {object} BundledPackage
 * @property {string} name
 * @property {string} version
 * @property {string} license as its package.json says, an SPDX expression
 * @property {string} licenseText
 */

/**
 * The packages of which at least one byte is in a bundle, by name and version.
 *
 * @param {string} projectDir absolute path of the project
 * @param {import('esbuild').Metafile} metafile of the bundles
 * @returns {Promise<BundledPackage[]>}
 * @throws {Error} when a bundled package names no licence or carries no licence text
 */
async function bundledPackages(projectDir, metafile) {
	const dirs = bundledPackageDirs(metafile).map((dir) => path.join(projectDir, dir));
	const packages = new Map();
	for (const found of await Promise.all(dirs.map(readPackage))) {
		packages.set(`${found.name} ${found.version}`, found);
	}
	return [...packages.keys()].sort().map((key) => packages.get(key));
}

/** Folders relative to the project, with forward slashes, as esbuild names them. */
function bundledPackageDirs(metafile) {
	const files = Object.values(metafile.outputs).flatMap((output) =>
		Object.entries(output.inputs)
			.filter(([, input]) => input.bytesInOutput > 0)
			.map(([file]) => file),
	);
	return [...new Set(files.map((file) => PACKAGE_DIR.exec(file)?.[1]).filter(Boolean))];
}

async function readPackage(dir) {
	const manifest = await readFile(path.join(dir, 'package.json'), 'utf8');
	const { name, version, license } = JSON.parse(manifest);
	if (typeof license !== 'string') throw new Error(`${name} is bundled but names no licence.`);
	const entries = (await readdir(dir)).sort();
	const file = entries.find((entry) => /^licen[cs]e/i.test(entry));
	if (file === undefined) throw new Error(`${name} is bundled but has no licence file.`);
	// Apache-2.0 asks to hand such a file on. No bundled package has one so far.
	if (entries.some((entry) => /^notice/i.test(entry))) {
		throw new Error(`${name} is bundled and has a NOTICE file, which the notice leaves out.`);
	}
	const licenseText = (await readFile(path.join(dir, file), 'utf8')).replaceAll('\r\n', '\n');
	return { name, version, license, licenseText };
}

module.exports = { bundledPackages };
