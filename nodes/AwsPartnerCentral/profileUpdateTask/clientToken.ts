import { isBlank, toText } from '../../../partner-central/text/cells';
import { quote } from '../../../partner-central/text/quote';
import { partnerKey } from '../../../partner-central/service/partnerKey';
import type { PartnerReference } from '../../../partner-central/service/types';
import type { StartToken } from '../../../partner-central/update/updateCommand';
import type { ItemTokens } from '../items/itemRecords';
import type { ItemParameters } from '../parameters/itemParameters';

/** Shape `ClientToken`. */
const CLIENT_TOKEN = /^[A-Za-z0-9_-]{1,64}$/;

/** The token that a person has chosen for an item; undefined when the node makes a fitting one. */
export function readClientToken(parameters: ItemParameters, given: unknown): string | undefined {
	if (isBlank(given)) return undefined;
	const token = toText(given, true);
	if (typeof token === 'string' && CLIENT_TOKEN.test(token)) return token;
	parameters.addProblem(
		'Client Token',
		`must have 1 to 64 letters, digits, "-" or "_", but is ${quote(token)}`,
	);
	return undefined;
}

/** The token of an item's start: the chosen one, or one that stands for the item and the exact details. */
export function startToken(
	chosen: string | undefined,
	tokens: ItemTokens,
	partner: PartnerReference,
): StartToken {
	if (chosen !== undefined) return { of: () => chosen };
	return {
		of: (details) => tokens.derive('StartProfileUpdateTask', [partnerKey(partner), details]),
		renew: () => tokens.renew(),
	};
}
