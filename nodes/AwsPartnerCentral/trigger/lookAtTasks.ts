import type { IDataObject } from 'n8n-workflow';
import pLimit from 'p-limit';

import { lifeOfTask, seenTask } from '../../../partner-central/events/taskEvents';
import { listAll } from '../../../partner-central/service/listAll';
import { partnerKey } from '../../../partner-central/service/partnerKey';
import type { Service } from '../../../partner-central/service/service';
import type { PartnerReference, ProfileUpdateTask } from '../../../partner-central/service/types';
import { latestTask } from '../../../partner-central/update/look';
import type { Look, SeenThing } from './look';

/** At a time; more would only run into throttling. */
const MAX_LOOKS = 5;

/** A partner to look at, with its name where that is known. */
export interface Watched extends PartnerReference {
	name?: string;
}

/** Turns a task into what is emitted. */
export type ToItem = (task: ProfileUpdateTask, name: string | undefined) => IDataObject;

/** Turns the error of a look into the one that n8n shows. */
export type Explain = (error: unknown, partner?: PartnerReference) => Error;

/** The latest update of each partner; one that cannot be looked at keeps no other one from it. */
export async function lookAtTasks(
	service: Service,
	partners: readonly Watched[],
	toItem: ToItem,
	explain: Explain,
): Promise<Look> {
	const limit = pLimit(MAX_LOOKS);
	const failures: Look['failures'] = new Map();
	const sights = await Promise.all(
		partners.map(
			async (partner) =>
				await limit(async () => await lookAt(service, partner, toItem)).catch((error: unknown) => {
					failures.set(partnerKey(partner), explain(error, partner));
				}),
		),
	);
	return { sights: sights.filter((sight) => sight !== undefined), failures };
}

/** All partners of a catalog. */
export async function listPartners(service: Service, Catalog: string): Promise<Watched[]> {
	const partners = await listAll(service, 'ListPartners', { Catalog });
	return partners.map(({ Id, LegalName }) => ({ Catalog, Identifier: Id, name: LegalName }));
}

async function lookAt(service: Service, partner: Watched, toItem: ToItem): Promise<SeenThing> {
	const task = await latestTask(service, partner);
	return {
		key: partnerKey(partner),
		...(task ? { seen: seenTask(task) } : {}),
		life: lifeOfTask,
		json: task ? toItem(task, partner.name) : {},
	};
}
