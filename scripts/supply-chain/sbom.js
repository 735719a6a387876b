/**
 * `npm run sbom`: writes the software bill of materials of the bundles as CycloneDX JSON, made from
 * esbuild's own record of what went into them and validated against the schema. The same sources give
 * the same bytes.
 *
 * usage: node scripts/supply-chain/sbom.js [file, default build/sbom.cdx.json]
 */
require('../ensure-installed');

const { mkdirSync, mkdtempSync, rmSync, writeFileSync } = require('node:fs');
const { spawnSync } = require('node:child_process');
const { tmpdir } = require('node:os');
const path = require('node:path');

const { PROJECT_DIR } = require('../run-steps');
const { findBundledSet } = require('./bundled-set');

const CYCLONEDX = 'node_modules/@cyclonedx/cyclonedx-esbuild/bin/cyclonedx-esbuild-cli.js';

async function main(file = path.join('build', 'sbom.cdx.json')) {
	const target = path.resolve(file);
	const { metafile } = await findBundledSet();
	const dir = mkdtempSync(path.join(tmpdir(), 'bundled-packages-'));
	try {
		const metafilePath = path.join(dir, 'metafile.json');
		writeFileSync(metafilePath, JSON.stringify(withoutVirtualModules(metafile)));
		mkdirSync(path.dirname(target), { recursive: true });
		const { status, stderr } = spawnSync(
			process.execPath,
			[
				path.join(PROJECT_DIR, CYCLONEDX),
				...['--build-working-dir', PROJECT_DIR, '--mc-type', 'library', '--spec-version', '1.6'],
				...['--output-reproducible', '--validate', '--output-file', target, metafilePath],
			],
			{ cwd: PROJECT_DIR, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' },
		);
		if (status === 0) console.log(`${target}: written, valid CycloneDX 1.6`);
		else console.error(stderr);
		return status ?? 1;
	} finally {
		rmSync(dir, { recursive: true, force: true });
	}
}

/** What the build makes up (lab/build) is the project's own code, no component. */
function withoutVirtualModules({ inputs, outputs }) {
	const real = (files) =>
		Object.fromEntries(Object.entries(files).filter(([file]) => !isVirtual(file)));
	const importsKept = ([file, input]) => [
		file,
		{ ...input, imports: input.imports.filter((imported) => !isVirtual(imported.path)) },
	];
	return {
		inputs: Object.fromEntries(Object.entries(real(inputs)).map(importsKept)),
		outputs: Object.fromEntries(
			Object.entries(outputs).map(([file, output]) => [
				file,
				{ ...output, inputs: real(output.inputs) },
			]),
		),
	};
}

/** esbuild names a virtual module `namespace:path`, and the list of entry points `<stdin>`. */
function isVirtual(file) {
	return file === '<stdin>' || /^[\w-]+:/.test(file);
}

main(process.argv[2]).then((status) => {
	process.exitCode = status;
});
