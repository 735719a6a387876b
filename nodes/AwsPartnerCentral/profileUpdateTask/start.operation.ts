import type { IDataObject } from 'n8n-workflow';

import {
	explainOutcome,
	type BadOutcome,
	type OutcomeContext,
} from '../../../partner-central/failure/explainOutcome';
import type { StartRequest } from '../../../partner-central/service/types';
import { updateProfile, type UpdateOutcome } from '../../../partner-central/update/updateProfile';
import { ItemFailure } from '../items/itemFailure';
import type { ItemEnvironment, Operation } from '../items/operation';
import { readPartner } from '../parameters/partner';
import { readWaitPlan, scheduleWait, type WaitPlan } from '../parameters/wait';
import { readClientToken } from './clientToken';
import { readFullProfile } from './readProfile';
import { startProperties } from './start.properties';

interface PreparedStart {
	partner: { Catalog: string; Identifier: string };
	resultKey: string;
	request: StartRequest;
	wait: WaitPlan;
}

/** StartProfileUpdateTask: changes a partner's public profile, and waits for the end when asked to. */
export const startOperation: Operation<PreparedStart> = {
	properties: startProperties,

	prepare(parameters) {
		const partner = readPartner(parameters);
		const wait = readWaitPlan(parameters);
		const options = parameters.collection('options', 'Options');
		const cleanUpText = parameters.flag(options.cleanUpText, 'Clean Up Text', true);
		const profile = readFullProfile(parameters, cleanUpText);
		if (!profile.ok) parameters.problems.push(...profile.problems);
		const TaskDetails = profile.ok ? profile.details : ({} as StartRequest['TaskDetails']);
		const ClientToken = readClientToken(parameters, options.clientToken, {
			...partner,
			TaskDetails,
		});
		const request = { ...partner, ClientToken, TaskDetails };
		return { partner, resultKey: ClientToken, request, wait };
	},

	async run({ request, wait }, environment) {
		const { runtime, service } = environment;
		const schedule = scheduleWait(wait, runtime.now(), environment.workflowDeadline);
		const outcome = await updateProfile(
			runtime,
			service,
			{
				request,
				ifUpdateInProgress: 'fail',
				waitForCompletion: wait.waitForCompletion,
				cancelOnTimeout: wait.onTimeout === 'cancelTask',
				schedule,
			},
			{
				onTask: ({ TaskId }) => environment.reportTask(TaskId),
				onPoll: ({ task, pollNumber }) => reportPoll(environment, task, pollNumber),
			},
		);
		return [
			toOutput(outcome, wait, {
				...request,
				timeoutSeconds: schedule.limitSeconds,
				limitedByWorkflow: schedule.limitedByWorkflow,
			}),
		];
	},
};

function reportPoll(
	{ reportProgress, itemIndex }: ItemEnvironment,
	{ TaskId, Status }: { TaskId: string; Status: string },
	pollNumber: number,
): void {
	reportProgress(`Item ${itemIndex}: profile update ${TaskId} is ${Status} (look ${pollNumber})`);
}

/** The task as AWS answers it, with what the API does not say. @throws ItemFailure */
function toOutput(outcome: UpdateOutcome, wait: WaitPlan, context: OutcomeContext): IDataObject {
	if (outcome.kind === 'unchanged') {
		const { Catalog, Arn, Id, Profile } = outcome.partner;
		return { Catalog, Arn, Id, Status: 'UNCHANGED', TaskDetails: Profile, ChangedFields: [] };
	}
	if (isWanted(outcome, wait)) {
		const { task, adopted, changedFields } = outcome;
		return {
			...(task as unknown as IDataObject),
			...(changedFields ? { ChangedFields: changedFields } : {}),
			...(adopted ? { Adopted: true } : {}),
		};
	}
	throw new ItemFailure(explainOutcome(outcome as BadOutcome, context));
}

type TaskOutcome = Extract<UpdateOutcome, { adopted: boolean }>;

/** Ends that make the item succeed, by the wait options. */
function isWanted(outcome: UpdateOutcome, wait: WaitPlan): outcome is TaskOutcome {
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
