/** The examples that a form or a webhook starts: every outcome, as the visitor or the caller gets it. */
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import {
	industrySegmentChoices,
	primarySolutionTypeChoices,
} from '../../partner-central/profile/choices';
import { nodeOf, readExample } from '../support/examples/examples';
import { runExample, useExampleBed, withParameters } from '../support/examples/runExample';

const bed = useExampleBed({ taskDurationMs: 100 });
const PARTNER = 'partner-exampleaws002';

describe('08-update-profile-by-form.json', () => {
	const FILE = '08-update-profile-by-form.json';
	/** What n8n's form hands on when nothing is filled in. */
	const EMPTY = {
		'Display Name': '',
		Description: '',
		'Website URL': '',
		'Logo URL': '',
		Language: 'English (United States)',
		'Primary Solution Type': '',
		'Industry Segments': [],
		submittedAt: '2026-01-15T10:00:00.000+00:00',
		formMode: 'production',
	};

	const PAGES = ['Not Now', 'Approved', 'Nothing to Change', 'In Review', 'Correct and Send Again'];

	async function submit(answers: IDataObject, workflow = readExample(FILE)) {
		// Nobody is there to send it again.
		delete workflow.connections['Correct and Send Again'];
		const { Language } = { ...EMPTY, ...answers };
		const run = await runExample(bed, workflow, {
			'Profile Form': [{ Language }],
			'What to Change': [{ ...EMPTY, ...answers }],
		});
		const pages = PAGES.filter((name) => run.runData[name]);
		expect(pages).toHaveLength(1);
		return run.json(pages[0] ?? '')[0];
	}

	function optionsOf(label: string, name = 'What to Change'): unknown[] {
		const { values } = nodeOf(readExample(FILE), name).parameters.formFields as {
			values: Array<{ fieldLabel: string; fieldOptions?: { values: INodeParameters[] } }>;
		};
		const field = values.find(({ fieldLabel }) => fieldLabel === label);
		return (field?.fieldOptions?.values ?? []).map(({ option }) => option);
	}

	it('offers all solution types and industries', () => {
		expect(optionsOf('Primary Solution Type')).toEqual(
			primarySolutionTypeChoices.map(({ label }) => label),
		);
		expect(optionsOf('Industry Segments')).toEqual(
			industrySegmentChoices.map(({ label }) => label),
		);
	});

	it('changes what was filled in and says that it is approved', async () => {
		const before = bed.simulator.profileOf(PARTNER);
		const page = await submit({
			Description: 'New words',
			'Primary Solution Type': 'Managed Services',
			'Industry Segments': ['Software & Internet', 'Retail'],
		});
		const [task] = bed.simulator.tasksOf(PARTNER);
		expect(page).toEqual({
			title: 'Approved',
			message: `AWS has approved the profile. Changed: Description, Primary Solution Type, Industry Segments. Task ID: ${task?.TaskId}`,
		});
		expect(bed.simulator.profileOf(PARTNER)).toEqual({
			...before,
			Description: 'New words',
			PrimarySolutionType: 'MANAGED_SERVICES',
			IndustrySegments: ['SOFTWARE_INTERNET', 'RETAIL'],
		});
	});

	it.each(optionsOf('Language', 'Profile Form').slice(1))(
		'takes the texts for a translation: %s',
		async (language) => {
			const before = bed.simulator.profileOf(PARTNER);
			const page = await submit({ Description: 'New words', Language: String(language) });
			expect(page?.message).toContain('Changed: Localized Contents.');
			const after = bed.simulator.profileOf(PARTNER);
			expect(after.Description).toBe(before.Description);
			expect(after.LocalizedContents).toContainEqual(
				expect.objectContaining({ Description: 'New words' }),
			);
		},
	);

	it('says why the present profile cannot be shown', async () => {
		bed.simulator.deny('GetPartner');
		const workflow = readExample(FILE);
		const run = await runExample(bed, workflow, {
			'Profile Form': [{ Language: EMPTY.Language }],
		});
		expect(run.json('Not Now')).toEqual([
			{
				title: 'The profile cannot be read now',
				message: 'AWS did not allow GetPartner for partner partner-exampleaws002',
			},
		]);
	});

	it('starts nothing when nothing was filled in', async () => {
		expect(await submit({})).toMatchObject({ title: 'Nothing to change' });
		expect(bed.simulator.tasksOf(PARTNER)).toEqual([]);
	});

	it('names everything that is wrong, before anything is sent', async () => {
		const page = await submit({
			'Website URL': 'http://x',
			'Industry Segments': ['Retail', 'Gaming', 'Education', 'Other'],
		});
		expect(page).toMatchObject({
			title: 'The profile was not changed',
			message: expect.stringMatching(
				/^2 values cannot be sent: Industry Segments must have 1 to 3[^]*Website URL [^\n]*\n\nCorrect what is named here/,
			),
		});
		expect(bed.simulator.requests.of('StartProfileUpdateTask')).toEqual([]);
	});

	it('gives the reasons for which AWS has refused the update, and what to do', async () => {
		const page = await submit({ 'Website URL': 'https://data-works.example.invalid' });
		expect(page).toMatchObject({
			title: 'The profile was not changed',
			message:
				'AWS has refused the changes. en-US: The website https://data-works.example.invalid could not be reached. Give the address of a public website.\n\nCheck that the website address opens in a browser, from everywhere and without a sign-in. Then try again; each try counts towards the 10 updates a day.',
		});
	});

	it('says that AWS is still reviewing when the wait is over', async () => {
		bed.simulator.scriptOutcomes(PARTNER, { status: 'SUCCEEDED', durationMs: 3_600_000 });
		const waitOptions = { timeout: 1, pollInterval: 0.01, onTimeout: 'returnTask' };
		const page = await submit(
			{ Description: 'New words' },
			withParameters(FILE, 'Update Profile', { waitOptions }),
		);
		const [task] = bed.simulator.tasksOf(PARTNER);
		expect(page).toMatchObject({
			title: 'In review',
			message: expect.stringContaining(String(task?.TaskId)),
		});
		expect(task?.Status).toBe('IN_PROGRESS');
	});
});

