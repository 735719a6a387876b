const { makeBundles } = require('../build/bundle');
const { bundledPackages } = require('../build/bundled-packages');
const { PROJECT_DIR } = require('../run-steps');

/**
 * What goes into the package besides the project's own code, found by bundling it anew.
 *
 * @returns {Promise<{ metafile: import('esbuild').Metafile,
 *   packages: import('../build/bundled-packages').BundledPackage[] }>}
 */
async function findBundledSet() {
	const { metafile } = await makeBundles(PROJECT_DIR);
	return { metafile, packages: await bundledPackages(PROJECT_DIR, metafile) };
}

module.exports = { findBundledSet };
