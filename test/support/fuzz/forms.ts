/** The ways in which a profile reaches the node, and what each of them means for the service. */
import {
	headquartersFieldLabels,
	profileFieldLabels,
} from '../../../partner-central/profile/fields';
import type { Json } from '../domain/arbitraries';
import type { Cell } from './cells';
import type { Cells, ProfileCells } from './profileCells';

export const forms = ['fields', 'fieldsAndJson', 'jsonText', 'jsonObject', 'row'] as const;
export type Form = (typeof forms)[number];

export interface Written {
	/** As the panel, or an expression in it, hands them to the node. */
	parameters: Json;
	/** The profile (in partial mode: its changes) under the model's names. */
	meant: Json;
}

const camel = (field: string) => field.replace(/^./, (first) => first.toLowerCase());

function givenOf(cells: Cells, rename: (field: string) => string = (field) => field): Json {
	return mapCells(cells, rename, ({ given }) => given);
}

function meantOf(cells: Cells): Json {
	return mapCells(
		cells,
		(field) => field,
		({ meant }) => meant,
	);
}

/** Members that are undefined are left out, as JSON leaves them out. */
function mapCells(
	cells: Cells,
	rename: (field: string) => string,
	valueOf: (cell: Cell) => unknown,
): Json {
	return Object.fromEntries(
		Object.entries(cells).flatMap(([field, cell]) => {
			const value = cell && valueOf(cell);
			return value === undefined ? [] : [[rename(field), value]];
		}),
	);
}

/** What the profile means, however it is written: blank groups are not given. */
function meaningOf({ main, contents, headquarters }: ProfileCells): Json {
	const translations = contents.map(meantOf).filter((content) => Object.keys(content).length > 0);
	const location = meantOf(headquarters);
	return {
		...meantOf(main),
		...(translations.length > 0 && { LocalizedContents: translations }),
		...(Object.keys(location).length > 0 && { Headquarters: location }),
	};
}

/** One object under names of the model's; `respell` changes the spelling of the names. */
function asObject(
	{ main, contents, headquarters }: ProfileCells,
	respell: (field: string) => string,
): Json {
	return {
		...givenOf(main, respell),
		[respell('LocalizedContents')]: contents.map((content) => givenOf(content, respell)),
		[respell('Headquarters')]: givenOf(headquarters, respell),
	};
}

function asFields(profile: ProfileCells): Json {
	const { main, contents, headquarters } = profile;
	return {
		...givenOf(main, camel),
		...(contents.length > 0 && {
			localizedContents: { content: contents.map((content) => givenOf(content, camel)) },
		}),
		...(Object.keys(headquarters).length > 0 && {
			headquarters: { location: givenOf(headquarters, camel) },
		}),
	};
}

/** A spreadsheet's row; translations stand in columns such as `Display Name (fr-FR)`. */
function asRow({ main, contents, headquarters }: ProfileCells): Json {
	const labels: Record<string, string> = { ...profileFieldLabels, ...headquartersFieldLabels };
	const label = (field: string) => labels[field] ?? field;
	const columns = contents.flatMap(({ Locale, ...texts }) =>
		Object.entries(givenOf(texts, label)).map(([name, value]) => [
			`${name} (${String(Locale?.given)})`,
			value,
		]),
	);
	return {
		'Partner ID': 'partner-abcd1234efgh5',
		...givenOf(main, label),
		...Object.fromEntries(columns),
		...givenOf(headquarters, label),
		Remarks: 'none',
	};
}

/** Whether a form can carry the profile: a column names its locale, and one without a text is no column. */
export function canCarry(form: Form, { main, contents, headquarters }: ProfileCells): boolean {
	const isColumn = ({ Locale, ...texts }: Cells) =>
		typeof Locale?.given === 'string' &&
		/^[\w -]*\w$/.test(Locale.given) &&
		Object.keys(meantOf(texts)).length > 0;
	const isNothing = [main, ...contents, headquarters].every(
		(cells) => Object.keys(givenOf(cells)).length === 0,
	);
	// That nothing at all is given is an error of its own.
	return !isNothing && (form !== 'row' || contents.every(isColumn));
}

const spellings = [
	(field: string) => field,
	camel,
	(field: string) => field.toUpperCase(),
	(field: string) => ` ${field.replace(/(?!^)([A-Z])/g, '_$1').toLowerCase()} `,
	(field: string) => field.replace(/(?!^)([A-Z])/g, '-$1'),
] as const;

/** @param spelling which of the spellings of names a JSON object uses */
export function written(
	profile: ProfileCells,
	form: Form,
	isPartial: boolean,
	spelling: number,
): Written {
	const meant = meaningOf(profile);
	const updateMode = isPartial ? 'partial' : 'full';
	if (form === 'fields' || form === 'fieldsAndJson') {
		const fields = asFields(profile);
		if (form === 'fieldsAndJson') {
			delete fields.localizedContents;
			fields.localizedContentsJson = JSON.stringify(profile.contents.map((c) => givenOf(c)));
		}
		const input = form === 'fields' ? 'fields' : 'json';
		return {
			meant,
			parameters: isPartial
				? { updateMode, fieldsToUpdate: fields }
				: { updateMode, localizedContentsInput: input, ...fields },
		};
	}
	const respell = spellings[spelling % spellings.length] ?? camel;
	const object = form === 'row' ? asRow(profile) : asObject(profile, respell);
	const profileJson = form === 'jsonText' ? JSON.stringify(object) : object;
	return { meant, parameters: { updateMode, profileInput: 'json', profileJson } };
}
