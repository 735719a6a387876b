/**
 * Line coverage of the shipped code, from every test at once: unit tests run the TypeScript sources inside jest's
 * sandbox, engine tests run the bundle in dist/ outside of it. V8 counts both; the source maps lead both back to the
 * same lines (see report.ts). jest's own coverage sees the sandbox only.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Session, type Profiler } from 'node:inspector';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One script with what is needed to map its coverage to its sources. */
export interface CoverageEntry extends Profiler.ScriptCoverage {
	source: string;
	sourceMap: unknown;
}

/** Folders of the project that hold shipped code, and what they are bundled into. */
const SHIPPED = ['credentials', 'nodes', 'partner-central'];
const BUNDLE = join('dist', 'bundle.js');
const INLINE_MAP = /\/\/# sourceMappingURL=data:application\/json;[^,]*base64,([A-Za-z0-9+/=]+)/g;

export class V8Collector {
	private readonly session = new Session();
	private files = 0;

	constructor(
		private readonly rootDir: string,
		private readonly outputDir: string,
	) {
		this.session.connect();
		// Stays on, for the sources: switching the debugger off would make V8 forget which branches it counts.
		this.post('Debugger.enable');
		this.post('Debugger.setSkipAllPauses', { skip: true });
		this.post('Profiler.enable');
		this.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
	}

	/** Writes what has been counted since the last call. Scripts must still be loaded. */
	flush(): void {
		const { result } = this.post('Profiler.takePreciseCoverage') as {
			result: Profiler.ScriptCoverage[];
		};
		const shipped = result.filter(({ url }) => this.isShipped(url));
		if (shipped.length === 0) return;
		const entries = shipped.map((script) => this.complete(script));
		this.files += 1;
		mkdirSync(this.outputDir, { recursive: true });
		writeFileSync(
			join(this.outputDir, `${process.pid}-${this.files}.json`),
			JSON.stringify(entries),
		);
	}

	private isShipped(url: string): boolean {
		const file = relative(this.rootDir, pathOf(url));
		const [folder = ''] = file.split(sep);
		return file === BUNDLE || (SHIPPED.includes(folder) && url.endsWith('.ts'));
	}

	private complete(script: Profiler.ScriptCoverage): CoverageEntry {
		const { scriptId, url } = script;
		const { scriptSource } = this.post('Debugger.getScriptSource', { scriptId }) as {
			scriptSource: string;
		};
		return { ...script, source: scriptSource, sourceMap: sourceMapOf(pathOf(url), scriptSource) };
	}

	/** The inspector of one's own thread answers before `post` returns. */
	private post(method: string, parameters: object = {}): unknown {
		let answer: unknown;
		this.session.post(method, parameters, (error, result) => {
			if (error) throw error;
			answer = result;
		});
		return answer;
	}
}

function pathOf(url: string): string {
	return url.startsWith('file:') ? fileURLToPath(url) : url;
}

function sourceMapOf(file: string, source: string): unknown {
	if (existsSync(`${file}.map`)) return JSON.parse(readFileSync(`${file}.map`, 'utf8'));
	const inline = [...source.matchAll(INLINE_MAP)].at(-1)?.[1];
	if (inline === undefined) throw new Error(`${file} has no source map`);
	return JSON.parse(Buffer.from(inline, 'base64').toString('utf8'));
}
