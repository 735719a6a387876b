const { rm, writeFile } = require('node:fs/promises');
const path = require('node:path');
const { dest, parallel, series, src } = require('gulp');

const { bundleEntries } = require('./lab/build/bundle');
const { bundledPackages } = require('./lab/build/bundled-packages');
const { thirdPartyLicenses } = require('./lab/build/third-party-licenses');

/** Where the build goes. BUILD_DIR lets a test build a second time without touching dist/. */
const outputDir = path.resolve(process.env.BUILD_DIR ?? path.join(__dirname, 'dist'));

const clean = () => rm(outputDir, { recursive: true, force: true });

/** One self-contained file per node and credential, and the licences of what went into them. */
async function bundle() {
	const metafile = await bundleEntries(__dirname, outputDir);
	const notice = thirdPartyLicenses(await bundledPackages(__dirname, metafile));
	await writeFile(path.join(outputDir, 'THIRD-PARTY-LICENSES.md'), notice);
}

/** Icons and codex files lie beside the sources, and n8n looks for them beside the bundles. */
const assets = () =>
	src('{nodes,credentials}/**/*.{svg,png,node.json}', { base: '.', encoding: false }).pipe(
		dest(outputDir),
	);

exports.clean = clean;
exports.build = series(clean, parallel(bundle, assets));
exports.default = exports.build;
