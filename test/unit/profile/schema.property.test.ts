import fc, { type Arbitrary } from 'fast-check';

import { validateDetails } from '../../../partner-central/profile/validateDetails';
import {
	hostileDetails,
	nearlyValidDetails,
	row,
	validDetails,
	type Json,
} from '../../support/domain/arbitraries';
import { refusedByModel, sortedOnce } from '../../support/domain/modelVerdict';
import { prepareWhole } from '../../support/domain';

jest.setTimeout(60_000);

/** A failure prints the seed that brings it back. */
const PROFILES = 500;

function expectForAll<Value>(values: Arbitrary<Value>, property: (value: Value) => void): void {
	fc.assert(fc.property(values, property), { numRuns: PROFILES });
}

/** The fields of the profile that the node finds fault with, a locale given twice apart. */
function refusedByNode(details: Json): string[] {
	const result = validateDetails(details);
	if (result.ok) return [];
	const problems = result.problems.filter(
		({ text }) => !text.includes('must name each locale once'),
	);
	return sortedOnce(problems.map(({ path }) => String(path[0])));
}

/** `null` is "not given" for the service; the node drops it before its schema sees it. */
function withoutNullOptionals(details: Json): Json {
	const entries = Object.entries(details).filter(
		([field, value]) =>
			value !== null || (field !== 'Headquarters' && field !== 'LocalizedContents'),
	);
	return Object.fromEntries(entries);
}

describe('the node and the model agree', () => {
	const expectAgreement = (details: Json) => {
		const given = withoutNullOptionals(details);
		expect(refusedByNode(given)).toEqual(refusedByModel(given));
	};

	test('that valid profiles are valid', () => {
		expectForAll(validDetails, (details) => {
			expect(refusedByModel(details)).toEqual([]);
			expect(refusedByNode(details)).toEqual([]);
		});
	});

	test('on profiles with one odd value', () => expectForAll(nearlyValidDetails, expectAgreement));

	test('on hostile profiles', () => expectForAll(hostileDetails, expectAgreement));
});

/** Texts of the source locale among the translations become the main ones. */
const oneTextPerLocale = validDetails.filter(
	({ TranslationSourceLocale: source, LocalizedContents: contents = [] }) =>
		!(contents as Array<{ Locale: string }>).some(({ Locale }) => Locale === source),
);

describe('what is prepared', () => {
	test('is unchanged when it is valid and is not cleaned up', () => {
		expectForAll(oneTextPerLocale, (details) => {
			const html = expect.any(Array) as string[];
			const prepared = { ok: true, details, ignoredColumns: [], html };
			expect(prepareWhole(details, { cleanUpText: false })).toEqual(prepared);
		});
	});

	test('stays valid when it is cleaned up, and is clean then', () => {
		expectForAll(oneTextPerLocale, (details) => {
			const once = prepareWhole(details);
			expect(once.ok).toBe(true);
			const cleaned = once.ok ? once.details : undefined;
			expect(prepareWhole(cleaned)).toEqual(once);
		});
	});

	test('is either what the model accepts or a list of problems, whatever a row holds', () => {
		expectForAll(fc.tuple(fc.oneof(row, hostileDetails), fc.boolean()), ([input, cleanUpText]) => {
			const result = prepareWhole(input, { cleanUpText });
			expect(result.ok ? refusedByModel(result.details) : []).toEqual([]);
			expect(result.ok || result.problems.length > 0).toBe(true);
		});
	});

	test('never throws for any JSON, nor for its text', () => {
		expectForAll(fc.oneof(fc.jsonValue(), fc.string(), fc.json()), (input) => {
			expect(typeof prepareWhole(input).ok).toBe('boolean');
		});
	});
});
