import type { HttpAnswer } from '../../../partner-central/service/runtime';
import { createService } from '../../../partner-central/service/service';
import {
	partner,
	ScriptedRuntime,
	START_MS,
	startRequest,
	steps,
	task,
	type Step,
} from '../../support/domain';

const { exception, json, CANCEL, GET, GET_PARTNER, START } = steps;
const skewed = (message: string, aheadMs: number) =>
	exception('InvalidSignatureException', 403, {
		message,
		headers: { date: new Date(START_MS + aheadMs).toUTCString() },
	});
const expired = 'Signature expired: 20260301T120000Z is now earlier than 20260301T121000Z';

function play(script: Step[]) {
	const runtime = new ScriptedRuntime(script);
	const service = createService(runtime);
	const dates = () => runtime.requests.map(({ signingDate }) => signingDate?.getTime());
	return { runtime, service, dates };
}

describe('a call', () => {
	test('takes 30 seconds at most, and less when the deadline is nearer', async () => {
		const { runtime, service } = play([
			{ operation: GET, answer: json(task()) },
			{ operation: GET, answer: json(task()) },
		]);
		await service.getProfileUpdateTask(partner);
		await service.getProfileUpdateTask(partner, { deadline: START_MS + 7000 });
		expect(runtime.requests.map(({ timeoutMs }) => timeoutMs)).toEqual([30_000, 7000]);
	});

	test('sends what its operation takes and nothing else', async () => {
		const { runtime, service } = play([
			{ operation: GET, answer: json(task()) },
			{ operation: GET_PARTNER, answer: json({ Id: partner.Identifier }) },
			{ operation: CANCEL, answer: json(task()) },
			{ operation: START, answer: json(task()) },
		]);
		const ofTask = { ...partner, TaskId: 'pprofiletask-1', ClientToken: 'token' };
		await service.getProfileUpdateTask({ ...partner, Extra: 1 } as never);
		await service.getPartner({ ...partner, Extra: 1 } as never);
		await service.cancelProfileUpdateTask({ ...ofTask, Extra: 1 } as never);
		await service.startProfileUpdateTask(startRequest());
		expect([0, 1, 2, 3].map((index) => runtime.bodyOf(index))).toEqual([
			partner,
			partner,
			ofTask,
			startRequest(),
		]);
	});

	test('is not made when the execution is stopped', async () => {
		const { runtime, service } = play([]);
		runtime.cancelled = true;
		await expect(service.getPartner(partner)).rejects.toMatchObject({ name: 'CancelledError' });
	});

	test.each<[string, Step]>([
		['a task without an id', { operation: GET, answer: json({ Status: 'IN_PROGRESS' }) }],
		['a task without a status', { operation: GET, answer: json({ TaskId: 'x' }) }],
		['a status that is no text', { operation: GET, answer: json({ TaskId: 'x', Status: 5 }) }],
	])('whose answer is %s is tried again', async (_case, step) => {
		const { runtime, service } = play([step, { operation: GET, answer: json(task()) }]);
		expect(await service.getProfileUpdateTask(partner)).toEqual(task());
		expect(runtime.sleeps).toEqual([250]);
	});

	test('whose answers never fit fails in the end', async () => {
		const answer = json({ Id: '' }, 200, { 'x-amzn-requestid': 'r-1' });
		const { runtime, service } = play(
			Array.from({ length: 5 }, () => ({ operation: GET_PARTNER, answer })),
		);
		await expect(service.getPartner(partner)).rejects.toMatchObject({
			name: 'UnreadableAnswerError',
			reason: 'the answer lacks what AWS documents for it',
			httpStatus: 200,
			requestId: 'r-1',
		});
		expect(runtime.calls()).toHaveLength(5);
	});
});

describe('the operations', () => {
	test('any of them can be called, and any object is its answer', async () => {
		const { runtime, service } = play([{ operation: 'GetVerification', answer: json({}) }]);
		expect(await service.call('GetVerification', { VerificationType: 'X' })).toEqual({});
		expect(runtime.bodyOf(0)).toEqual({ VerificationType: 'X' });
	});

	test.each([
		[{ NextToken: 'token-2' }, 'token-2'],
		[{ NextToken: '' }, undefined],
		[{ NextToken: 7 }, undefined],
		[{}, undefined],
	])('a page of partners that ends with %j goes on with %j', async (end, nextToken) => {
		const partners = [{ Id: partner.Identifier }];
		const { runtime, service } = play([
			{ operation: 'ListPartners', answer: json({ PartnerSummaryList: partners, ...end }) },
		]);
		const page = await service.list('ListPartners', { Catalog: 'AWS', NextToken: 'token-1' });
		expect(page).toEqual({ entries: partners, nextToken });
		expect(runtime.bodyOf(0)).toEqual({ Catalog: 'AWS', NextToken: 'token-1' });
	});

	test.each([[{}], [{ Id: '' }], [{ Id: 7 }]])(
		'an answer %j without the text that is relied on is tried again',
		async (mangled) => {
			const { service } = play([
				{ operation: 'GetConnectionInvitation', answer: json(mangled) },
				{ operation: 'GetConnectionInvitation', answer: json({ Id: 'pacinv-1' }) },
			]);
			expect(await service.call('GetConnectionInvitation', {}, { expects: 'Id' })).toEqual({
				Id: 'pacinv-1',
			});
		},
	);

	test('a page without its list is tried again', async () => {
		const { service } = play([
			{ operation: 'ListPartners', answer: json({}) },
			{ operation: 'ListPartners', answer: json({ PartnerSummaryList: [] }) },
		]);
		expect(await service.list('ListPartners', { Catalog: 'AWS' })).toEqual({
			entries: [],
			nextToken: undefined,
		});
	});
});

