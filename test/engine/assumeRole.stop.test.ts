/** The execution is stopped while AWS STS is asked for the role: the service is not called any more. */
import { putRole, roleCalls } from '../support/assumedRole';
import { useTestBed } from '../support/partnerCentral';
import { settle } from '../support/settle';

const bed = useTestBed();

beforeEach(async () => await putRole(bed));

it.each([
	['arrives', true],
	['has acted', false],
	['arrives', false],
	['has acted', true],
] as const)('when AssumeRole %s; Retry On Fail %s', async (moment, retryOnFail) => {
	const { hooks, requests } = bed.simulator;
	const stop = async () => {
		running.cancel();
		await settle();
	};
	if (moment === 'arrives') hooks.before('AssumeRole', stop);
	else hooks.after('AssumeRole', stop);
	const running = bed.start(
		{},
		{ input: [{}, {}], settings: { retryOnFail, maxTries: 3, waitBetweenTries: 1 } },
	);
	expect((await running.done).status).toBe('canceled');
	await settle();
	expect(requests.all()).toEqual([]);
	expect(roleCalls(bed)).toBe(1);
});
