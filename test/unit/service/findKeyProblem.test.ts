import { findKeyProblem } from '../../../partner-central/service/findKeyProblem';
import { refused } from '../../support/domain';

const NOT_SIGNED_FOR = 'Credential should be scoped to a valid region.';
const EXPIRED = 'Signature expired: 20260301T120000Z is now earlier than 20260301T121000Z';
const EARLY = 'Signature not yet current: 20260301T121000Z is still later than 20260301T120000Z';

test.each<[string, string, RegExp, RegExp]>([
	['UnrecognizedClientException', '', /access key/, /^Check Access Key ID/],
	['InvalidClientTokenId', '', /access key/, /^Check Access Key ID/],
	['InvalidSignatureException', '', /did not accept the signature/, /^Check Secret Access Key/],
	['SignatureDoesNotMatch', '', /did not accept the signature/, /^Check Secret Access Key/],
	['SignatureDoesNotMatch', NOT_SIGNED_FOR, /another region/, /^Set Region .* us-east-1/],
	['InvalidSignatureException', EXPIRED, /clock/, /^Set the clock/],
	['SignatureDoesNotMatch', EARLY, /clock/, /^Set the clock/],
	['RequestTimeTooSkewed', '', /clock/, /^Set the clock/],
	['RequestExpired', '', /clock/, /^Set the clock/],
	['ExpiredTokenException', '', /temporary keys have expired/, /^Enter new temporary keys/],
	['ExpiredToken', '', /temporary keys have expired/, /^Enter new temporary keys/],
	['MissingAuthenticationTokenException', '', /without a signature/, /proxy/],
	['MissingAuthenticationToken', '', /without a signature/, /proxy/],
	['IncompleteSignatureException', '', /damaged signature/, /^Check the keys/],
	['IncompleteSignature', '', /damaged signature/, /^Check the keys/],
	['AccessDeniedException', '', /^no matter/, /^no advice/],
	['constructor', '', /^no matter/, /^no advice/],
])('%s "%s" is told as %s', (type, serviceMessage, message, advice) => {
	const problem = findKeyProblem(refused(type, 403, { serviceMessage }));
	expect(problem?.message ?? 'no matter of keys').toMatch(message);
	expect(problem?.advice ?? 'no advice').toMatch(advice);
});
