import { localizedFieldNames, type LocalizedField } from './fields';
import { setMember } from '../text/members';
import type { CellReader, Place } from './readCells';

/** One text or address of the profile, or of one of its translations. */
export function readText(
	field: LocalizedField,
	value: unknown,
	place: Place,
	cells: CellReader,
): unknown {
	return field === 'WebsiteUrl' || field === 'LogoUrl'
		? cells.address(value, place)
		: cells.text(value, place);
}

/** What a profile and each of its translations say, as far as it is given. @param within where they stand */
export function readTexts(
	valueOf: (field: LocalizedField) => unknown,
	cells: CellReader,
	within: Place = { path: [] },
): Record<string, unknown> {
	const texts: Record<string, unknown> = {};
	for (const field of localizedFieldNames) {
		const place = { ...within, path: [...within.path, field] };
		setMember(texts, field, readText(field, valueOf(field), place, cells));
	}
	return texts;
}
