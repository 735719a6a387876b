import { NetworkError } from '../../../partner-central/service/networkError';
import { DENIED, NO_PROFILE, unlessRefused } from '../../../partner-central/service/unlessRefused';
import { refused } from '../../support/domain';

test('the result of a call that is allowed is its result', async () => {
	expect(
		await unlessRefused([DENIED, NO_PROFILE], async () => await Promise.resolve('partner')),
	).toBe('partner');
});

test.each([403, 400])('a call that is denied with %d has no result', async (httpStatus) => {
	const denied = refused('AccessDeniedException', httpStatus);
	expect(
		await unlessRefused([DENIED, NO_PROFILE], async () => await Promise.reject(denied)),
	).toBeUndefined();
});

test.each([
	refused('ExpiredTokenException', 403),
	refused('ResourceNotFoundException', 404),
	new NetworkError('GetPartner', 'the connection was reset'),
	new Error('AccessDeniedException'),
])('any other failure stays one: %s', async (error) => {
	await expect(
		unlessRefused([DENIED, NO_PROFILE], async () => await Promise.reject(error)),
	).rejects.toBe(error);
});
