import { findKeyProblem } from '../../../partner-central/service/findKeyProblem';
import { refused } from '../../support/domain';

const NOT_SIGNED_FOR = 'Credential should be scoped to a valid region.';
const EXPIRED = 'Signature expired: 20260301T120000Z is now earlier than 20260301T121000Z';
const EARLY = 'Signature not yet current: 20260301T121000Z is still later than 20260301T120000Z';

test.each<[string, string, RegExp]>([
	['UnrecognizedClientException', '', /access key/],
	['InvalidClientTokenId', '', /access key/],
	['InvalidSignatureException', '', /did not accept the signature/],
	['SignatureDoesNotMatch', '', /did not accept the signature/],
	['SignatureDoesNotMatch', NOT_SIGNED_FOR, /another region/],
	['InvalidSignatureException', EXPIRED, /clock/],
	['SignatureDoesNotMatch', EARLY, /clock/],
	['RequestTimeTooSkewed', '', /clock/],
	['RequestExpired', '', /clock/],
	['ExpiredTokenException', '', /temporary keys have expired/],
	['ExpiredToken', '', /temporary keys have expired/],
	['MissingAuthenticationTokenException', '', /without a signature/],
	['MissingAuthenticationToken', '', /without a signature/],
	['IncompleteSignatureException', '', /damaged signature/],
	['IncompleteSignature', '', /damaged signature/],
	['AccessDeniedException', '', /^no matter/],
	['constructor', '', /^no matter/],
])('%s "%s" is told as %s', (type, serviceMessage, message) => {
	const problem = findKeyProblem(refused(type, 403, { serviceMessage }));
	expect(problem?.message ?? 'no matter of keys').toMatch(message);
});
