import { explainProblems } from '../../../partner-central/failure/explainProblems';
import { applyChanges } from '../../../partner-central/profile/applyChanges';
import type { ProfileUpdate } from '../../../partner-central/profile/prepareChanges';
import type { TaskDetails } from '../../../partner-central/profile/schema';
import type { Partner, PartnerReference } from '../../../partner-central/service/types';
import { unlessDenied } from '../../../partner-central/service/unlessDenied';
import {
	inProgressChoices,
	type InProgressPolicy,
} from '../../../partner-central/update/inProgressPolicy';
import { updateProfile } from '../../../partner-central/update/updateProfile';
import { ItemFailure } from '../errors/itemFailure';
import type { ItemEnvironment, Operation } from '../items/operation';
import { readParallelPartners } from '../parameters/parallelPartners';
import { readPartner } from '../parameters/partner';
import { readWaitPlan, scheduleWait, type WaitPlan } from '../parameters/waitPlan';
import { readStartToken, type StartToken } from './clientToken';
import { toOutput } from './output';
import { readProfile, unknownColumnsChoices } from './readProfile';
import { reportPoll } from './reportPoll';
import { StartAttempt } from './startAttempt';
import { startProperties } from './start.properties';

interface PreparedStart {
	partner: PartnerReference;
	/** The whole profile, or what is to change in the profile as it is. */
	profile: { mode: 'full'; details: TaskDetails } | { mode: 'partial'; update: ProfileUpdate };
	token: StartToken;
	wait: WaitPlan;
	skipIfUnchanged: boolean;
	ifUpdateInProgress: InProgressPolicy;
}

/** StartProfileUpdateTask: changes a partner's public profile, and waits for the end when asked to. */
export const startOperation: Operation<PreparedStart> = {
	name: 'Start',
	action: 'Start profile update task',
	description: "Change a partner's public profile",
	properties: startProperties,

	prepare(parameters, origin) {
		const partner = readPartner(parameters);
		const wait = readWaitPlan(parameters);
		const options = parameters.collection('options', 'Options');
		// Only judged here: it is read once for all items.
		readParallelPartners(parameters);
		const profile = readProfile(parameters, {
			cleanUpText: parameters.flag(options.cleanUpText, 'Clean Up Text', true),
			unknownColumns: parameters.choice(
				options.unknownColumns,
				'Unknown Columns',
				unknownColumnsChoices,
				'ignore',
			),
		});
		const token = readStartToken(parameters, options.clientToken, origin, partner);
		return {
			partner,
			profile,
			token,
			wait,
			skipIfUnchanged: parameters.flag(options.skipIfUnchanged, 'Skip If Unchanged', false),
			ifUpdateInProgress: parameters.choice(
				options.ifUpdateInProgress,
				'If Update in Progress',
				inProgressChoices,
				'fail',
			),
		};
	},

	async run(prepared, environment) {
		const { partner, profile, wait, ifUpdateInProgress } = prepared;
		const { runtime, service } = environment;
		const schedule = scheduleWait(wait, runtime.now(), environment.workflowDeadline);
		const attempt = new StartAttempt(environment);
		const current =
			attempt.madeFrom ?? (await readCurrent(prepared, environment, schedule.deadline));
		const requestFor = (known: Partner | undefined) => {
			const TaskDetails =
				profile.mode === 'full' ? profile.details : changedDetails(known, profile.update);
			return { ...partner, ClientToken: prepared.token.of(TaskDetails), TaskDetails };
		};
		const renew = async () => {
			environment.currentPartners.forget(partner);
			const { deadline } = schedule;
			const known = await environment.currentPartners.read(service, partner, { deadline });
			attempt.makeFrom(known);
			return { request: requestFor(known), current: known };
		};
		attempt.makeFrom(current);
		let isUnchanged = false;
		try {
			const outcome = await updateProfile(
				runtime,
				attempt.watching(service),
				{
					request: requestFor(current),
					current,
					renew: current && renew,
					ifUpdateInProgress,
					waitForCompletion: wait.waitForCompletion,
					cancelOnTimeout: wait.onTimeout === 'cancelTask',
					schedule,
				},
				{
					onTask: ({ TaskId }) => environment.reportTask(TaskId),
					onPoll: (poll) => reportPoll(environment, poll),
				},
			);
			isUnchanged = outcome.kind === 'unchanged';
			return [toOutput(outcome, wait, { ...partner, ...schedule })];
		} finally {
			// Whatever became of it, even after an answer that was lost, the profile may be another one by now.
			if (!isUnchanged) environment.currentPartners.forget(partner);
		}
	},
};

/** The partner as it is now, where it is needed for merging or asked for comparing. */
async function readCurrent(
	{ partner, profile, skipIfUnchanged }: PreparedStart,
	{ service, currentPartners, addHint }: ItemEnvironment,
	deadline: number,
): Promise<Partner | undefined> {
	if (profile.mode === 'full' && !skipIfUnchanged) return undefined;
	const read = async () => await currentPartners.read(service, partner, { deadline });
	if (profile.mode === 'partial') return await read();
	const current = await unlessDenied(read);
	if (!current) {
		addHint(
			'"Skip If Unchanged" had no effect: the credential may not read partners (partnercentral:GetPartner), so the update was started without a comparison.',
		);
	}
	return current;
}

/** @throws ItemFailure when the resulting profile would not be accepted */
function changedDetails(current: Partner | undefined, update: ProfileUpdate): TaskDetails {
	const merged = applyChanges(current?.Profile ?? {}, update);
	if (merged.ok) return merged.details;
	const failure = explainProblems(merged.problems);
	throw new ItemFailure({
		...failure,
		message: `The profile that would result cannot be sent. ${failure.message}`,
		advice:
			'Give what is missing as well, and correct what else is named here. No update was started.',
	});
}