describe('10-start-update-by-webhook.json', () => {
	const FILE = '10-start-update-by-webhook.json';

	async function post(body?: IDataObject) {
		const emitted = body && { 'Profile Webhook': [{ headers: {}, body }] };
		const run = await runExample(bed, readExample(FILE), emitted);
		const answers = ['Answer with the Task ID', 'Answer with the Problem'].filter(
			(name) => run.runData[name],
		);
		expect(answers).toHaveLength(1);
		return run.json(answers[0] ?? '')[0];
	}

	it('answers the sample request with the task, without waiting for its end', async () => {
		const answer = await post();
		const [task] = bed.simulator.tasksOf(PARTNER);
		expect(answer).toEqual({
			code: 202,
			body: {
				status: 'IN_PROGRESS',
				taskId: task?.TaskId,
				changedFields: ['Description', 'IndustrySegments', 'Headquarters'],
			},
		});
		expect(bed.operations()).toEqual([
			'GetPartner',
			'GetProfileUpdateTask',
			'StartProfileUpdateTask',
		]);
	});

	it('answers 200 when nothing had to change', async () => {
		const { Description = '' } = bed.simulator.profileOf(PARTNER);
		expect(await post({ partnerId: PARTNER, profile: { Description } })).toEqual({
			code: 200,
			body: { status: 'UNCHANGED', taskId: null, changedFields: [] },
		});
	});

	it.each<[number, string, IDataObject]>([
		[400, 'InvalidInput', { partnerId: 'nobody', profile: { Discription: 'x' } }],
		[400, 'InvalidInput', {}],
		[
			502,
			'ResourceNotFoundException',
			{ partnerId: 'partner-unknown000001', profile: { a: 1, Description: 'x' } },
		],
	])('answers %d for %s', async (code, errorCode, body) => {
		expect(await post(body)).toMatchObject({
			code,
			body: { errorCode, error: expect.any(String), whatToDo: expect.stringMatching(/\w/) },
		});
		expect(bed.bodies('StartProfileUpdateTask')).toEqual([]);
	});

	it('answers 409 while another update is in progress', async () => {
		const profile = { ...bed.simulator.profileOf(PARTNER), Description: 'Of somebody else' };
		bed.simulator.scriptOutcomes(PARTNER, { status: 'SUCCEEDED', durationMs: 3_600_000 });
		const other = bed.simulator.startTaskAs(PARTNER, profile);
		expect(await post()).toMatchObject({
			code: 409,
			body: {
				errorCode: 'ConflictException',
				reason: 'INCOMPATIBLE_PARTNER_PROFILE_TASK_STATE',
				error: expect.stringContaining(other.TaskId),
			},
		});
	});
});
