import type { IDataObject } from 'n8n-workflow';

import { explainOutcome, type BadOutcome } from '../../../partner-central/failure/explainOutcome';
import { inOrder } from '../../../partner-central/failure/inOrder';
import type { KnownProfile } from '../../../partner-central/model/types';
import { profileFieldNames } from '../../../partner-central/profile/fields';
import { fieldsOf } from '../../../partner-central/profile/profileChanges';
import { partnerIdOf } from '../../../partner-central/service/partnerKey';
import type { PartnerReference } from '../../../partner-central/service/types';
import type { UpdateResult } from '../../../partner-central/update/updateCommand';
import { ItemFailure } from '../errors/itemFailure';
import { toJson } from '../items/toJson';
import type { WaitPlan } from '../parameters/waitPlan';

/** The task as AWS answers it, with what the API does not say. @throws ItemFailure */
export function toOutput(
	outcome: Exclude<UpdateResult, { kind: 'invalid' }>,
	wait: WaitPlan,
	partner: PartnerReference,
	warnings: string[] = [],
): IDataObject {
	return toJson(inOrder(membersOf(outcome, wait, partner, warnings)));
}

function membersOf(
	outcome: Exclude<UpdateResult, { kind: 'invalid' }>,
	wait: WaitPlan,
	partner: PartnerReference,
	warnings: string[],
): object {
	if (outcome.kind === 'unchanged') {
		const { Catalog, Arn, Id } = outcome.partner;
		const TaskDetails = taskDetailsOf(outcome.base);
		return { Catalog, Arn, Id, Status: 'UNCHANGED', TaskDetails, ChangedFields: [] };
	}
	if (outcome.kind === 'postponed') {
		return {
			Catalog: partner.Catalog,
			Id: partnerIdOf(partner),
			Status: 'POSTPONED',
			...(outcome.changes ? { ChangedFields: fieldsOf(outcome.changes) } : {}),
		};
	}
	if (!isWanted(outcome, wait)) throw new ItemFailure(explainOutcome(outcome, partner));
	const { task, adopted, changes } = outcome;
	return {
		...task,
		...(changes ? { ChangedFields: fieldsOf(changes), Changes: changes } : {}),
		...(adopted ? { Adopted: true } : {}),
		// AWS has not said so itself: the update ended unseen, and the profile is what was wanted.
		...(outcome.kind === 'succeeded' && outcome.inferred ? { Inferred: true } : {}),
		...(warnings.length > 0 ? { Warnings: warnings } : {}),
	};
}

/** Of a profile what a task would carry: `ProfileId` and the like are no details of a task. */
export function taskDetailsOf(profile: KnownProfile): IDataObject {
	return Object.fromEntries(
		profileFieldNames
			.filter((field) => profile[field] !== undefined)
			.map((field) => [field, profile[field]]),
	) as IDataObject;
}

type WantedOutcome = Extract<
	UpdateResult,
	{ kind: 'inProgress' | 'succeeded' | 'failed' | 'canceled' | 'timedOut' }
>;

/** Ends that make the item succeed, by the wait options. */
function isWanted(outcome: BadOutcome | WantedOutcome, wait: WaitPlan): outcome is WantedOutcome {
	switch (outcome.kind) {
		case 'inProgress':
		case 'succeeded':
			return true;
		case 'failed':
		case 'canceled':
			return wait.onTaskFailure === 'returnTask';
		case 'timedOut':
			return wait.onTimeout === 'returnTask';
		default:
			return false;
	}
}
