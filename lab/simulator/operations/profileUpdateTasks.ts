import {
	ResourceNotFoundException,
	ServiceQuotaExceededException,
	ValidationException,
} from '../errors/serviceErrors';
import type { JsonObject } from '../json';
import type { Partner } from '../state/partner';
import type { TaskDetails } from '../state/profile';
import type { ProfileTask } from '../state/profileTask';
import { findDuplicateLocales } from '../validation/duplicateLocales';
import { partnerHeader, type OperationHandler, type PartnerInput } from './operation';

type StartInput = PartnerInput & { ClientToken?: string; TaskDetails: TaskDetails };
type CancelInput = PartnerInput & { ClientToken?: string; TaskId: string };

/**
 * StartProfileUpdateTask. A repeated call (same ClientToken, same request) is answered with the
 * task it started, as that task is now, before any other rule is looked at.
 */
export const startProfileUpdateTask: OperationHandler<StartInput> = (account, input) => {
	const { TaskDetails: details, ClientToken } = input;
	const partner = account.requirePartner(input.Catalog, input.Identifier);
	const nowMs = account.clock.now();
	const request = { ClientToken, partner: partner.arn, details };
	const task = account.once('Start', request, () => {
		const duplicates = findDuplicateLocales(details);
		if (duplicates.length > 0) {
			throw ValidationException.ofFields(
				'The profile breaks a rule of the service.',
				duplicates,
				'BUSINESS_VALIDATION_FAILED',
			);
		}
		partner.requireNoTaskInProgress(nowMs);
		const { updates } = account.quotasOf(partner.catalog);
		if (!updates.take(nowMs)) {
			throw new ServiceQuotaExceededException(
				`The account has started ${updates.limit} profile update tasks today, which is its daily limit.`,
				'LIMIT_EXCEEDED_NUMBER_OF_PROFILE_UPDATE_PER_DAY',
			);
		}
		const at = { nowMs, durationMs: account.taskDurationMs };
		return partner.startTask(details, at, ClientToken);
	});
	return describeTask(partner, task, nowMs);
};

/** GetProfileUpdateTask: the partner's latest task, whoever has started it. */
export const getProfileUpdateTask: OperationHandler<PartnerInput> = (account, input) => {
	const partner = account.requirePartner(input.Catalog, input.Identifier);
	const nowMs = account.clock.now();
	const task = partner.latestTask(nowMs);
	if (task !== undefined) return describeTask(partner, task, nowMs);
	throw new ResourceNotFoundException(
		`Partner ${partner.id} has no profile update task.`,
		'PARTNER_PROFILE_TASK_NOT_FOUND',
	);
};

/** CancelProfileUpdateTask: ends a task in progress at once. Idempotent by ClientToken. */
export const cancelProfileUpdateTask: OperationHandler<CancelInput> = (account, input) => {
	const partner = account.requirePartner(input.Catalog, input.Identifier);
	const nowMs = account.clock.now();
	const request = { ClientToken: input.ClientToken, partner: partner.arn, taskId: input.TaskId };
	const task = account.once('Cancel', request, () => partner.cancelTask(input.TaskId, nowMs));
	return describeTask(partner, task, nowMs);
};

/** The answer all three operations share. The service does not tell the ClientToken. */
function describeTask(partner: Partner, task: ProfileTask, nowMs: number): JsonObject {
	partner.settle(nowMs);
	const { ClientToken: _untold, ...record } = task.toRecord();
	return { ...partnerHeader(partner), ...record };
}
