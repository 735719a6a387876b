import { ServiceError } from '../../../partner-central/service/serviceError';
import { withFreshSession } from '../../../partner-central/service/withFreshSession';

function refusal(type: string, session?: string): ServiceError {
	return new ServiceError({
		operation: 'GetPartner',
		type,
		serviceMessage: '',
		httpStatus: 403,
		session,
	});
}

/** The sessions that the call was told to avoid, and what came of it. */
async function tries(...outcomes: unknown[]) {
	const avoided: Array<string | undefined> = [];
	const call = async (refused?: string) => {
		avoided.push(refused);
		const outcome = outcomes[avoided.length - 1];
		if (outcome instanceof Error) throw outcome;
		return outcome;
	};
	const result = await withFreshSession(call).catch((error: unknown) => error);
	return { avoided, result };
}

test.each([
	'ExpiredToken',
	'ExpiredTokenException',
	'InvalidClientTokenId',
	'UnrecognizedClientException',
])('%s of a session: another try with another one', async (type) => {
	expect(await tries(refusal(type, 'ASIA1'), 'done')).toEqual({
		avoided: [undefined, 'ASIA1'],
		result: 'done',
	});
});

test('a second refusal is final', async () => {
	const second = refusal('ExpiredToken', 'ASIA2');
	expect(await tries(refusal('ExpiredToken', 'ASIA1'), second, 'never')).toEqual({
		avoided: [undefined, 'ASIA1'],
		result: second,
	});
});

test.each([
	['keys that were typed in', refusal('ExpiredToken')],
	['another refusal', refusal('AccessDeniedException', 'ASIA1')],
	['another error', new Error('no')],
])('%s: no other try', async (_case, error) => {
	expect(await tries(error, 'never')).toEqual({ avoided: [undefined], result: error });
});
