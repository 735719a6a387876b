import { CheckError } from './checkError';

/** What is asked, by number: the questions that AWS's pages leave open. */
export const QUESTIONS = [
	'Is every field afterwards what was sent, byte for byte, the address of the logo included?',
	'Is a translation that is left out gone?',
	'May the source locale stand among the translations?',
	'Which reason has a logo that is an SVG, 10 × 10, 4000 × 4000, or a web page?',
	'How many seconds pass from StartedAt to EndedAt?',
	'Does ListPartners show more than one partner?',
	'Which visibility has a new profile?',
	'Does a cancelled update count towards the quota?',
] as const;

export type QuestionNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** The answers so far. Texts of our own, codes and numbers of AWS: no IDs, keys or texts of a profile. */
export class Answers {
	private readonly given = new Map<QuestionNumber, string>();

	give(number: QuestionNumber, answer: string): void {
		this.given.set(number, answer);
	}

	/** Only where there is no answer yet. */
	explainMissing(numbers: readonly QuestionNumber[], why: string): void {
		for (const number of numbers) if (!this.given.has(number)) this.give(number, why);
	}

	toMarkdown(): string {
		const rows = QUESTIONS.map((question, index) => {
			const answer = this.given.get((index + 1) as QuestionNumber) ?? 'not asked';
			return `| ${index + 1} | ${question} | ${answer.replaceAll('|', '\\|')} |`;
		});
		return ['| # | Question | Answer |', '| --- | --- | --- |', ...rows].join('\n');
	}
}

/** An error by its type and reason: its message may name accounts and roles. */
export function nameOfError(error: unknown): string {
	if (error instanceof CheckError) return error.message;
	const { name, Reason } = error as { name?: unknown; Reason?: unknown };
	return [name, Reason && `(${String(Reason)})`].filter(Boolean).join(' ') || 'an unknown error';
}
