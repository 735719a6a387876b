import { applyChanges } from './applyChanges';
import { isSameValue } from './compareDetails';
import { labelOf } from './labels';
import { missingFields } from './missingFields';
import type { ProfileUpdate } from './profileUpdate';
import { placeSourceTexts } from './sourceTexts';
import type { ProfileChanges } from './validateDetails';
import type { Problem } from '../text/problem';
import { quote } from '../text/quote';

/** An update that is a part of a larger one, and how a person finds the item that it comes from. */
export interface UpdatePart {
	title: string;
	update: ProfileUpdate;
}

/** One update of several, or what keeps them from being one. */
export function combineUpdates(
	parts: readonly UpdatePart[],
): { ok: true; details: ProfileUpdate } | { ok: false; problems: Problem[] } {
	const [first] = parts as readonly [UpdatePart, ...UpdatePart[]];
	const merged = new Merged();
	for (const part of parts) merged.add(part);
	const removeLocales = [...new Set(parts.flatMap(({ update }) => update.removeLocales))];
	const rowLocales = parts.flatMap(({ update }) => update.rowLocales);
	const update = { ...first.update, changes: merged.changes(), removeLocales, rowLocales };
	const { problems } = merged;
	for (const { Locale } of update.changes.LocalizedContents ?? []) {
		if (!removeLocales.includes(Locale)) continue;
		const text = `Remove Locales of one item names ${quote(Locale)}, for which another one gives a translation`;
		problems.push({ path: ['RemoveLocales'], text });
	}
	if (update.mode === 'full') {
		const placed = placeSourceTexts(update.changes, update.changes.TranslationSourceLocale);
		update.changes = placed.details;
		problems.push(...placed.problems, ...missingFields(update.changes, []));
		if (problems.length === 0 && update.otherTranslations === 'remove') {
			const alone = applyChanges({}, update);
			if (!alone.ok) problems.push(...alone.problems);
		}
	}
	return problems.length > 0 ? { ok: false, problems } : { ok: true, details: update };
}

/** Values by their places, each with the item that has given it first. */
class Merged {
	readonly problems: Problem[] = [];
	private readonly main: Record<string, unknown> = {};
	private readonly contents = new Map<string, Record<string, unknown>>();
	private readonly givers = new Map<string, string>();

	add({ title, update }: UpdatePart): void {
		const { LocalizedContents = [], ...main } = update.changes;
		for (const [field, value] of Object.entries(main)) this.set(this.main, field, value, title);
		for (const content of LocalizedContents) {
			const { Locale } = content;
			const known = this.contents.get(Locale) ?? {};
			this.contents.set(Locale, known);
			for (const [field, value] of Object.entries(content)) {
				this.set(known, field, value, title, Locale);
			}
		}
	}

	changes(): ProfileChanges {
		const contents = [...this.contents.values()];
		return {
			...this.main,
			...(contents.length > 0 ? { LocalizedContents: contents } : {}),
		} as ProfileChanges;
	}

	private set(
		holder: Record<string, unknown>,
		field: string,
		value: unknown,
		title: string,
		locale?: string,
	): void {
		const path = locale === undefined ? [field] : ['LocalizedContents', 0, field];
		const place = `${locale ?? ''}/${field}`;
		const giver = this.givers.get(place);
		if (giver === undefined) {
			holder[field] = value;
			this.givers.set(place, title);
		} else if (!isSameValue(holder[field], value)) {
			const values = `${quote(holder[field])} in ${giver} and ${quote(value)} in ${title}`;
			this.problems.push({ path, text: `${labelOf(path, locale)} differs: ${values}` });
		}
	}
}
