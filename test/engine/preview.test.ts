/** The operation Preview: what a start with the same parameters would do, without starting it. */
import type { INodeParameters } from 'n8n-workflow';
import { jsonParameters } from '../../lab/profile/profileParameters';
import { richProfile } from '../support/partialUpdate';
import { NODE, useTestBed } from '../support/partnerCentral';

const bed = useTestBed();

const READS = ['GetPartner', 'GetProfileUpdateTask', 'GetProfileVisibility'];
const preview = (profile: object, more: INodeParameters = {}): INodeParameters => ({
	operation: 'preview',
	updateMode: 'partial',
	...jsonParameters(profile),
	...more,
});
const [french] = richProfile().LocalizedContents ?? [];

beforeEach(() => bed.simulator.setProfile(bed.partner(), richProfile()));

it('tells every change, field by field and in words', async () => {
	const run = await bed.run(
		preview({ 'Display Name': 'New', Industries: 'Gaming', 'Description (fr-FR)': 'Neuf.' }),
	);
	const [item = {}] = run.json(NODE);
	expect(item).toEqual({
		Status: 'WOULD_CHANGE',
		Id: bed.partner(),
		ChangedFields: ['DisplayName', 'IndustrySegments', 'LocalizedContents'],
		Summary: [
			`${richProfile().DisplayName} (${bed.partner()}, catalog AWS): 3 changes`,
			`Display Name: "${richProfile().DisplayName}" → "New"`,
			'Industry Segments: Retail, Gaming → Gaming',
			`Description (fr-FR): "${french?.Description}" → "Neuf."`,
		].join('\n'),
		Changes: expect.arrayContaining([
			{ Field: 'IndustrySegments', Current: ['RETAIL', 'GAMING'], Wanted: ['GAMING'] },
		]),
		UpdateInProgress: null,
		Visibility: 'PUBLIC',
		Catalog: 'AWS',
		Arn: expect.stringContaining(bed.partner()),
		TaskDetails: expect.objectContaining({ DisplayName: 'New', LogoUrl: richProfile().LogoUrl }),
	});
	expect(Object.keys(item).at(-1)).toBe('TaskDetails');
	expect(bed.operations()).toEqual(READS);
});

it('tells that nothing would change', async () => {
	const run = await bed.run(preview(richProfile(), { updateMode: 'full' }));
	expect(run.json(NODE)[0]).toMatchObject({ Status: 'UNCHANGED', Changes: [], ChangedFields: [] });
	expect(bed.operations()).toEqual(READS);
});

it('tells of an update in progress that wants something else', async () => {
	const start = { ...preview({ Description: 'Theirs.' }), operation: 'start' };
	const [started = {}] = (await bed.run(start)).json(NODE);
	bed.simulator.requests.clear();
	const [item = {}] = (await bed.run(preview({ Description: 'Ours.' }))).json(NODE);
	const { Description: Current } = richProfile();
	expect(item).toMatchObject({
		Status: 'BLOCKED',
		ChangedFields: ['Description'],
		UpdateInProgress: {
			TaskId: started.TaskId,
			StartedAt: started.StartedAt,
			Changes: [{ Field: 'Description', Current, Wanted: 'Theirs.' }],
		},
		Summary: expect.stringMatching(/Another update .* changes Description/),
	});
	expect(bed.operations()).toEqual(READS);
});

it('tells what AWS has refused before', async () => {
	const bad = { Description: 'Bad.' };
	await bed.run({ ...preview(bad), operation: 'start' });
	const refusal = { Locale: 'en-US', Message: 'No superlatives.', Reason: 'INVALID_CONTENT' };
	bed.simulator.finishTask(bed.partner(), { status: 'FAILED', errorDetailList: [refusal] });
	const run = await bed.run(preview(bad));
	expect(run.json(NODE)[0]).toMatchObject({
		Status: 'REFUSED_BEFORE',
		ChangedFields: ['Description'],
		Summary: expect.stringContaining('No superlatives. (INVALID_CONTENT)'),
	});
});

it('tells that nobody sees a private profile', async () => {
	await bed.run({ resource: 'profileVisibility', operation: 'update', visibility: 'PRIVATE' });
	const run = await bed.run(preview({ Description: 'New.' }));
	expect(run.json(NODE)[0]).toMatchObject({
		Visibility: 'PRIVATE',
		Summary: expect.stringContaining('The profile is private'),
	});
});

it('does without the visibility where it may not be read, and fails where the partner may not', async () => {
	bed.simulator.deny('GetProfileVisibility');
	const run = await bed.run(preview({ Description: 'New.' }));
	expect(run.json(NODE)[0]).toMatchObject({ Status: 'WOULD_CHANGE' });
	expect(run.json(NODE)[0]).not.toHaveProperty('Visibility');
	bed.simulator.deny('GetPartner');
	const denied = await bed.run(preview(richProfile(), { updateMode: 'full' }));
	expect(denied.error(NODE)?.message).toContain('AWS did not allow GetPartner');
});

it('names the problems of an item, and sends nothing', async () => {
	const run = await bed.run(preview({ 'Website URL': 'http://example.com' }));
	expect(run.error(NODE)?.message).toContain('Website URL');
	expect(bed.operations()).toEqual([]);
});
