/** Neither the keys nor a session stand anywhere but in the stored credential. */
import type { Fault, FaultKind } from '../../lab/simulator';
import { putRole, roleData, storedSessions } from '../support/assumedRole';
import { byMajor } from '../../lab/engine';
import { CREDENTIAL, NODE, useTestBed, waiting } from '../support/partnerCentral';

const bed = useTestBed({ externalId: 'example-external-id' });

/** Everything a person or a log collector can see of a run. */
function visible(run: unknown): string {
	return JSON.stringify([run, bed.engine.logs]);
}

async function secrets(): Promise<string[]> {
	const sessions = await storedSessions(bed);
	const { secretAccessKey, externalId } = bed.simulator;
	return [
		secretAccessKey,
		externalId,
		...sessions.flatMap((session) => [session.secretAccessKey, session.sessionToken]),
	];
}

async function expectSecrecy(run: unknown): Promise<void> {
	const text = visible(run);
	for (const secret of await secrets()) expect(text).not.toContain(secret);
	expect(text).not.toMatch(/AWS4-HMAC-SHA256|Signature=/);
}

beforeEach(async () => await putRole(bed));

it('in the output, messages and logs of a run', async () => {
	bed.endOnPoll(2);
	const run = await bed.run(waiting());
	expect(run.json(NODE)[0]?.Status).toBe('SUCCEEDED');
	// n8n 1.x does not keep sessions.
	expect(await secrets()).toHaveLength(byMajor(bed.engine, { 1: 2, 2: 4 }));
	await expectSecrecy(run);
});

it.each<[string, FaultKind]>([
	['StartProfileUpdateTask', 'unknownErrorType'],
	['StartProfileUpdateTask', 'accessDenied'],
	['StartProfileUpdateTask', 'expiredToken'],
	['StartProfileUpdateTask', 'redirect'],
	['StartProfileUpdateTask', 'emptyBody'],
	['GetProfileUpdateTask', 'accessDenied'],
	['AssumeRole', 'accessDenied'],
	['AssumeRole', 'resetBeforeProcessing'],
	['AssumeRole', 'resetMidAnswer'],
])('in the error of %s with the fault %s', async (operation, kind) => {
	bed.simulator.faults.inject({ operation, times: 9, ...({ kind } as Fault) });
	const run = await bed.run(waiting());
	expect(run.status).toBe('error');
	await expectSecrecy(run);
});

it('in the error of a role that is refused', async () => {
	bed.simulator.deny('AssumeRole');
	const run = await bed.run({}, { settings: { onError: 'continueRegularOutput' } });
	expect(run.json(NODE)[0]).toHaveProperty('error');
	await expectSecrecy(run);
});

it.each([
	'AccessDenied',
	'IncompleteSignature',
	'InvalidClientTokenId',
	'InvalidSignatureException',
	'SignatureDoesNotMatch',
	'UnheardOf',
	'<b>',
])(
	'in an error %s of STS that repeats the request, here and in the connection test',
	async (errorType) => {
		const keys = bed.simulator.issueTemporaryCredentials(3_600_000);
		const { accessKeyId, secretAccessKey, sessionToken } = keys;
		const temporary = { accessKeyId, secretAccessKey, sessionToken };
		await putRole(bed, temporary);
		bed.simulator.faults.inject({
			operation: 'AssumeRole',
			kind: 'echoedRequest',
			errorType,
			times: 9,
		});
		const run = await bed.run({}, { settings: { onError: 'continueRegularOutput' } });
		expect(run.json(NODE)[0]?.error).toContain('127.0.0.1');
		const tested = await bed.engine.testCredential(CREDENTIAL, roleData(bed, temporary));
		expect(tested.status).toBe('Error');
		const text = visible([run, tested]);
		for (const secret of [secretAccessKey, sessionToken]) expect(text).not.toContain(secret);
		await expectSecrecy([run, tested]);
	},
);

it('in what the simulator logs of the requests, either', async () => {
	await bed.run();
	const logged = JSON.stringify([bed.simulator.requests.all(), bed.simulator.stsRequests.all()]);
	const [secretAccessKey, , ...session] = await secrets();
	for (const secret of [secretAccessKey, ...session]) expect(logged).not.toContain(secret);
});
