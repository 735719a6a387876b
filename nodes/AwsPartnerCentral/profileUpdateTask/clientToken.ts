import { isBlank, toText } from '../../../partner-central/profile/cells';
import { quote } from '../../../partner-central/profile/problem';
import { partnerKey } from '../../../partner-central/service/partnerKey';
import type { PartnerReference } from '../../../partner-central/service/types';
import { deriveClientToken, type RequestOrigin } from '../../../partner-central/update/clientToken';
import type { ItemParameters } from '../parameters/itemParameters';

/** Shape `ClientToken`. */
const CLIENT_TOKEN = /^[A-Za-z0-9_-]{1,64}$/;

/** The token of an item's start: the given one, or one that stands for the item and the exact details. */
export interface StartToken {
	/** The given one, as plain data: with another token it is another item. */
	given?: string;
	of(details: object): string;
}

export function readStartToken(
	parameters: ItemParameters,
	given: unknown,
	origin: RequestOrigin,
	partner: PartnerReference,
): StartToken {
	if (isBlank(given)) {
		return {
			of: (details) =>
				deriveClientToken(origin, 'StartProfileUpdateTask', [partnerKey(partner), details]),
		};
	}
	const token = toText(given, true);
	if (typeof token === 'string' && CLIENT_TOKEN.test(token))
		return { given: token, of: () => token };
	parameters.addProblem(
		'Client Token',
		`must have 1 to 64 letters, digits, "-" or "_", but is ${quote(token)}`,
	);
	return { of: () => '' };
}
