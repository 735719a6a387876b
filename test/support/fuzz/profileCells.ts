/** A whole profile as cells, most of them good; forms.ts writes it down for the node. */
import fc, { type Arbitrary } from 'fast-check';

import { cellKinds, type Cell, type CellKind } from './cells';

const textFields = ['DisplayName', 'Description', 'WebsiteUrl', 'LogoUrl'] as const;
const mainFields = [
	...textFields,
	'PrimarySolutionType',
	'IndustrySegments',
	'TranslationSourceLocale',
] as const;

export type Cells<Name extends string = string> = Partial<Record<Name, Cell>>;

export interface ProfileCells {
	main: Cells;
	contents: Cells[];
	headquarters: Cells;
}

const places = [...mainFields, 'LocalizedContents', 'Headquarters'] as const;

/** Where the odd cells stand: in no field, in one, or here and there. */
type Oddity = (typeof places)[number] | 'nowhere' | 'anywhere';

type Chosen = Record<string, CellKind>;

/** One cell for each field. */
function cellsOf(kinds: Chosen, oddShare: (field: string) => 'never' | 'often' | 'always') {
	return fc.record(
		Object.fromEntries(
			Object.entries(kinds).map(([field, { good, odd }]) => {
				const share = oddShare(field);
				if (share === 'never') return [field, good];
				return [field, share === 'always' ? odd : fc.oneof(good, good, odd)];
			}),
		),
	) as Arbitrary<Cells>;
}

/** A few translations mostly; sometimes as many as are allowed, all good, and where the place is odd too many. */
function contentsOf(kinds: Chosen, isOdd: boolean, isPartial: boolean): Arbitrary<Cells[]> {
	const content = (share: 'never' | 'often') => {
		const whole = cellsOf(kinds, () => share);
		if (!isPartial) return whole;
		// In partial mode a translation may give some of its texts only.
		return fc
			.tuple(whole, fc.subarray([...textFields]))
			.map(([cells, left]) => pick(cells, [...left, 'Locale']));
	};
	const few = { maxLength: 3, selector: localeOf } as const;
	const many = {
		minLength: 20,
		maxLength: isOdd ? 22 : 20,
		selector: localeOf,
		size: 'max',
	} as const;
	return fc.oneof(
		{ weight: 30, arbitrary: fc.uniqueArray(content(isOdd ? 'often' : 'never'), few) },
		{ weight: isOdd ? 5 : 1, arbitrary: fc.uniqueArray(content('never'), many) },
	);
}

function localeOf({ Locale }: Cells): unknown {
	return JSON.stringify(Locale?.meant);
}

function pick(cells: Cells, names: readonly string[]): Cells {
	return Object.fromEntries(names.map((name) => [name, cells[name]]));
}

function profileCellsWith(
	oddity: Oddity,
	cleanUpText: boolean,
	isPartial: boolean,
): Arbitrary<ProfileCells> {
	const kinds = cellKinds(cleanUpText);
	const only = (...names: Array<keyof typeof kinds>): Chosen =>
		Object.fromEntries(names.map((name) => [name, kinds[name]]));
	const isOdd = (place: string) => oddity === place || oddity === 'anywhere';
	const oftenIf = (condition: boolean) => (condition ? 'often' : 'never');
	const main = cellsOf(only(...mainFields), (field) =>
		oddity === field ? 'always' : oftenIf(oddity === 'anywhere'),
	);
	return fc.record({
		main: isPartial
			? fc
					.tuple(main, fc.subarray([...mainFields]))
					.map(([cells, left]) => pick(cells, [...left, ...mainFields.filter(isOdd)]))
			: main,
		contents: contentsOf(only(...textFields, 'Locale'), isOdd('LocalizedContents'), isPartial),
		headquarters: fc.oneof(
			cellsOf(only('CountryCode', 'SubdivisionCode'), () => oftenIf(isOdd('Headquarters'))),
			fc.constant({}),
		),
	});
}

/** Profiles of which about a half has nothing odd in it. */
export function profileCells(cleanUpText: boolean, isPartial: boolean): Arbitrary<ProfileCells> {
	const withOddity = (oddity: Oddity, weight: number) => ({
		weight,
		arbitrary: profileCellsWith(oddity, cleanUpText, isPartial),
	});
	return fc.oneof(
		withOddity('nowhere', places.length),
		...places.map((place) => withOddity(place, 1)),
		withOddity('anywhere', 1),
	);
}
