import { parseArgs } from 'node:util';

export type BenchCommand =
	| { kind: 'mistake'; message: string }
	| { kind: 'measure'; sections: readonly string[]; write: boolean };

/**
 * Reads the command line; a mistake comes back as a sentence.
 *
 * @param known names of all sections, which are also what is measured when none is named
 */
export function readOptions(args: string[], known: readonly string[]): BenchCommand {
	try {
		const { values, positionals } = parseArgs({
			args,
			options: { write: { type: 'boolean', default: false } },
			allowPositionals: true,
		});
		const unknown = positionals.filter((name) => !known.includes(name));
		if (unknown.length > 0) {
			return mistake(`There is no section ${unknown.join(', ')}; choose of ${known.join(', ')}.`);
		}
		if (values.write && positionals.length > 0) {
			return mistake('--write replaces the whole page, so it takes no names of sections.');
		}
		const sections = positionals.length > 0 ? positionals : known;
		return { kind: 'measure', sections, write: values.write };
	} catch (error) {
		// parseArgs throws a TypeError that names the option.
		return mistake((error as Error).message);
	}
}

function mistake(message: string): BenchCommand {
	return { kind: 'mistake', message };
}
