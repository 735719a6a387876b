/** A Stryker report as far as it is read here (mutation-testing-report-schema, version 2). */
export interface Report {
	files: Record<string, { source: string; mutants: Mutant[] }>;
}

interface Position {
	/** Both count from 1. */
	line: number;
	column: number;
}

export interface Mutant {
	mutatorName: string;
	replacement?: string;
	status: string;
	location: { start: Position; end: Position };
}

/** A change of the code that no test notices. */
export interface Survivor {
	file: string;
	/** Of the run that the list was last written for; code moves, so it does not tell survivors apart. */
	line: number;
	mutator: string;
	/** What was replaced and by what: one line, shortened. */
	original: string;
	replacement: string;
}

export interface JudgedSurvivor extends Survivor {
	/** Why that is no gap of the tests; empty when nobody has judged it. */
	verdict: string;
}

/** What is known of a run: survivors.json. */
export interface Survivors {
	mutants: number;
	detected: number;
	survivors: JudgedSurvivor[];
}

const DETECTED = ['Killed', 'Timeout'];
const UNDETECTED = ['Survived', 'NoCoverage'];

/** How many mutants of a run were put to the tests, and how many of them the tests noticed. */
export function count(report: Report): { mutants: number; detected: number } {
	const statuses = Object.values(report.files).flatMap(({ mutants }) =>
		mutants.map(({ status }) => status),
	);
	const detected = statuses.filter((status) => DETECTED.includes(status)).length;
	const undetected = statuses.filter((status) => UNDETECTED.includes(status)).length;
	return { mutants: detected + undetected, detected };
}

export function survivorsOf(report: Report): Survivor[] {
	return Object.entries(report.files)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.flatMap(([file, { source, mutants }]) =>
			mutants
				.filter(({ status }) => UNDETECTED.includes(status))
				.sort((a, b) => order(a) - order(b))
				.map((mutant) => ({
					file,
					line: mutant.location.start.line,
					mutator: mutant.mutatorName,
					original: shorten(textAt(source, mutant.location)),
					replacement: shorten(mutant.replacement ?? ''),
				})),
		);
}

/**
 * The survivors of a run with the verdicts of the list, empty for those that it does not hold; and those
 * of the list that did not survive.
 */
export function judge(
	seen: readonly Survivor[],
	listed: readonly JudgedSurvivor[],
): { survivors: JudgedSurvivor[]; gone: JudgedSurvivor[] } {
	const gone = [...listed];
	const survivors = seen.map((survivor) => {
		const position = gone.findIndex((entry) => keyOf(entry) === keyOf(survivor));
		const [entry] = position < 0 ? [] : gone.splice(position, 1);
		return { ...survivor, verdict: entry?.verdict ?? '' };
	});
	return { survivors, gone };
}

/** The place in the file is left out, so that an edit elsewhere makes no survivor a new one. */
function keyOf({ file, mutator, original, replacement }: Survivor): string {
	return JSON.stringify([file, mutator, original, replacement]);
}

function order({ location: { start } }: Mutant): number {
	return start.line * 1000 + start.column;
}

function textAt(source: string, { start, end }: Mutant['location']): string {
	const lines = source.split('\n').slice(start.line - 1, end.line);
	const last = lines.length - 1;
	lines[last] = (lines[last] ?? '').slice(0, end.column - 1);
	lines[0] = (lines[0] ?? '').slice(start.column - 1);
	return lines.join('\n');
}

const MAX_CHARACTERS = 90;

function shorten(code: string): string {
	const line = code.replace(/\s+/g, ' ').trim();
	return line.length > MAX_CHARACTERS ? `${line.slice(0, MAX_CHARACTERS - 1)}…` : line;
}
