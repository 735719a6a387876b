/** Neither the keys nor a session stand anywhere but in the stored credential. */
import type { Fault, FaultKind } from '../../simulator';
import { putRole, storedSessions } from '../support/assumedRole';
import { NODE, useTestBed, waiting } from '../support/partnerCentral';

const bed = useTestBed({ externalId: 'example-external-id' });

/** Everything a person or a log collector can see of a run. */
function visible(run: unknown): string {
	return JSON.stringify([run, bed.engine.logs]);
}

async function secrets(): Promise<string[]> {
	const [session] = await storedSessions(bed);
	const { secretAccessKey, externalId } = bed.simulator;
	return [
		secretAccessKey,
		externalId,
		...(session ? [session.secretAccessKey, session.sessionToken] : []),
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
	expect(await secrets()).toHaveLength(4);
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

it('in what the simulator logs of the requests, either', async () => {
	await bed.run();
	const logged = JSON.stringify([bed.simulator.requests.all(), bed.simulator.stsRequests.all()]);
	const [secretAccessKey, , ...session] = await secrets();
	for (const secret of [secretAccessKey, ...session]) expect(logged).not.toContain(secret);
});
