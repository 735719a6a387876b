import type { IDataObject } from 'n8n-workflow';

import { lifeOfInvitation, seenInvitation } from '../../../partner-central/events/invitationEvents';
import { listAll } from '../../../partner-central/service/listAll';
import type { Service } from '../../../partner-central/service/service';
import type { Look } from './look';

/** All connection invitations of a catalog, those that have ended too. */
export async function lookAtInvitations(service: Service, Catalog: string): Promise<Look> {
	const invitations = await listAll(service, 'ListConnectionInvitations', { Catalog });
	const sights = invitations.map((invitation) => ({
		key: invitation.Id,
		seen: seenInvitation(invitation),
		life: lifeOfInvitation(invitation),
		json: invitation as object as IDataObject,
	}));
	return { sights, failures: new Map() };
}
