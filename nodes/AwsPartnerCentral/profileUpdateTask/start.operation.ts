import { explainProblems } from '../../../partner-central/failure/explainProblems';
import { applyChanges } from '../../../partner-central/profile/applyChanges';
import { profileFieldLabels } from '../../../partner-central/profile/fields';
import type { ProfileUpdate } from '../../../partner-central/profile/prepareChanges';
import type { Problem } from '../../../partner-central/text/problem';
import type { TaskDetails } from '../../../partner-central/model/types';
import type { PartnerReference } from '../../../partner-central/service/types';
import {
	inProgressChoices,
	type InProgressPolicy,
} from '../../../partner-central/update/inProgressPolicy';
import type { Look } from '../../../partner-central/update/look';
import {
	refusedBeforeChoices,
	type RefusedBeforePolicy,
} from '../../../partner-central/update/refusedBeforePolicy';
import type { ShownOtherwise, Wish } from '../../../partner-central/update/plan';
import { updateProfile } from '../../../partner-central/update/updateProfile';
import { ItemFailure } from '../errors/itemFailure';
import type { Operation } from '../items/operation';
import { readParallelPartners } from '../parameters/parallelPartners';
import { readPartner } from '../parameters/partner';
import { readWaitPlan, type WaitPlan } from '../parameters/waitPlan';
import { readClientToken, startToken } from './clientToken';
import { hintOfOutcome } from './hintOfOutcome';
import { itemJournal } from './itemJournal';
import { readMaxUpdates } from './maxUpdates';
import { toOutput } from './output';
import { isEmptyItem, readProfile, unknownColumnsChoices } from './readProfile';
import { reportPoll } from './reportPoll';
import { startProperties } from './start.properties';

interface PreparedStart {
	partner: PartnerReference;
	/** The whole profile, or what is to change in the profile as it is. */
	profile: { mode: 'full'; details: TaskDetails } | { mode: 'partial'; update: ProfileUpdate };
	clientToken?: string;
	wait: WaitPlan;
	skipIfUnchanged: boolean;
	ifUpdateInProgress: InProgressPolicy;
	ifRefusedBefore: RefusedBeforePolicy;
	maxUpdates: number;
}

/** An empty row of a sheet, such as those below its data: nothing is wrong with it, and nothing to do. */
interface EmptyRow {
	isEmptyRow: true;
	partner?: undefined;
}

/** StartProfileUpdateTask: changes a partner's public profile, and waits for the end when asked to. */
export const startOperation: Operation<PreparedStart | EmptyRow> = {
	name: 'Start',
	action: 'Start profile update task',
	description: "Change a partner's public profile",
	properties: startProperties,

	prepare(parameters) {
		if (isEmptyItem(parameters)) return { isEmptyRow: true };
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
		return {
			partner,
			profile,
			clientToken: readClientToken(parameters, options.clientToken),
			wait,
			skipIfUnchanged: parameters.flag(options.skipIfUnchanged, 'Skip If Unchanged', false),
			ifUpdateInProgress: parameters.choice(
				options.ifUpdateInProgress,
				'If Update in Progress',
				inProgressChoices,
				'fail',
			),
			ifRefusedBefore: parameters.choice(
				options.ifRefusedBefore,
				'If Refused Before',
				refusedBeforeChoices,
				'fail',
			),
			maxUpdates: readMaxUpdates(parameters, options),
		};
	},

	async run(prepared, environment) {
		if ('isEmptyRow' in prepared) return [{ Status: 'EMPTY_ROW' }];
		const { partner, profile, wait, skipIfUnchanged } = prepared;
		const { ifUpdateInProgress, ifRefusedBefore, maxUpdates } = prepared;
		const { runtime, service, addHint } = environment;
		const state = environment.partnerState(partner);
		const result = await updateProfile(
			{
				runtime,
				service: environment.dailyQuota(partner.Catalog).guard(service),
				state,
				budget: environment.updateBudget,
				journal: itemJournal(environment),
				onTask: (task) => environment.reportTask(task.TaskId, state.isOwn(task)),
				onPoll: (poll) => reportPoll(environment, poll),
				onLook: (look) => hintsOfLook(look).forEach((hint) => addHint(hint)),
			},
			{
				partner,
				wish: wishFor(profile),
				look: lookFor(prepared),
				skipIfUnchanged: skipIfUnchanged || profile.mode === 'partial',
				ifRefusedBefore,
				maxUpdates,
				token: startToken(prepared.clientToken, environment.tokens, partner),
				ifUpdateInProgress,
				waitForCompletion: wait.waitForCompletion,
				cancelOnTimeout: wait.onTimeout === 'cancelTask',
				pace: { ...wait, workflowDeadline: environment.workflowDeadline },
			},
		);
		if (result.kind === 'invalid') throw invalidResult(result.problems);
		if (result.kind === 'unchanged' && result.shownOtherwise) {
			addHint(hintOfOther(partner, result.shownOtherwise));
		}
		if (result.kind === 'postponed') environment.leaveOpen();
		const output = toOutput(result, wait, partner);
		hintOfOutcome(result, partner, addHint);
		return [output];
	},
};

function wishFor(profile: PreparedStart['profile']): Wish {
	if (profile.mode === 'partial') return (base) => applyChanges(base, profile.update);
	return () => ({ ok: true, details: profile.details });
}

/** The partner as it is now is needed for merging, and wanted for comparing. */
function lookFor({ profile, skipIfUnchanged }: PreparedStart): 'never' | 'ifAllowed' | 'always' {
	if (profile.mode === 'partial') return 'always';
	return skipIfUnchanged ? 'ifAllowed' : 'never';
}

function hintsOfLook({ denied }: Look): string[] {
	return [
		...(denied.includes('GetPartner')
			? [
					'"Skip If Unchanged" had no effect: the credential may not read partners (partnercentral:GetPartner), so the update was started without a comparison.',
				]
			: []),
		...(denied.includes('GetProfileUpdateTask')
			? [
					'The credential may not read updates (partnercentral:GetProfileUpdateTask), so an update that is in progress or was only just approved could not be taken into account.',
				]
			: []),
	];
}

function hintOfOther({ Identifier }: PartnerReference, { TaskId, fields }: ShownOtherwise): string {
	const labels = fields.map((field) => profileFieldLabels[field]).join(', ');
	return `Partner ${Identifier}: AWS has already approved exactly this profile (update ${TaskId}), but shows something else in ${labels}. No update was started for it again.`;
}

/** The profile that would result from a partial update would not be accepted. */
function invalidResult(problems: readonly Problem[]): ItemFailure {
	const failure = explainProblems(problems);
	return new ItemFailure({
		...failure,
		message: `The profile that would result cannot be sent. ${failure.message}`,
		advice:
			'Give what is missing as well, and correct what else is named here. No update was started.',
	});
}
