const { makeBundles } = require('../../lab/build/bundle');
const { bundledPackages } = require('../../lab/build/bundled-packages');
const { PROJECT_DIR } = require('../run-steps');

/**
 * What goes into the package besides the project's own code, found by bundling it anew.
 *
 * @returns {Promise<{ metafile: import('esbuild').Metafile,
 *   packages: import('../../lab/build/bundled-packages').BundledPackage[] }>}
 */
async function findBundledSet() {
	const { metafile } = await makeBundles(PROJECT_DIR);
	return { metafile, packages: await bundledPackages(PROJECT_DIR, metafile) };
}

module.exports = { findBundledSet };
