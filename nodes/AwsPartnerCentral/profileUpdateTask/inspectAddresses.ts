import type { PartnerReference } from '../../../partner-central/service/types';
import { partnerIdOf } from '../../../partner-central/service/partnerKey';
import type { Choice } from '../../../partner-central/text/choice';
import type { Problem } from '../../../partner-central/text/problem';
import type { WantedProfile } from '../../../partner-central/update/plan';
import type { ItemEnvironment } from '../items/operation';

export type AddressPolicy = 'off' | 'refuse' | 'warn';

export const addressPolicyChoices: Array<Choice<AddressPolicy>> = [
	{ code: 'off', label: 'Off', description: 'Open no address' },
	{
		code: 'refuse',
		label: 'Refuse',
		description: 'The item fails when AWS cannot open an address either, and no update is started',
	},
	{ code: 'warn', label: 'Warn', description: 'Start the update, and say what was found' },
];

/** The part of an update that looks at addresses before anything is sent, and what it has found so far. */
export interface AddressInspection {
	inspect(wanted: WantedProfile): Promise<Problem[]>;
	/** Of the item. */
	warnings: Set<string>;
}

export function inspectAddresses(
	{ runtime, addressCheck, addHint }: ItemEnvironment,
	partner: PartnerReference,
	policy: AddressPolicy,
): AddressInspection {
	const warnings = new Set<string>();
	return {
		warnings,
		async inspect({ details, base }) {
			if (policy === 'off') return [];
			const findings = await addressCheck.check(runtime, details, base);
			const refused = findings.filter(({ isShared }) => policy === 'refuse' && isShared);
			if (refused.length > 0) return refused.map(({ path, text }) => ({ path, text }));
			for (const { text, isShared } of findings) {
				warnings.add(text);
				addHint(
					`${isShared ? REFUSED_BY_AWS : PERHAPS_REFUSED} ${text}. Partner:`,
					partnerIdOf(partner),
				);
			}
			return [];
		},
	};
}

const REFUSED_BY_AWS = 'AWS will probably refuse the update.';
const PERHAPS_REFUSED = 'AWS may refuse the update.';
