/** Generated profiles, written as people write them: the node judges them as the service's model does. */
import fc from 'fast-check';

import { normaliseDetails } from '../../partner-central/profile/normaliseDetails';
import { findDuplicateLocales } from '../../simulator';
import { hostileDetails, row, validDetails, type Json } from '../support/domain/arbitraries';
import { canCarry, forms, written } from '../support/fuzz/forms';
import { holdFor } from '../support/fuzz/holdFor';
import { comparable, judgeByModel, judgeByNode, merged } from '../support/fuzz/judge';
import { profileCells } from '../support/fuzz/profileCells';
import { ProfileTally } from '../support/fuzz/profileTally';
import { profiles, profilesPerChunk, seed } from '../support/fuzz/settings';

const tally = new ProfileTally();
let disagreements = 0;

/** Profiles before a partial update; counterexamples name them by number. */
const currentProfiles = fc.sample(validDetails, { seed, numRuns: 50 }).map((details) => {
	const contents = details.LocalizedContents as Json[] | undefined;
	return contents ? { ...details, LocalizedContents: contents.slice(0, 3) } : details;
});

const writtenProfile = fc
	.oneof(
		...[true, false].flatMap((cleanUpText) =>
			[true, false].map((isPartial) =>
				fc.record({
					form: fc.constantFrom(...forms),
					isPartial: fc.constant(isPartial),
					cleanUpText: fc.constant(cleanUpText),
					spelling: fc.nat(4),
					currentProfile: fc.nat(currentProfiles.length - 1),
					cells: profileCells(cleanUpText, isPartial),
				}),
			),
		),
	)
	.filter(({ form, cells }) => canCarry(form, cells));

type WrittenProfile = typeof writtenProfile extends fc.Arbitrary<infer Value> ? Value : never;

/** Both verdicts name the same fields; what both accept is sent as it was meant. */
function expectAgreement(profile: WrittenProfile): void {
	const { form, isPartial, cleanUpText, spelling, cells } = profile;
	const current = currentProfiles[profile.currentProfile] as Json;
	const { parameters, meant } = written(cells, form, isPartial, spelling);
	const model = judgeByModel(isPartial ? merged(current, meant) : meant);
	const node = judgeByNode(parameters, cleanUpText, current);
	tally.count(isPartial ? `partial ${form}` : form, model.refused);
	if (node.beforeReading) {
		// The rest is judged when the changes themselves are right.
		expect(node.refused.filter((field) => !model.refused.includes(field))).toEqual([]);
		expect(model.refused.length).toBeGreaterThan(0);
		return;
	}
	expect(node.refused).toEqual(model.refused);
	if (node.details) expect(comparable(node.details)).toEqual(comparable(model.details));
}

/** Whatever an object holds: what is sent satisfies the model, and what does not is not sent. */
function expectSoundness(input: Json, cleanUpText: boolean): void {
	const { details, problems } = normaliseDetails(input, { cleanUpText });
	const model = judgeByModel(details);
	const node = judgeByNode({ profileInput: 'json', profileJson: input }, cleanUpText, {});
	tally.count('anything', model.refused);
	const isRight = model.refused.length === 0 && problems.length === 0;
	const twice = isRight ? findDuplicateLocales(details as never) : [];
	expect(node.refused.length === 0).toBe(isRight && twice.length === 0);
	expect(node.refused).toEqual(expect.arrayContaining(model.refused));
	if (node.details) expect(judgeByModel(node.details).refused).toEqual([]);
}

const anyProfile = fc.oneof(
	{ weight: 9, arbitrary: writtenProfile.map((profile) => ({ profile })) },
	{
		weight: 1,
		arbitrary: fc.record({ input: fc.oneof(row, hostileDetails), cleanUpText: fc.boolean() }),
	},
);

const chunks = Array.from(
	{ length: Math.ceil(profiles / profilesPerChunk) },
	(_, index) => index + 1,
);

test.each(chunks)(
	`profiles, chunk %i of ${chunks.length}`,
	async (chunk) => {
		const property = fc.property(anyProfile, (given) => {
			if ('profile' in given) expectAgreement(given.profile);
			else expectSoundness(given.input, given.cleanUpText);
		});
		disagreements += 1;
		await holdFor(property, `profiles, chunk ${chunk} of ${chunks.length}`, {
			seed: seed + chunk,
			numRuns: profilesPerChunk,
		});
		disagreements -= 1;
	},
	30_000 + profilesPerChunk * 50,
);

test('the profiles were of every kind: valid, refused for each field, written in each way', () => {
	const { valid, profiles: all, refusedByField, byForm } = tally;
	// With --only a single chunk there are fewer.
	expect(all).toBeGreaterThan(0);
	expect(valid).toBeGreaterThan(all / 4);
	expect(Math.min(...Object.values(refusedByField))).toBeGreaterThan(all / 200);
	expect(Object.keys(byForm)).toHaveLength(2 * forms.length + 1);
	expect(Math.min(...Object.values(byForm))).toBeGreaterThan(all / 100);
});

afterAll(() => {
	process.stdout.write(`\n${tally.report(disagreements)}\n\n`);
});
