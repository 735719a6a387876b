/**
 * Runs n8n's scanner for community packages on a folder and prints what it says as JSON:
 * `{ passed, details, findings }`. `findings` also holds the warnings, which the scanner itself
 * leaves out of its verdict.
 *
 * usage: node run-scanner.mjs <folder> <file pattern>... (no pattern: the scanner's own source patterns)
 */
import {
	analyzePackage,
	buildScanConfig,
	SOURCE_FILE_PATTERNS,
} from '@n8n/scan-community-package/scanner/scanner.mjs';
import { ESLint } from 'eslint';

const [folder, ...givenPatterns] = process.argv.slice(2);
const patterns = givenPatterns.length > 0 ? givenPatterns : SOURCE_FILE_PATTERNS;

const { passed, message, details } = await analyzePackage(folder, patterns);

const eslint = new ESLint({
	cwd: folder,
	allowInlineConfig: false,
	overrideConfigFile: true,
	overrideConfig: await buildScanConfig(),
});
const results = await eslint.lintFiles(patterns);
const findings = results.flatMap(({ filePath, messages }) =>
	messages.map(({ ruleId, message: text }) => `${filePath}: ${text} (${ruleId})`),
);

console.log(JSON.stringify({ passed, message, details, findings, scannedFiles: results.length }));
