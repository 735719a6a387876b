/** Keys, tokens and signatures appear nowhere: not in outputs, errors, hints, messages to the editor or logs. */
import type { Fault } from '../../lab/simulator';
import type { Run } from '../../lab/engine';
import { CREDENTIAL, NODE, useTestBed, waiting } from '../support/partnerCentral';

const bed = useTestBed();

let secrets: string[] = [];

beforeEach(async () => {
	const { accessKeyId, secretAccessKey, sessionToken } =
		bed.simulator.issueTemporaryCredentials(3_600_000);
	secrets = [accessKeyId, secretAccessKey, sessionToken];
	await bed.putCredential({ accessKeyId, secretAccessKey, sessionToken });
});

/** Whatever a person or a log file could get to see. */
function expectNoSecretsIn(...seen: unknown[]): void {
	const text = JSON.stringify([...seen, bed.engine.logs]);
	for (const secret of [...secrets, 'AWS4-HMAC-SHA256', 'x-amz-security-token', 'Signature=']) {
		expect(text).not.toContain(secret);
	}
}

function everythingOf(run: Run): unknown[] {
	return [run.data, run.uiMessages, run.hints, run.staticData];
}

it('in an update that succeeds', async () => {
	bed.endOnPoll(2);
	const run = await bed.run(waiting());
	expect(run.json(NODE)).toEqual([expect.objectContaining({ Status: 'SUCCEEDED' })]);
	expectNoSecretsIn(...everythingOf(run));
});

const FAULTS: Fault[] = [
	{ kind: 'accessDenied' },
	{ kind: 'expiredToken' },
	{ kind: 'unknownErrorType' },
	{ kind: 'errorTypeInHeader' },
	{ kind: 'redirect' },
	{ kind: 'throttling', retryAfterSeconds: 120 },
	...[
		undefined,
		'ValidationException',
		'InvalidSignatureException',
		'IncompleteSignatureException',
		'InternalServerException',
	].map((errorType): Fault => ({ kind: 'echoedRequest', errorType })),
];

it.each(FAULTS)('in an update that fails: %j', async (fault) => {
	bed.simulator.faults.inject({ operation: 'StartProfileUpdateTask', ...fault, times: 100 });
	const stopped = await bed.run();
	expect(stopped.error(NODE)).toBeDefined();
	const continued = await bed.run({}, { settings: { onError: 'continueErrorOutput' } });
	expect(continued.status).toBe('success');
	expectNoSecretsIn(...everythingOf(stopped), ...everythingOf(continued));
});

it.each([undefined, 'ValidationException', 'InvalidSignatureException'])(
	'in the panel, the API call and the trigger, when AWS repeats the request in a %s',
	async (errorType) => {
		bed.simulator.faults.inject({
			operation: '*',
			kind: 'echoedRequest',
			errorType,
			times: Infinity,
		});
		const list: unknown = await bed.searchPartners().catch((error: unknown) => error);
		const call = await bed.run({
			resource: 'apiCall',
			operation: 'call',
			apiOperation: 'ListPartners',
			requestJson: '{"Catalog":"AWS"}',
		});
		expect(call.error(NODE)).toBeDefined();
		expectNoSecretsIn({ ...(list as Error), text: String(list) }, ...everythingOf(call));
	},
);

it('when the poll breaks off and when nobody listens', async () => {
	bed.simulator.faults.inject({
		operation: 'GetProfileUpdateTask',
		kind: 'resetMidAnswer',
		times: 1000,
	});
	const timedOut = await bed.run(waiting({ timeout: 1 }));
	expect(timedOut.error(NODE)?.message).toContain('did not end within');
	const arrived = bed.arrival('StartProfileUpdateTask');
	const running = bed.start({ displayName: 'Other' });
	await arrived;
	running.cancel();
	const canceled = await running.done;
	expect(canceled.status).toBe('canceled');
	expectNoSecretsIn(...everythingOf(timedOut), ...everythingOf(canceled));
});

it('when the credential itself is refused', async () => {
	const [accessKeyId = '', secretAccessKey = '', sessionToken = ''] = secrets;
	const seen: unknown[] = [];
	for (const changes of [
		{ sessionToken: `${sessionToken}x` },
		{ secretAccessKey: `${secretAccessKey}x` },
		{ sessionToken: '' },
		{ endpoint: `http://${accessKeyId}:${secretAccessKey}@127.0.0.1:1` },
		{ endpoint: `${secretAccessKey}:${sessionToken}` },
		{ endpoint: 'http://127.0.0.1:1' },
	]) {
		await bed.putCredential({ accessKeyId, secretAccessKey, sessionToken, ...changes });
		seen.push(await bed.engine.testCredential(CREDENTIAL));
		const list = bed.searchPartners();
		seen.push(await list.catch((error: unknown) => ({ ...(error as Error), text: String(error) })));
	}
	expect(seen).toHaveLength(12);
	expectNoSecretsIn(seen);
});

it('in the simulator’s own log of requests', async () => {
	await bed.run();
	const [request] = bed.simulator.requests.all();
	expect(request?.signature).toBe('valid');
	expect(JSON.stringify(request?.headers)).not.toContain(secrets[2]);
});
