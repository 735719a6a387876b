import { NetworkError } from '../../../partner-central/service/networkError';
import { DENIED, NO_PROFILE, unlessRefused } from '../../../partner-central/service/unlessRefused';
import { refused } from '../../support/domain';

const rejecting = (error: Error) => async () => await Promise.reject(error);
const noProfile = refused('ResourceNotFoundException', 404, {
	reason: 'PARTNER_PROFILE_NOT_FOUND',
});

test('the result of a call that is answered is its result', async () => {
	const call = async () => await Promise.resolve('partner');
	expect(await unlessRefused([DENIED, NO_PROFILE], call)).toBe('partner');
});

test.each([
	['denied with 403', refused('AccessDeniedException', 403)],
	['denied with 400', refused('AccessDeniedException', 400)],
	['about a profile that is not there', noProfile],
])('a call that is %s has no result', async (_case, error) => {
	expect(await unlessRefused([DENIED, NO_PROFILE], rejecting(error))).toBeUndefined();
});

test.each([
	refused('ExpiredTokenException', 403),
	refused('ResourceNotFoundException', 404),
	noProfile,
	new NetworkError('GetPartner', 'the connection was reset'),
	new Error('AccessDeniedException'),
])('any other failure stays one: %s', async (error) => {
	await expect(unlessRefused([DENIED], rejecting(error))).rejects.toBe(error);
});
