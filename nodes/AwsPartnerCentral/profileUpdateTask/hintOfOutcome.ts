import { explainReview } from '../../../partner-central/failure/explainReview';
import { partnerIdOf } from '../../../partner-central/service/partnerKey';
import type { PartnerReference } from '../../../partner-central/service/types';
import { taskState } from '../../../partner-central/update/taskStatus';
import type { UpdateResult } from '../../../partner-central/update/updateCommand';

const IN_REVIEW =
	'Not approved yet: AWS reviews these updates before it publishes them. Look at them later with the operation Get, or turn on Wait for Completion:';
const USED_EXISTING =
	'The update of somebody else was used, as "If Update in Progress" asks; what was wanted here was not sent:';
const POSTPONED =
	'"Max Updates" was reached, so no update was started for these. Run the workflow again to go on:';

/** What the green mark of a node that has succeeded does not say: not every item has come to a good end. */
export function hintOfOutcome(
	outcome: UpdateResult,
	partner: PartnerReference,
	addHint: (text: string, name?: string) => void,
): void {
	const id = partnerIdOf(partner);
	if (outcome.kind === 'postponed') addHint(POSTPONED, id);
	if (!('adopted' in outcome)) return;
	const { task, isAnothers } = outcome;
	const name = `${id} (${task.TaskId})`;
	if (isAnothers) addHint(USED_EXISTING, name);
	switch (taskState(task.Status)) {
		case 'inProgress':
			addHint(IN_REVIEW, name);
			break;
		case 'failed':
			addHint(
				explainReview(`The update ${task.TaskId} of ${id}`, task.ErrorDetailList ?? []).message,
			);
			break;
		case 'canceled':
			addHint('Canceled before they were published:', name);
			break;
		default:
	}
}