describe('an answer without a body', () => {
	const empty: HttpAnswer = { status: 200, headers: {}, body: '' };

	test.each<[string, HttpAnswer]>([
		['no body', empty],
		['an empty object', { ...empty, body: '{}' }],
	])('is an answer where AWS documents none: %s', async (_case, answer) => {
		const { service } = play([{ operation: 'SendEmailVerificationCode', answer }]);
		const limits = { answersNothing: true };
		expect(await service.call('SendEmailVerificationCode', {}, limits)).toEqual({});
	});

	test.each<[string, HttpAnswer, boolean]>([
		['of another operation', empty, false],
		['that was too large to be read', { ...empty, isTooLarge: true }, true],
		['of a gateway', { ...empty, status: 204 }, true],
		['that is a page of a proxy', { ...empty, body: '<html>' }, true],
	])('%s is none', async (_case, answer, answersNothing) => {
		const { service } = play([{ operation: GET_PARTNER, answer }]);
		await expect(
			service.call(GET_PARTNER, {}, { answersNothing, maxAttempts: 1 }),
		).rejects.toMatchObject({ name: 'UnreadableAnswerError' });
	});
});

describe('a clock that is off', () => {
	test('is corrected by the time of the service, at once and for all later calls', async () => {
		const { runtime, service, dates } = play([
			{ operation: GET, answer: skewed(expired, 600_000) },
			{ operation: GET, answer: json(task()) },
			{ operation: GET, answer: json(task()) },
		]);
		await service.getProfileUpdateTask(partner);
		await service.getProfileUpdateTask(partner);
		expect(dates()).toEqual([undefined, START_MS + 600_000, START_MS + 600_000]);
		expect(runtime.sleeps).toEqual([]);
	});

	test('is corrected within the time that is left', async () => {
		const { runtime, service } = play([
			{ operation: GET, answer: skewed(expired, 600_000), tookMs: 6000 },
			{ operation: GET, answer: json(task()) },
		]);
		await service.getProfileUpdateTask(partner, { deadline: START_MS + 7000 });
		expect(runtime.requests.map(({ timeoutMs }) => timeoutMs)).toEqual([7000, 1000]);
	});

	test('is corrected once a call; then it is an error that is not retried', async () => {
		const { runtime, service } = play([
			{ operation: GET, answer: skewed(expired, 600_000) },
			{ operation: GET, answer: skewed(expired, 600_000) },
		]);
		await expect(service.getProfileUpdateTask(partner)).rejects.toMatchObject({
			type: 'InvalidSignatureException',
		});
		expect(runtime.calls()).toHaveLength(2);
	});

	test.each(['RequestTimeTooSkewed', 'RequestExpired'])('is told by %s as well', async (type) => {
		const date = new Date(START_MS + 600_000).toUTCString();
		const { service, dates } = play([
			{ operation: GET, answer: exception(type, 403, { headers: { date } }) },
			{ operation: GET, answer: json(task()) },
		]);
		await service.getProfileUpdateTask(partner);
		expect(dates()).toEqual([undefined, START_MS + 600_000]);
	});

	test('is not looked for while all is well, whatever the time of the service', async () => {
		const date = new Date(START_MS + 600_000).toUTCString();
		const { runtime, service } = play([{ operation: GET, answer: json(task(), 200, { date }) }]);
		expect(await service.getProfileUpdateTask(partner)).toEqual(task());
		expect(runtime.clockOffset.ms).toBe(0);
	});

	test.each<[string, Step['answer']]>([
		['the secret is wrong', skewed('does not match', 600_000)],
		['the service gives no time', exception('RequestTimeTooSkewed', 403)],
	])('is not assumed when %s', async (_case, answer) => {
		const { runtime, service } = play([{ operation: GET, answer }]);
		await expect(service.getProfileUpdateTask(partner)).rejects.toMatchObject({ httpStatus: 403 });
		expect(runtime.calls()).toHaveLength(1);
		expect(runtime.clockOffset.ms).toBe(0);
	});

	test('can be behind as well', async () => {
		const early =
			'Signature not yet current: 20260301T120000Z is still later than 20260301T115000Z';
		const { service, dates } = play([
			{ operation: GET, answer: skewed(early, -600_000) },
			{ operation: GET, answer: json(task()) },
		]);
		await service.getProfileUpdateTask(partner);
		expect(dates()).toEqual([undefined, START_MS - 600_000]);
	});
});
