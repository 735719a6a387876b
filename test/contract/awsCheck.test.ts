/** `npm run aws:check`: AWS's own client asks the simulator's Sandbox, which is left as it was. */
import {
	CreatePartnerCommand,
	type CreatePartnerCommandInput,
} from '@aws-sdk/client-partnercentral-account';
import { checkSandbox, type CheckOptions } from '../../lab/awsCheck/checkSandbox';
import { QUESTIONS } from '../../lab/awsCheck/answers';
import { startSimulator, type Simulator, type SimulatorOptions } from '../../lab/simulator';
import { sdkClient } from '../support/simulator/sdkClient';

const PARTNER = 'partner-examplesbx001';

let simulator: Simulator;
afterEach(async () => await simulator.close());

async function begin(options: SimulatorOptions = {}): Promise<void> {
	simulator = await startSimulator({ taskDurationMs: 80, ...options });
}

async function check(options: Partial<CheckOptions> = {}) {
	const result = await checkSandbox({
		client: sdkClient(simulator),
		signal: new AbortController().signal,
		confirm: async () => true,
		say: () => undefined,
		pollMs: 5,
		timeoutMs: 2000,
		...options,
	});
	const rows = (result?.table ?? '').split('\n').slice(2);
	const answers = rows.map((row) => row.split(' | ')[2]?.replace(/ \|$/, ''));
	return { ...result, answers, starts: simulator.requests.of('StartProfileUpdateTask') };
}

const NEW_PARTNER: CreatePartnerCommandInput = {
	Catalog: 'Sandbox',
	LegalName: 'Example Inc.',
	PrimarySolutionType: 'SOFTWARE_PRODUCTS',
	AllianceLeadContact: {
		FirstName: 'Ana',
		LastName: 'Carolina',
		Email: 'ana@example.com',
		BusinessTitle: 'Lead',
	},
	EmailVerificationCode: '123456',
};

const APPROVED = { status: 'SUCCEEDED' } as const;
const NEVER = { ...APPROVED, durationMs: 3_600_000 };

const IS_BACK = { isDone: true, words: 'The profile is as it was.' };

describe.each([false, true])('with addresses rewritten: %s', (rewriteAddresses) => {
	beforeEach(async () => await begin({ rewriteAddresses }));

	it('answers every question, and puts the profile back', async () => {
		const before = simulator.profileOf(PARTNER);
		// The fourth is the one that is cancelled, however late.
		simulator.scriptOutcomes(PARTNER, APPROVED, APPROVED, APPROVED, NEVER);
		const { table, answers, starts, putBack } = await check();
		expect(table).toContain(QUESTIONS[0]);
		expect(answers).toEqual([
			`${rewriteAddresses ? 'LogoUrl is rewritten' : 'LogoUrl is the address that was sent'}; all other fields are as they were sent`,
			'yes',
			'yes',
			'SVG: accepted; 10 × 10: accepted; 4000 × 4000: accepted; HTML: accepted',
			expect.stringMatching(/^0\.1(, 0\.1){2}$/),
			'yes, 2',
			expect.stringMatching(/^not to be told: the profile was there before \((PUBLIC|PRIVATE)\)$/),
			expect.stringContaining('(4 were accepted, 1 of them cancelled)'),
		]);
		expect(starts).toHaveLength(5);
		expect(starts.every(({ body }) => (body as { Catalog: string }).Catalog === 'Sandbox')).toBe(
			true,
		);
		const { LogoUrl, ...others } = simulator.profileOf(PARTNER);
		expect({ ...before, ...others }).toEqual(before);
		expect(LogoUrl === before.LogoUrl).toBe(!rewriteAddresses);
		expect(putBack?.isDone).toBe(true);
		expect(putBack?.words.includes('another address for a logo')).toBe(rewriteAddresses);
	});
});

it('tells nothing secret, and nobody’s texts', async () => {
	await begin();
	const { table, putBack } = await check();
	const { accessKeyId, secretAccessKey, roleArn } = simulator;
	for (const text of [
		accessKeyId,
		secretAccessKey,
		roleArn,
		'123456789012',
		PARTNER,
		'AnyCompany',
	]) {
		expect(`${table}${putBack?.words}`).not.toContain(text);
	}
});

