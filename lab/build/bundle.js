const { mkdir, readdir, writeFile } = require('node:fs/promises');
const path = require('node:path');
const esbuild = require('esbuild');

const { globalBuffer, signingOnly } = require('./plugins');

/** What n8n provides at run time. Everything else has to be inside the bundle. */
const PROVIDED_MODULES = ['n8n-workflow', 'crypto', 'node:crypto'];

/** The file names by which n8n tells nodes and credentials from their helpers. */
const ENTRY_POINT = /^(nodes[/\\].+\.node|credentials[/\\].+\.credentials)\.ts$/;

/** Holds everything; n8n loads all of a package's nodes and credentials, and they share most of their code. */
const BUNDLE = 'bundle.js';

/**
 * Bundles every `nodes/**\/*.node.ts` and `credentials/**\/*.credentials.ts` of the project into one CommonJS
 * file. At the relative path of each, where n8n looks for it, a line requires that file.
 *
 * White space and names are minified. Syntax is not: coverage could not be counted by lines any more. The source
 * maps are external: coverage and whoever reads a stack trace need them, the published package leaves them out.
 *
 * @param {string} projectDir absolute path of the project
 * @param {string} outputDir absolute path of the output folder
 * @returns {Promise<esbuild.Metafile>} what went into which file
 * @throws {Error} when the bundle still requires a module that n8n does not provide
 */
async function bundleEntries(projectDir, outputDir) {
	const { metafile, files } = await makeBundles(projectDir, outputDir);
	for (const [file, text] of files) {
		await mkdir(path.dirname(file), { recursive: true });
		await writeFile(file, text);
	}
	return metafile;
}

/**
 * The bundles in memory.
 *
 * @returns {Promise<{ metafile: esbuild.Metafile, files: Map<string, string> }>} the texts by absolute path
 */
async function makeBundles(projectDir, outputDir = path.join(projectDir, 'dist')) {
	const entryPoints = await findEntryPoints(projectDir);
	const { metafile, outputFiles } = await esbuild.build({
		absWorkingDir: projectDir,
		stdin: {
			contents: entryPoints.map((file) => `export * from './${slashed(file)}';`).join('\n'),
			resolveDir: projectDir,
		},
		outfile: path.join(outputDir, BUNDLE),
		write: false,
		bundle: true,
		format: 'cjs',
		platform: 'node',
		// What Node 20 knows. With a version of Node as the target, every \p{…} would be a RegExp made at each call.
		target: 'es2023',
		mainFields: ['module', 'main'],
		external: ['n8n-workflow'],
		// The bundle names the files it is made of: alike, also where node_modules is a link.
		preserveSymlinks: true,
		plugins: [globalBuffer, signingOnly],
		// Text of one byte a character is read and compiled faster.
		charset: 'ascii',
		minifyWhitespace: true,
		minifyIdentifiers: true,
		lineLimit: 500,
		legalComments: 'eof',
		sourcemap: 'linked',
		metafile: true,
		logLevel: 'warning',
	});
	refuseForeignRequires(metafile);

	const files = new Map(outputFiles.map(({ path: file, text }) => [file, text]));
	for (const entryPoint of entryPoints) {
		const bundle = slashed(path.relative(path.dirname(entryPoint), BUNDLE));
		const file = path.join(outputDir, entryPoint.replace(/\.ts$/, '.js'));
		files.set(file, `module.exports = require('${bundle}');\n`);
	}
	return { metafile, files };
}

function slashed(file) {
	return file.split(path.sep).join('/');
}

async function findEntryPoints(projectDir) {
	const folders = await Promise.all(
		['credentials', 'nodes'].map(async (folder) => {
			const files = await readdir(path.join(projectDir, folder), { recursive: true });
			return files.map((file) => path.join(folder, file));
		}),
	);
	return folders
		.flat()
		.filter((file) => ENTRY_POINT.test(file))
		.sort();
}

function refuseForeignRequires(metafile) {
	for (const [file, output] of Object.entries(metafile.outputs)) {
		const foreign = output.imports
			.filter((imported) => imported.external && !PROVIDED_MODULES.includes(imported.path))
			.map((imported) => imported.path);
		if (foreign.length > 0) {
			throw new Error(`${file} requires ${foreign.join(', ')}, which n8n does not provide.`);
		}
	}
}

module.exports = { bundleEntries, makeBundles };
