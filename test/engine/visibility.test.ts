/** `profileVisibility` / `get` and `update`: no change is spent on what is so already. */
import { arnOf, locator, NODE, useTestBed } from '../support/partnerCentral';

const bed = useTestBed({ dailyVisibilityQuota: 1 });

const GET = 'GetProfileVisibility';
const PUT = 'PutProfileVisibility';
const resource = 'profileVisibility';
/** The first partner's profile is public, the third's is private. */
const [PUBLIC_ONE, PRIVATE_ONE] = [0, 2];

const answer = (index: number, Visibility: string) => ({
	Catalog: 'AWS',
	Arn: arnOf(bed.partner(index)),
	Id: bed.partner(index),
	Visibility,
	ProfileId: bed.simulator.profileOf(bed.partner(index)).ProfileId,
});
const of = (index: number) => locator(bed.partner(index));
const update = async (index: number, visibility: string) =>
	await bed.run({ resource, operation: 'update', partner: of(index), visibility });

it.each([
	[PUBLIC_ONE, 'PUBLIC'],
	[PRIVATE_ONE, 'PRIVATE'],
])('get tells who can see the profile of partner %d: %s', async (index, visibility) => {
	const run = await bed.run({ resource, operation: 'get', partner: of(index) });
	expect(run.output(NODE)).toEqual([{ json: answer(index, visibility), pairedItem: { item: 0 } }]);
	expect(bed.operations()).toEqual([GET]);
});

it.each([
	[PUBLIC_ONE, 'PRIVATE'],
	[PRIVATE_ONE, 'PUBLIC'],
])('update makes the profile of partner %d %s', async (index, visibility) => {
	const run = await update(index, visibility);
	expect(run.json(NODE)).toEqual([answer(index, visibility)]);
	expect(bed.operations()).toEqual([GET, PUT]);
	expect(bed.bodies(PUT)).toEqual([
		{ Catalog: 'AWS', Identifier: bed.partner(index), Visibility: visibility },
	]);
});

it.each([
	[PUBLIC_ONE, 'PUBLIC'],
	[PRIVATE_ONE, 'PRIVATE'],
	[PRIVATE_ONE, '={{ "private" }}'],
])('update sends nothing when partner %d is %s already', async (index, visibility) => {
	const run = await update(index, visibility);
	const present = index === PUBLIC_ONE ? 'PUBLIC' : 'PRIVATE';
	expect(run.json(NODE)).toEqual([{ ...answer(index, present), Changed: false }]);
	expect(bed.operations()).toEqual([GET]);
});

it('update of many items of one partner follows their order', async () => {
	await bed.restart({ dailyVisibilityQuota: 5 });
	const run = await bed.run(
		{ resource, operation: 'update', visibility: '={{ $json.wanted }}' },
		{ input: ['PRIVATE', 'PRIVATE', 'PUBLIC'].map((wanted) => ({ wanted })) },
	);
	expect(run.json(NODE).map(({ Visibility, Changed }) => [Visibility, Changed])).toEqual([
		['PRIVATE', undefined],
		['PRIVATE', false],
		['PUBLIC', undefined],
	]);
	expect(bed.operations()).toEqual([GET, PUT, GET, GET, PUT]);
});

describe('a credential that may not read the visibility', () => {
	it('sends it without looking, and a hint says so', async () => {
		bed.simulator.deny(GET);
		const run = await update(PUBLIC_ONE, 'PUBLIC');
		expect(run.json(NODE)).toEqual([answer(PUBLIC_ONE, 'PUBLIC')]);
		expect(run.hints).toEqual([
			expect.objectContaining({
				message: expect.stringContaining('partnercentral:GetProfileVisibility'),
			}),
		]);
	});

	it('is told so by get', async () => {
		bed.simulator.deny(GET, { httpStatus: 400 });
		const run = await bed.run({ resource, operation: 'get' });
		expect(run.error(NODE)).toMatchObject({
			message: `AWS did not allow GetProfileVisibility for partner ${bed.partner()}`,
			httpCode: '400',
		});
	});
});

it('update explains that it may not be written', async () => {
	bed.simulator.deny(PUT);
	const run = await update(PUBLIC_ONE, 'PRIVATE');
	expect(run.error(NODE)?.message).toContain('AWS did not allow PutProfileVisibility');
});

it('explains the daily quota, and does not try again', async () => {
	await update(PUBLIC_ONE, 'PRIVATE');
	const run = await update(PRIVATE_ONE, 'PUBLIC');
	expect(run.error(NODE)).toMatchObject({
		message:
			"The day's quota of visibility changes for this AWS account and catalog is used up (5 unless AWS has raised it)",
		httpCode: '402',
		description: expect.stringContaining(
			'LIMIT_EXCEEDED_NUMBER_OF_PROFILE_VISIBILITY_UPDATE_PER_DAY',
		),
	});
	expect(bed.bodies(PUT)).toHaveLength(2);
});

it('a look that fails for another reason changes nothing', async () => {
	bed.simulator.faults.inject({ operation: GET, kind: 'unknownErrorType' });
	const run = await update(PUBLIC_ONE, 'PRIVATE');
	expect(run.error(NODE)?.message).toContain('UnheardOfException');
	expect(bed.operations()).toEqual([GET]);
});

it('refuses another visibility before anything is sent', async () => {
	const run = await update(PUBLIC_ONE, '={{ "hidden" }}');
	expect(run.error(NODE)?.message).toContain(
		'Visibility must be one of "Public", "Private", but is "hidden"',
	);
	expect(bed.operations()).toEqual([]);
});
