import { isObject } from '../text/isObject';
import type { KnownProfile } from '../model/types';
import { changedFields, isSameValue } from './compareDetails';
import { localizedFieldNames, profileFieldNames, type ProfileField } from './fields';

/** One difference between a profile as it is and as it is wanted. Null stands for what is not there. */
export interface ProfileChange {
	Field: ProfileField;
	/** Of a translation. */
	Locale?: string;
	Current: unknown;
	Wanted: unknown;
}

/** What differs, an entry for each field; in translations one for each field and locale. */
export function listChanges(known: KnownProfile, wanted: KnownProfile): ProfileChange[] {
	return changedFields(known, wanted).flatMap((Field) => {
		const [Current, Wanted] = [known[Field] ?? null, wanted[Field] ?? null];
		const changes = contentChanges(contentsByLocale(Current), contentsByLocale(Wanted));
		return changes.length > 0 ? changes : [{ Field, Current, Wanted }];
	});
}

/** The fields of a profile that changes are about, each once, in the order in which a person reads a profile. */
export function fieldsOf(changes: readonly ProfileChange[]): ProfileField[] {
	const fields = new Set(
		changes.map(({ Field, Locale }) => (Locale === undefined ? Field : 'LocalizedContents')),
	);
	return profileFieldNames.filter((field) => fields.has(field));
}

type Contents = Map<string, Record<string, unknown>>;

function contentChanges(known: Contents, wanted: Contents): ProfileChange[] {
	const locales = [...new Set([...known.keys(), ...wanted.keys()])];
	return locales.flatMap((Locale) =>
		localizedFieldNames.flatMap((Field) => {
			const Current = known.get(Locale)?.[Field] ?? null;
			const Wanted = wanted.get(Locale)?.[Field] ?? null;
			return isSameValue(Current, Wanted) ? [] : [{ Field, Locale, Current, Wanted }];
		}),
	);
}

function contentsByLocale(contents: unknown): Contents {
	const list = Array.isArray(contents) ? contents.filter(isObject) : [];
	return new Map(list.map((content) => [String(content.Locale), content]));
}
