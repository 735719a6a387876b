const { existsSync, readFileSync } = require('node:fs');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const esbuild = require('esbuild');
const { CoverageReport } = require('monocart-coverage-reports');

/**
 * Jest reporter for the line coverage of what is shipped, measured in the sources.
 *
 * Engine tests run the bundles of dist/ outside jest's module system, as n8n does, so jest cannot
 * instrument them. V8 counts them all the same; the source maps lead back to the sources, where the
 * counts meet those of the unit tests. Lines without code (comments, types, blanks) do not count.
 * Does nothing unless jest runs with `--coverage` and the v8 provider.
 */
class CoverageReporter {
	#results = [];
	#error;

	/**
	 * @param globalConfig jest's configuration
	 * @param options `folders`: whose TypeScript files must be covered, `minLinePercent`: how much
	 */
	constructor(globalConfig, { folders, minLinePercent }) {
		this.enabled = globalConfig.collectCoverage && globalConfig.coverageProvider === 'v8';
		this.rootDir = globalConfig.rootDir;
		this.outputDir = globalConfig.coverageDirectory;
		this.folders = folders;
		this.minLinePercent = minLinePercent;
	}

	/** Jest hands over what V8 counted in the process of one test file. */
	onTestResult(_test, { v8Coverage }) {
		if (this.enabled && v8Coverage) this.#results.push(v8Coverage);
	}

	async onRunComplete() {
		if (!this.enabled) return;
		const report = new CoverageReport({
			name: 'Coverage of shipped code',
			baseDir: this.rootDir,
			outputDir: this.outputDir,
			logging: 'error',
			sourceFilter: (file) => this.folders.some((folder) => file.startsWith(`${folder}/`)),
			all: {
				dir: this.folders.map((folder) => path.join(this.rootDir, folder)),
				filter: hasCode,
				transformer: compileUntested,
			},
			reports: [['console-details', { metrics: ['lines', 'branches'] }], 'lcovonly', 'v8-json'],
		});
		report.cleanCache();
		for (const result of this.#results) await report.add(result.map(toEntry));
		// Without any counts there is no report at all.
		const percent = (await report.generate())?.summary.lines.pct ?? 0;
		if (percent < this.minLinePercent) {
			this.#error = new Error(
				`${percent} % of the lines of shipped code are covered, less than the ${this.minLinePercent} % that are required.`,
			);
			console.error(this.#error.message);
		}
	}

	/** Makes jest's run a failure. */
	getLastError() {
		return this.#error;
	}
}

/** What jest compiled it knows; what was loaded around it is in the file, its map beside it. */
function toEntry({ result, codeTransformResult: compiled }) {
	const mapFile = compiled?.sourceMapPath ?? `${result.url}.map`;
	return {
		...result,
		url: pathToFileURL(result.url).href,
		source: compiled?.code ?? readFileSync(result.url, 'utf8'),
		sourceMap: existsSync(mapFile) ? JSON.parse(readFileSync(mapFile, 'utf8')) : undefined,
	};
}

/** Files that hold types alone compile to nothing and never run. */
function hasCode(file) {
	if (!file.endsWith('.ts')) return false;
	return esbuild.transformSync(readFileSync(file, 'utf8'), { loader: 'ts' }).code.trim() !== '';
}

/** Gives a file that no test has loaded its count of lines. */
async function compileUntested(entry) {
	const { code, map } = await esbuild.transform(entry.source, {
		loader: 'ts',
		sourcemap: 'external',
		sourcefile: entry.url,
	});
	entry.source = code;
	entry.sourceMap = JSON.parse(map);
}

module.exports = CoverageReporter;
