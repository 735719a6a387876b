import type { GivenAddress } from './addresses';
import { judgeAnswer, MAX_LOGO_BYTES, shared, uncertain, type AddressReason } from './judgeAnswer';
import { hasPublicHost } from './publicHost';
import type { AddressAnswer, AddressVisitor } from './visitor';

const MAX_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * What is wrong with an address, as far as can be seen from here. Redirects are followed by https and to public
 * hosts only; what an answer holds is never shown.
 * @throws any error when no complete answer comes
 */
export async function lookAtAddress(
	visitor: AddressVisitor,
	{ field, address }: GivenAddress,
	signal: AbortSignal,
): Promise<AddressReason[]> {
	if (!URL.canParse(address)) return [shared('is no address')];
	let url = new URL(address);
	if (!hasPublicHost(url)) return [shared('is no public address')];
	const maxBytes = field === 'LogoUrl' ? MAX_LOGO_BYTES : 0;
	for (let redirects = 0; ; redirects++) {
		const answer = await visitor.visit(url, maxBytes, signal);
		if (!isRedirect(answer)) return judgeAnswer(field, answer);
		if (redirects === MAX_REDIRECTS) return [shared(`redirects more than ${MAX_REDIRECTS} times`)];
		if (!URL.canParse(answer.location, url.href)) {
			return [uncertain('redirects to something that is no address')];
		}
		const next = new URL(answer.location, url);
		if (next.protocol !== 'https:') return [shared('redirects to an address without https')];
		if (!hasPublicHost(next)) return [shared('redirects to an address that is not public')];
		url = next;
	}
}

function isRedirect(answer: AddressAnswer): answer is AddressAnswer & { location: string } {
	return REDIRECTS.has(answer.status) && Boolean(answer.location);
}
