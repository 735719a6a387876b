/**
 * `npm run bench`: measures everything in one run and prints one table a section with the verdict of every
 * goal. The status is 0 whatever the verdicts are: they depend on the machine.
 *
 * usage: npm run bench
 *        npm run bench -- <section>...   only these sections
 *        npm run bench -- --write        all of them, and what is printed becomes docs/performance.md
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_DIR } from '../lab/package/files';
import { formatText } from './report/formatText';
import { measureColdStart } from './coldStart/coldStart';
import { readOptions } from './options';
import { measurePackage } from './package/packageSize';
import { measurePerCall } from './perCall/perCall';
import { formatMarkdown, formatSection, machine } from './report/print';
import type { Measure, Section } from './report/section';
import { measureWaiting } from './waiting/waiting';

const SECTIONS: Record<string, Measure> = {
	calls: measurePerCall,
	'cold-start': measureColdStart,
	waiting: measureWaiting,
	package: measurePackage,
};

const DOCUMENT = join(PROJECT_DIR, 'docs', 'performance.md');

async function main(): Promise<void> {
	const command = readOptions(process.argv.slice(2), Object.keys(SECTIONS));
	if (command.kind === 'mistake') {
		console.error(command.message);
		process.exitCode = 2;
		return;
	}
	console.log(machine());
	const sections: Section[] = [];
	for (const [name, measure] of Object.entries(SECTIONS)) {
		if (!command.sections.includes(name)) continue;
		const section = await measure();
		sections.push(section);
		console.log(formatSection(section));
	}
	const goals = sections.flatMap((section) => section.goals);
	console.log(`\n${goals.filter(({ met }) => met).length} of ${goals.length} goals met`);
	if (command.write) writeFileSync(DOCUMENT, await formatText(DOCUMENT, formatDocument(sections)));
}

function formatDocument(sections: readonly Section[]): string {
	const introduction = [
		'# Performance',
		'What the node costs, measured by `npm run bench` in one run against the local simulator. The figures are of one machine and there to be compared with each other; run it on yours with the same command.',
		`Measured on: ${machine()}.`,
	];
	return `${[...introduction, ...sections.map(formatMarkdown)].join('\n\n')}\n`;
}

main().catch((error: unknown) => {
	console.error('The benchmark could not run:', error);
	process.exitCode = 1;
});
