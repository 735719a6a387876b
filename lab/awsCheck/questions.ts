import type { TaskDetails } from '@aws-sdk/client-partnercentral-account';
import { nameOfError, type Answers } from './answers';
import { TimedOutError } from './checkError';
import { differences } from './differences';
import * as samples from './samples';
import type { SandboxPartner, Task } from './sandbox';
import type { Updates } from './updates';

export interface Check {
	partner: SandboxPartner;
	updates: Updates;
	answers: Answers;
	/** The profile at the beginning; undefined when there was none. */
	before: TaskDetails | undefined;
}

/** AWS's limit of translations. */
const MAX_TRANSLATIONS = 20;

/** The profile at the beginning with these translations besides its own; `changes` go on top. */
function profileWith(
	{ before }: Check,
	added: Array<ReturnType<typeof samples.translation>>,
	changes: Partial<TaskDetails> = {},
): TaskDetails {
	const base = before ?? samples.FIRST_PROFILE;
	const locales = new Set(added.map(({ Locale }) => Locale));
	const kept = (base.LocalizedContents ?? []).filter(({ Locale }) => !locales.has(Locale));
	const room = MAX_TRANSLATIONS - added.length;
	return { ...base, LocalizedContents: [...kept.slice(0, room), ...added], ...changes };
}

/** 1, 5 and 7: what has become of a whole profile. */
export async function askForFidelity(check: Check): Promise<void> {
	const { partner, updates, answers, before } = check;
	const added = [samples.KEPT_LOCALE, samples.DROPPED_LOCALE].map((locale) =>
		samples.translation(locale),
	);
	const changes = { Description: samples.DESCRIPTION, LogoUrl: samples.LOGO_URL };
	const sent = profileWith(check, added, changes);
	const task = await updates.make(sent);
	if (before) {
		answers.give(7, `not to be told: the profile was there before (${await partner.visibility()})`);
	}
	if (task.Status !== 'SUCCEEDED') {
		answers.give(1, `not to be told: the update was ${ended(task)}`);
		return;
	}
	if (!before) answers.give(7, await partner.visibility());
	const seen = await partner.profile();
	const different = differences(sent, seen);
	const isRewritten = seen?.LogoUrl !== sent.LogoUrl;
	const logo = isRewritten ? 'LogoUrl is rewritten' : 'LogoUrl is the address that was sent';
	const others = different.filter((field) => !field.endsWith('LogoUrl'));
	answers.give(
		1,
		`${logo}; ${others.length === 0 ? 'all other fields are as they were sent' : `different: ${others.join(', ')}`}`,
	);
}

/** 2 and 3: a translation fewer, and the source locale among the translations. */
export async function askForTranslations(check: Check): Promise<void> {
	const { updates, answers } = check;
	const source = (check.before ?? samples.FIRST_PROFILE).TranslationSourceLocale ?? 'en-US';
	const kept = samples.translation(samples.KEPT_LOCALE);
	try {
		const task = await updates.make(profileWith(check, [kept, samples.translation(source)]));
		answers.give(3, task.Status === 'SUCCEEDED' ? 'yes' : `no: ${ended(task)}`);
		if (task.Status === 'SUCCEEDED') return await askForTheDropped(check);
	} catch (error) {
		if ((error as Error).name !== 'ValidationException') throw error;
		answers.give(3, `no: refused at the start with ${nameOfError(error)}`);
	}
	const task = await updates.make(profileWith(check, [kept]));
	if (task.Status === 'SUCCEEDED') return await askForTheDropped(check);
	answers.give(2, `not to be told: the update was ${ended(task)}`);
}

async function askForTheDropped({ partner, answers }: Check): Promise<void> {
	const { LocalizedContents = [] } = (await partner.profile()) ?? {};
	const isThere = LocalizedContents.some(({ Locale }) => Locale === samples.DROPPED_LOCALE);
	answers.give(2, isThere ? 'no, it is still there' : 'yes');
}

/** 4: the reason for each odd picture, by the locale that it stands in. */
export async function askForLogos(check: Check): Promise<void> {
	const added = samples.ODD_LOGOS.map(({ Locale, LogoUrl }) =>
		samples.translation(Locale, LogoUrl),
	);
	const task = await check.updates.make(profileWith(check, added));
	const errors = task.ErrorDetailList ?? [];
	const reasons = samples.ODD_LOGOS.map(({ kind, Locale }) => {
		const own = errors.filter((error) => error.Locale === Locale).map(({ Reason }) => Reason);
		return `${kind}: ${own.join(', ') || (task.Status === 'SUCCEEDED' ? 'accepted' : 'no reason')}`;
	});
	const known = new Set<string>(samples.ODD_LOGOS.map(({ Locale }) => Locale));
	const elsewhere = errors.filter(({ Locale }) => !known.has(Locale ?? ''));
	const rest = elsewhere.map(({ Reason }) => `another locale: ${Reason}`);
	check.answers.give(4, [...reasons, ...rest].join('; '));
}

/** 8: only the refusal of a start tells how many were counted. */
export async function askForCancelled(check: Check): Promise<void> {
	const { updates, answers } = check;
	await updates.makeAndCancel(profileWith(check, [], { Description: samples.DESCRIPTION }));
	const { accepted, canceled } = updates;
	answers.give(
		8,
		`not to be told: no start was refused for the quota (${accepted} were accepted, ${canceled} of them cancelled)`,
	);
}

/** What a start that fails says about the questions that depend on it. */
export function explainFailure(error: unknown, { updates, answers }: Check): string {
	if (error instanceof TimedOutError) {
		answers.give(5, `more than the time that was waited: ${error.message}`);
		return `not asked: ${error.message}`;
	}
	if ((error as Error).name === 'ServiceQuotaExceededException') {
		const { accepted, canceled } = updates;
		answers.give(
			8,
			`the refusal came after ${accepted} accepted starts of this check, ${canceled} of them cancelled: subtract the day's others`,
		);
		return "not asked: the day's quota was used up";
	}
	return `not answered: ${nameOfError(error)}`;
}

function ended({ Status, ErrorDetailList = [] }: Task): string {
	const reasons = ErrorDetailList.map(({ Locale, Reason }) => `${Locale ?? '?'} ${Reason ?? '?'}`);
	return `${Status ?? 'of no status'}${reasons.length > 0 ? ` (${reasons.join(', ')})` : ''}`;
}
