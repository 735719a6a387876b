import type { IDataObject } from 'n8n-workflow';

import type { Seen } from '../../../partner-central/events/eventsSince';
import {
	invitationEventChoices,
	invitationEnd,
} from '../../../partner-central/events/invitationEvents';
import { taskEventChoices } from '../../../partner-central/events/taskEvents';
import { inOrder } from '../../../partner-central/failure/inOrder';
import { simplifyItem } from '../../../partner-central/failure/simplify';
import { partnerKey } from '../../../partner-central/service/partnerKey';
import type { Service } from '../../../partner-central/service/service';
import type { ItemParameters } from '../parameters/itemParameters';
import { readOutputForm } from '../parameters/output';
import { readCatalog, readPartnerById } from '../parameters/partner';
import type { Look, SeenThing } from './look';
import { lookAtInvitations } from './lookAtInvitations';
import { listPartners, lookAtTasks, type Explain, type ToItem } from './lookAtTasks';
import { readEvents, readWatched } from './parameters';

/** What a trigger watches. */
export interface Watch {
	/** Names it: what was seen of something else does not count. */
	subject: string;
	/** The events that start the workflow. */
	wanted: readonly string[];
	/** @throws what keeps it from seeing anything */
	look(service: Service): Promise<Look>;
	/** Whether what appears after the first look is news; otherwise it begins to be watched. */
	isFirstSightNews: boolean;
	/** Whether what is not seen now may still come back. */
	mayComeBack(seen: Seen | null): boolean;
	/** What a manual run returns. */
	latest(sights: SeenThing[]): SeenThing[];
}

/** @param explain Turns an error of a look into the one that n8n shows. */
export function readWatch(parameters: ItemParameters, explain: Explain): Watch {
	const watched = readWatched(parameters);
	if (watched === 'connectionInvitations') return watchInvitations(parameters);
	const tasks = {
		wanted: readEvents(parameters, taskEventChoices),
		isFirstSightNews: false,
		mayComeBack: () => false,
		latest: (sights: SeenThing[]) => sights.filter(({ seen }) => seen),
	};
	const toItem: ToItem =
		readOutputForm(parameters) === 'simplified'
			? (task, name) => simplifyItem({ ...task }, name)
			: (task) => inOrder(task) as IDataObject;
	if (watched === 'partner') {
		const partner = readPartnerById(parameters);
		return {
			...tasks,
			subject: partnerKey(partner),
			look: async (service) => await lookAtTasks(service, [partner], toItem, explain),
		};
	}
	const catalog = readCatalog(parameters);
	return {
		...tasks,
		subject: `${catalog}/*`,
		look: async (service) =>
			await lookAtTasks(service, await listPartners(service, catalog), toItem, explain),
	};
}

function watchInvitations(parameters: ItemParameters): Watch {
	const catalog = readCatalog(parameters);
	return {
		subject: `${catalog}/invitations`,
		wanted: readEvents(parameters, invitationEventChoices),
		isFirstSightNews: true,
		// A pending one is not gone: a read that has not caught up does not show it yet.
		mayComeBack: (seen) => seen !== null && invitationEnd(seen.status) === undefined,
		look: async (service) => await lookAtInvitations(service, catalog),
		latest: (sights) => sights.filter((sight) => sight === newestOf(sights)),
	};
}

function newestOf(sights: SeenThing[]): SeenThing | undefined {
	const beginning = (sight?: SeenThing) => sight?.seen?.since ?? '';
	return sights.reduce<SeenThing | undefined>(
		(newest, sight) => (newest && beginning(newest) >= beginning(sight) ? newest : sight),
		undefined,
	);
}