it('tells what AWS has against a logo and a source locale, and needs six updates for it', async () => {
	await begin();
	const refused = (Locale: string, Reason: string) => ({ Locale, Reason, Message: 'no' });
	const failed = (...errorDetailList: Array<ReturnType<typeof refused>>) =>
		({ status: 'FAILED', errorDetailList }) as const;
	simulator.scriptOutcomes(
		PARTNER,
		APPROVED,
		failed(refused('en-US', 'INVALID_CONTENT')),
		APPROVED,
		failed(refused('fi-FI', 'INVALID_LOGO_FILE'), refused('hu-HU', 'INVALID_LOGO_URL')),
	);
	const { answers, starts, putBack } = await check();
	expect(answers.slice(1, 4)).toEqual([
		'yes',
		'no: FAILED (en-US INVALID_CONTENT)',
		'SVG: INVALID_LOGO_FILE; 10 × 10: no reason; 4000 × 4000: no reason; HTML: INVALID_LOGO_URL',
	]);
	expect(starts).toHaveLength(6);
	expect(putBack).toEqual(IS_BACK);
});

describe('puts the profile back', () => {
	beforeEach(async () => await begin());

	it.each([1, 2, 3])('after Ctrl+C while update %d is in progress', async (number) => {
		const before = simulator.profileOf(PARTNER);
		const stop = new AbortController();
		let starts = 0;
		simulator.hooks.after('StartProfileUpdateTask', () => {
			starts += 1;
			if (starts === number) stop.abort();
		});
		const { putBack, table } = await check({ signal: stop.signal });
		expect(table).toContain('not asked: broken off');
		expect(putBack).toEqual(IS_BACK);
		expect(simulator.profileOf(PARTNER)).toEqual(before);
	});

	it.each<[string, string]>([
		['StartProfileUpdateTask', 'AccessDeniedException'],
		['GetProfileUpdateTask', 'AccessDeniedException'],
		['GetPartner', 'AccessDeniedException'],
		['CancelProfileUpdateTask', 'AccessDeniedException'],
	])('after a %s that fails', async (operation, error) => {
		const before = simulator.profileOf(PARTNER);
		const skip = operation === 'CancelProfileUpdateTask' ? 0 : 2;
		simulator.faults.inject({ operation, kind: 'accessDenied', skip, times: 1 });
		const { answers, putBack } = await check();
		expect(answers.filter((answer) => answer?.startsWith(`not answered: ${error}`))).not.toEqual(
			[],
		);
		expect(putBack).toEqual(IS_BACK);
		expect(simulator.profileOf(PARTNER)).toEqual(before);
	});

	it('after an update that AWS does not decide in time, which is cancelled', async () => {
		const before = simulator.profileOf(PARTNER);
		simulator.scriptOutcomes(PARTNER, APPROVED, NEVER);
		const { answers, putBack } = await check({ timeoutMs: 400 });
		expect(answers[4]).toContain('no decision within');
		expect(answers[3]).toContain('not asked');
		expect(simulator.tasksOf(PARTNER)[1]?.Status).toBe('CANCELED');
		expect(putBack).toEqual(IS_BACK);
		expect(simulator.profileOf(PARTNER)).toEqual(before);
	});
});

it('learns from the end of the quota, and says when it cannot put the profile back', async () => {
	await begin({ dailyUpdateQuota: 2 });
	const { answers, putBack } = await check();
	expect(answers[7]).toContain('after 2 accepted starts of this check, 0 of them cancelled');
	expect(answers[3]).toBe("not asked: the day's quota was used up");
	expect(putBack).toEqual({
		isDone: false,
		words: expect.stringContaining('ServiceQuotaExceededException'),
	});
});

it('tells the visibility of a new profile, which stays', async () => {
	await begin({ empty: true });
	await expect(check()).rejects.toThrow('has no partner in the Sandbox yet');
	await simulator.close();
	await begin({ empty: true });
	await sdkClient(simulator).send(new CreatePartnerCommand(NEW_PARTNER));
	const { answers, putBack } = await check();
	expect(answers.slice(5, 7)).toEqual(['no, one', 'PRIVATE']);
	expect(putBack?.words).toContain('had no profile before');
});

it('changes nothing without a yes, nor while an update is in progress', async () => {
	await begin();
	expect((await check({ confirm: async () => false })).starts).toEqual([]);
	simulator.pauseReviews();
	const { ProfileId: _id, ...details } = simulator.profileOf(PARTNER);
	simulator.startTaskAs(PARTNER, details);
	await expect(check()).rejects.toThrow('An update of the partner is in progress');
	expect(simulator.requests.of('StartProfileUpdateTask')).toEqual([]);
});
