import { otherLocales } from '../../../partner-central/profile/applyChanges';
import type { ProfileUpdate } from '../../../partner-central/profile/profileUpdate';
import { partnerIdOf } from '../../../partner-central/service/partnerKey';
import type { PartnerReference } from '../../../partner-central/service/types';
import { baseOf } from '../../../partner-central/update/base';
import type { Look } from '../../../partner-central/update/look';

interface Subject {
	partner: PartnerReference;
	update: ProfileUpdate;
	skipIfUnchanged: boolean;
}

const NO_TASK =
	'The credential may not read updates (partnercentral:GetProfileUpdateTask), so an update that is in progress or was only just approved could not be taken into account.';
const GO =
	'Translations that are not given are taken out of the profile, as "Other Translations" asks:';
const STAY =
	'Translations that are not given stay as they are; "Other Translations" or "Remove Locales" takes them out:';

/**
 * What a person should know of what could not be read, and of translations that nobody has spoken of.
 * @param now The service's time, in milliseconds since the epoch.
 */
export function hintsOfLook(
	subject: Subject,
	look: Look,
	now: number,
	addHint: (text: string, name?: string) => void,
): void {
	const { partner, update } = subject;
	if (look.denied.includes('GetPartner')) addHint(notRead(subject));
	if (look.denied.includes('GetProfileUpdateTask')) addHint(NO_TASK);
	const others = otherLocales(baseOf(look.partner ?? {}, look.task, now), update);
	if (others.length === 0) return;
	const name = `${partnerIdOf(partner)} (${others.join(', ')})`;
	if (update.otherTranslations === 'remove') addHint(GO, name);
	// With only a part of a profile nobody expects anything else.
	else if (update.mode === 'full') addHint(STAY, name);
}

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
