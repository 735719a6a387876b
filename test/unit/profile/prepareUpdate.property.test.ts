import fc, { type Arbitrary } from 'fast-check';

import { validateRequest, type JsonValue } from '../../../lab/simulator';
import { partner, prepareWhole } from '../../support/domain';
import { hostileDetails, row, validDetails } from '../../support/domain/arbitraries';

/** A failure prints the seed that brings it back. */
const PROFILES = 500;

function expectForAll<Value>(values: Arbitrary<Value>, property: (value: Value) => void): void {
	fc.assert(fc.property(values, property), { numRuns: PROFILES });
}

/** What AWS's model finds fault with. */
const refusedByModel = (details: unknown) =>
	validateRequest('StartProfileUpdateTask', { ...partner, TaskDetails: details as JsonValue });

/** Texts of the source locale among the translations become the main ones. */
const oneTextPerLocale = validDetails.filter(
	({ TranslationSourceLocale: source, LocalizedContents: contents = [] }) =>
		!(contents as Array<{ Locale: string }>).some(({ Locale }) => Locale === source),
);

describe('what is prepared', () => {
	test('is unchanged when it is valid and is not cleaned up', () => {
		expectForAll(oneTextPerLocale, (details) => {
			const markup = expect.any(Array) as string[];
			const prepared = { ok: true, details, ignoredColumns: [], markup };
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
