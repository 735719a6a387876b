import type { PartnerReference } from '../../../partner-central/service/types';
import { followTask } from '../../../partner-central/update/followTask';
import { scheduleWait } from '../../../partner-central/update/schedule';
import type { Operation } from '../items/operation';
import { outputProperty, readOutputForm } from '../parameters/output';
import { readPartner } from '../parameters/partner';
import { waitProperties } from '../parameters/wait.properties';
import { readWaitPlan, type WaitPlan } from '../parameters/waitPlan';
import { hintOfOutcome } from './hintOfOutcome';
import { toOutput } from './output';
import { reportPoll } from './reportPoll';

interface PreparedGet {
	partner: PartnerReference;
	wait: WaitPlan;
}

/** GetProfileUpdateTask: the partner's latest task, or what becomes of it. */
export const getOperation: Operation<PreparedGet> = {
	name: 'Get',
	action: 'Get status of latest profile update',
	description: "Look at a partner's latest update, or wait for its end",
	properties: [...waitProperties, outputProperty],

	prepare(parameters) {
		// Only judged here.
		readOutputForm(parameters);
		return { partner: readPartner(parameters), wait: readWaitPlan(parameters) };
	},

	async run({ partner, wait }, environment) {
		const { runtime, service } = environment;
		const pace = { ...wait, workflowDeadline: environment.workflowDeadline };
		const limit = scheduleWait(pace, runtime.now());
		const task = await service.getProfileUpdateTask(partner, { deadline: limit.deadline });
		const outcome = wait.waitForCompletion
			? await followTask(
					runtime,
					service,
					partner,
					task,
					{ schedule: limit, cancelOnTimeout: wait.onTimeout === 'cancelTask' },
					(poll) => reportPoll(environment, poll),
				)
			: { kind: 'inProgress' as const, task };
		const result = { ...outcome, adopted: false, limit };
		const output = toOutput(result, wait, partner);
		hintOfOutcome(result, partner, environment.addHint);
		return [output];
	},
};
