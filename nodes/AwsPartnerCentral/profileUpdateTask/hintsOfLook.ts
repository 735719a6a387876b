import { otherLocales } from '../../../partner-central/profile/applyChanges';
import type { ProfileUpdate } from '../../../partner-central/profile/profileUpdate';
import type { PartnerReference } from '../../../partner-central/service/types';
import { baseOf } from '../../../partner-central/update/base';
import type { Look } from '../../../partner-central/update/look';

interface Subject {
	partner: PartnerReference;
	update: ProfileUpdate;
	skipIfUnchanged: boolean;
}

/**
 * What a person should know of what could not be read, and of translations that nobody has spoken of.
 * @param now The service's time, in milliseconds since the epoch.
 */
export function hintsOfLook(subject: Subject, look: Look, now: number): string[] {
	const { partner, update } = subject;
	const hints = look.denied.includes('GetPartner') ? [notRead(subject)] : [];
	if (look.denied.includes('GetProfileUpdateTask')) hints.push(NO_TASK);
	const others = otherLocales(baseOf(look, now) ?? {}, update).join(', ');
	if (others === '') return hints;
	if (update.otherTranslations === 'remove') {
		hints.push(
			`Partner ${partner.Identifier}: translations that are not given are taken out of the profile, as "Other Translations" asks for: ${others}.`,
		);
	} else if (update.mode === 'full') {
		hints.push(
			`Partner ${partner.Identifier}: translations that are not given stay as they are: ${others}. "Other Translations" and "Remove Locales" take them out.`,
		);
	}
	return hints;
}

const NO_TASK =
	'The credential may not read updates (partnercentral:GetProfileUpdateTask), so an update that is in progress or was only just approved could not be taken into account.';

/** A whole profile can be sent all the same. */
function notRead({ update, skipIfUnchanged }: Subject): string {
	const effects = [
		...(skipIfUnchanged ? ['"Skip If Unchanged" had no effect'] : []),
		...(update.otherTranslations === 'keep'
			? ['only the translations that are given here were sent, without those of the profile']
			: []),
	];
	return `The credential may not read partners (partnercentral:GetPartner), so ${effects.join(', and ')}.`;
}
