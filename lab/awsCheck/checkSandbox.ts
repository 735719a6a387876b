import type {
	PartnerCentralAccountClient,
	TaskDetails,
} from '@aws-sdk/client-partnercentral-account';
import { Answers, nameOfError, type QuestionNumber } from './answers';
import { CheckError } from './checkError';
import { differences } from './differences';
import {
	askForCancelled,
	askForFidelity,
	askForLogos,
	askForTranslations,
	explainFailure,
	type Check,
} from './questions';
import { listPartners, SandboxPartner } from './sandbox';
import { Updates, type Patience } from './updates';

export interface CheckOptions extends Patience {
	client: PartnerCentralAccountClient;
	/** Id of the partner; without it the account's first in the Sandbox. */
	partner?: string;
	/** Breaks the questions off; the profile is put back all the same. */
	signal: AbortSignal;
	/** Whether to go on, before anything is changed. */
	confirm: () => Promise<boolean>;
	say: (line: string) => void;
}

export interface CheckResult {
	/** In Markdown. */
	table: string;
	putBack: PutBack;
}

/** Whether the profile is as it was, as far as AWS allows. */
export interface PutBack {
	isDone: boolean;
	/** A sentence for the person at the screen. */
	words: string;
}

const STEPS: ReadonlyArray<{
	about: string;
	numbers: readonly QuestionNumber[];
	ask: (check: Check) => Promise<void>;
}> = [
	{ about: 'a whole profile', numbers: [1, 7], ask: askForFidelity },
	{ about: 'translations', numbers: [2, 3], ask: askForTranslations },
	{ about: 'logos', numbers: [4], ask: askForLogos },
	{ about: 'a cancelled update', numbers: [8], ask: askForCancelled },
];

/**
 * Asks a real account's Sandbox what AWS's pages leave open, and puts the profile back as it was, whatever happens.
 * @returns undefined when it was not confirmed
 * @throws CheckError with a sentence for the person at the screen, before anything is changed
 */
export async function checkSandbox(options: CheckOptions): Promise<CheckResult | undefined> {
	const { client, say, signal } = options;
	const answers = new Answers();
	const partners = await listPartners(client);
	const [first] = partners;
	if (first === undefined) {
		throw new CheckError(
			'The account has no partner in the Sandbox yet. Create one first: in n8n with the operation Create in Sandbox of the resource Partner (docs/getting-started.md).',
		);
	}
	const { partner: wanted = first } = options;
	if (!partners.includes(wanted)) {
		throw new CheckError(`The account has no partner ${wanted} in the Sandbox.`);
	}
	answers.give(6, partners.length === 1 ? 'no, one' : `yes, ${partners.length}`);
	const partner = new SandboxPartner(client, wanted);
	if ((await partner.latestTask())?.Status === 'IN_PROGRESS') {
		throw new CheckError(
			'An update of the partner is in progress. Wait for its end, then try again.',
		);
	}
	const before = await partner.profile();
	if (!(await options.confirm())) return undefined;

	const updates = new Updates(partner, options, signal);
	const check: Check = { partner, updates, answers, before };
	await askAll(check, say, signal);
	answers.explainMissing([5], inWords(updates.seconds));
	return { table: answers.toMarkdown(), putBack: await putBack(check, say) };
}

async function askAll(check: Check, say: CheckOptions['say'], signal: AbortSignal): Promise<void> {
	let end: string | undefined;
	for (const { about, numbers, ask } of STEPS) {
		if (end !== undefined) {
			check.answers.explainMissing(numbers, end);
			continue;
		}
		say(`Asking about ${about} …`);
		try {
			await ask(check);
		} catch (error) {
			const why = signal.aborted ? 'not asked: broken off' : explainFailure(error, check);
			check.answers.explainMissing(numbers, why);
			if (signal.aborted || endsTheCheck(error)) end = why;
			// What cannot be cancelled now is tried again when the profile is put back.
			await check.updates.endRunning().catch(() => undefined);
		}
	}
}

/** What one question ends by says nothing of the next, but for a patience or a quota that has run out. */
function endsTheCheck(error: unknown): boolean {
	return ['TimedOutError', 'ServiceQuotaExceededException'].includes((error as Error).name);
}

/** Whether the profile is as it was, in a sentence. */
async function putBack(
	{ partner, updates, before }: Check,
	say: CheckOptions['say'],
): Promise<PutBack> {
	try {
		await updates.endRunning();
		if (!before) return noProfileBefore(await partner.profile());
		if (differences(before, await partner.profile()).length > 0) {
			say('Putting the profile back as it was …');
			const { Status } = await updates.makeLast({ LocalizedContents: [], ...before });
			if (Status !== 'SUCCEEDED')
				throw new CheckError(`the update was ${Status ?? 'of no status'}`);
		}
		const different = differences(before, await partner.profile());
		const others = different.filter((field) => !field.endsWith('LogoUrl'));
		if (others.length > 0) throw new CheckError(`different: ${others.join(', ')}`);
		const asItWas = 'The profile is as it was';
		const but = different.length > 0 ? ', but AWS shows another address for a logo' : '';
		return { isDone: true, words: `${asItWas}${but}.` };
	} catch (error) {
		const words = `The profile could not be put back as it was: ${nameOfError(error)}.`;
		return { isDone: false, words };
	}
}

function noProfileBefore(now: TaskDetails | undefined): PutBack {
	const words = now
		? 'The partner had no profile before, and AWS offers no way to take one away: the sample stays.'
		: 'The partner has no profile, as before.';
	return { isDone: true, words };
}

function inWords(seconds: number[]): string {
	if (seconds.length === 0) return 'no update has ended';
	return seconds.map((each) => String(Math.round(each * 10) / 10)).join(', ');
}
