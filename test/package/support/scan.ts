import { execFileSync } from 'node:child_process';
import path from 'node:path';

export interface ScanReport {
	/** The scanner's verdict, which counts errors only. */
	passed: boolean;
	message?: string;
	details?: string;
	/** Errors and warnings, each with file and rule. */
	findings: string[];
	scannedFiles: number;
}

/**
 * Runs n8n's scanner on a folder, in a process of its own because it is an ES module.
 *
 * @param patterns which files to scan; none means the scanner's own patterns for a source checkout
 */
export function scan(folder: string, ...patterns: string[]): ScanReport {
	const script = path.join(__dirname, 'run-scanner.mjs');
	const output = execFileSync(process.execPath, [script, folder, ...patterns], {
		encoding: 'utf8',
		// Some of n8n's rules judge differently when they see the NODE_ENV=test that jest sets.
		env: { ...process.env, NODE_ENV: 'production' },
	});
	return JSON.parse(output) as ScanReport;
}
