import type { TaskDetails } from '../state/profile';

/** One value of a profile, as a person reads it. */
export interface ProfileRow {
	/** Field and locale: what makes a row the same as one of another profile. */
	id: string;
	field: string;
	/** Of a translation. */
	locale: string;
	value: string;
}

/** A value that two profiles do not share; empty where one of them has none. */
export interface ChangedRow extends Omit<ProfileRow, 'value'> {
	before: string;
	after: string;
}

const MAIN_FIELDS = [
	'DisplayName',
	'Description',
	'WebsiteUrl',
	'LogoUrl',
	'PrimarySolutionType',
	'TranslationSourceLocale',
] as const;
const LOCALIZED_FIELDS = ['DisplayName', 'Description', 'WebsiteUrl', 'LogoUrl'] as const;

/** All values of a profile in the model's order, translations last; none of a partner without one. */
export function profileRows(profile: TaskDetails | undefined): ProfileRow[] {
	if (profile === undefined) return [];
	const { IndustrySegments, Headquarters: seat, LocalizedContents = [] } = profile;
	return [
		...MAIN_FIELDS.map((field) => row(field, profile[field])),
		row('IndustrySegments', IndustrySegments.join(', ')),
		...(seat ? [row('Headquarters', `${seat.CountryCode}-${seat.SubdivisionCode}`)] : []),
		...LocalizedContents.flatMap((content) =>
			LOCALIZED_FIELDS.map((field) => row(field, content[field], content.Locale)),
		),
	];
}

function row(field: string, value: string, locale = ''): ProfileRow {
	return { id: `${field} ${locale}`.trim(), field, locale, value };
}

/** What an update changes. Headquarters that it leaves out stay, as `applyTaskDetails` has it. */
export function changedRows(before: TaskDetails | undefined, after: TaskDetails): ChangedRow[] {
	const old = profileRows(before);
	const next = profileRows({ ...after, Headquarters: after.Headquarters ?? before?.Headquarters });
	const valueIn = (rows: ProfileRow[], id: string) =>
		rows.find((one) => one.id === id)?.value ?? '';
	const gone = old.filter(({ id }) => !next.some((one) => one.id === id));
	return [...next, ...gone]
		.map(({ id, field, locale }) => {
			return { id, field, locale, before: valueIn(old, id), after: valueIn(next, id) };
		})
		.filter((change) => change.before !== change.after);
}
