import { explainProblems } from '../../../partner-central/failure/explainProblems';
import { applyChanges } from '../../../partner-central/profile/applyChanges';
import { combineUpdates } from '../../../partner-central/profile/combineUpdates';
import { profileFieldLabels } from '../../../partner-central/profile/fields';
import type { ProfileUpdate } from '../../../partner-central/profile/profileUpdate';
import type { PartnerReference } from '../../../partner-central/service/types';
import type { Look } from '../../../partner-central/update/look';
import {
	inProgressChoices,
	type InProgressPolicy,
} from '../../../partner-central/update/inProgressPolicy';
import {
	refusedBeforeChoices,
	type RefusedBeforePolicy,
} from '../../../partner-central/update/refusedBeforePolicy';
import type { InvalidPlan, ShownOtherwise } from '../../../partner-central/update/plan';
import { serviceTime } from '../../../partner-central/update/serviceTime';
import type { ProfileWish } from '../../../partner-central/update/updateCommand';
import { updateProfile } from '../../../partner-central/update/updateProfile';
import { ItemFailure } from '../errors/itemFailure';
import type { ItemEnvironment, Operation } from '../items/operation';
import { readOutputForm } from '../parameters/output';
import { readParallelPartners } from '../parameters/parallelPartners';
import { readPartner } from '../parameters/partner';
import { readWaitPlan, type WaitPlan } from '../parameters/waitPlan';
import { readClientToken, startToken } from './clientToken';
import { hintOfOutcome } from './hintOfOutcome';
import { addressPolicyChoices, inspectAddresses, type AddressPolicy } from './inspectAddresses';
import { itemJournal } from './itemJournal';
import { readMaxUpdates } from './maxUpdates';
import { toOutput } from './output';
import { hintsOfLook } from './hintsOfLook';
import { findClash, findDifferences } from './severalItems';
import { isEmptyItem, readAddress, readNameInRow, readSource } from './profileSource';
import { readProfile } from './readProfile';
import { reportPoll } from './reportPoll';
import { otherTranslationsChoices, unknownColumnsChoices } from './startChoices';
import { startProperties } from './start.properties';

interface PreparedStart {
	partner: PartnerReference;
	/** How the row calls the partner that the parameter has named. */
	nameInRow?: string;
	update: ProfileUpdate;
	isCombined?: boolean;
	clientToken?: string;
	wait: WaitPlan;
	skipIfUnchanged: boolean;
	ifUpdateInProgress: InProgressPolicy;
	ifRefusedBefore: RefusedBeforePolicy;
	maxUpdates: number;
	checkAddresses: AddressPolicy;
}

/** An empty row of a sheet, such as those below its data: nothing is wrong with it, and nothing to do. */
interface EmptyRow {
	isEmptyRow: true;
	partner?: undefined;
	isCombined?: undefined;
}

/** StartProfileUpdateTask: changes a partner's public profile, and waits for the end when asked to. */
export const startOperation: Operation<PreparedStart | EmptyRow> = {
	name: 'Start',
	action: 'Update partner profile',
	description: "Change a partner's public profile",
	properties: startProperties,
	needsPartner: false,

	prepare(parameters) {
		const source = readSource(parameters);
		if (isEmptyItem(parameters, source)) return { isEmptyRow: true };
		const partner = readPartner(parameters, source.address);
		const wait = readWaitPlan(parameters);
		// Only judged here, as are parallel partners: both are read elsewhere.
		readOutputForm(parameters);
		const options = parameters.collection('options', 'Options');
		readParallelPartners(parameters);
		const isCombined = parameters.flag(options.combineItems, 'Combine Items', false);
		const update = readProfile(parameters, source, {
			isPart: isCombined,
			cleanUpText: parameters.flag(options.cleanUpText, 'Clean Up Text', true),
			otherTranslations: parameters.choice(
				options.otherTranslations,
				'Other Translations',
				otherTranslationsChoices,
				'keep',
			),
			unknownColumns: parameters.choice(
				options.unknownColumns,
				'Unknown Columns',
				unknownColumnsChoices,
				'ignore',
			),
		});
		return {
			partner,
			nameInRow: readNameInRow(parameters, source),
			update,
			...(isCombined ? { isCombined } : {}),
			clientToken: readClientToken(parameters, options.clientToken),
			wait,
			skipIfUnchanged: parameters.flag(options.skipIfUnchanged, 'Skip If Unchanged', true),
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
			checkAddresses: parameters.choice(
				options.checkAddresses,
				'Check Addresses',
				addressPolicyChoices,
				'warn',
			),
		};
	},

	partnerOf: (parameters) => readPartner(parameters, readAddress(parameters)),

	findClash: (items) => findClash(items as readonly PreparedStart[]),

	combine(parts) {
		const starts = parts as ReadonlyArray<{ item: PreparedStart; title: string }>;
		const problems = findDifferences(starts);
		if (problems.length > 0) return { ok: false, problems };
		const combined = combineUpdates(
			starts.map(({ item, title }) => ({ title, update: item.update })),
		);
		if (!combined.ok) return combined;
		return { ok: true, item: { ...(starts[0]?.item as PreparedStart), update: combined.details } };
	},

	async run(prepared, environment) {
		if ('isEmptyRow' in prepared) return [{ Status: 'EMPTY_ROW' }];
		const { partner, wait, ifUpdateInProgress, maxUpdates } = prepared;
		const { runtime, service, addHint } = environment;
		const state = environment.partnerState(partner);
		const addresses = inspectAddresses(environment, partner, prepared.checkAddresses);
		const result = await updateProfile(
			{
				runtime,
				service: environment.dailyQuota(partner.Catalog).guard(service),
				state,
				budget: environment.updateBudget,
				journal: itemJournal(environment),
				onTask: (task) => environment.reportTask(task.TaskId, state.isOwn(task)),
				onPoll: (poll) => reportPoll(environment, poll),
				inspect: addresses.inspect,
				onLook: (look) => tellOfLook(look, prepared, environment),
			},
			{
				...wishOf(prepared),
				maxUpdates,
				token: startToken(prepared.clientToken, environment.tokens, partner),
				ifUpdateInProgress,
				waitForCompletion: wait.waitForCompletion,
				cancelOnTimeout: wait.onTimeout === 'cancelTask',
				pace: { ...wait, workflowDeadline: environment.workflowDeadline },
			},
		);
		if (result.kind === 'invalid') throw invalidResult(result);
		if (result.kind === 'unchanged' && result.shownOtherwise) {
			addHint(hintOfOther(partner, result.shownOtherwise));
		}
		if (result.kind === 'postponed') environment.leaveOpen();
		const output = toOutput(result, wait, partner, [...addresses.warnings]);
		hintOfOutcome(result, partner, addHint);
		return [output];
	},
};

/** What a look at the partner has to say beside the output, and the partner's name. */
export function tellOfLook(
	look: Look,
	prepared: PreparedStart,
	{ runtime, addHint, reportPartner }: ItemEnvironment,
): void {
	hintsOfLook(prepared, look, serviceTime(runtime), addHint);
	if (look.partner) reportPartner(look.partner);
}

/** What is wanted of the partner, and how it is compared with what is there. */
export function wishOf(prepared: PreparedStart): ProfileWish {
	const { partner, update, skipIfUnchanged, ifRefusedBefore } = prepared;
	return {
		partner,
		wish: (base) => applyChanges(base, update),
		look: lookFor(prepared),
		skipIfUnchanged,
		ifRefusedBefore,
	};
}

/** The partner as it is now is needed for merging, and wanted for comparing. */
function lookFor({ update, skipIfUnchanged }: PreparedStart): 'never' | 'ifAllowed' | 'always' {
	if (update.mode === 'partial') return 'always';
	return skipIfUnchanged || update.otherTranslations === 'keep' ? 'ifAllowed' : 'never';
}

function hintOfOther({ Identifier }: PartnerReference, { TaskId, fields }: ShownOtherwise): string {
	const labels = fields.map((field) => profileFieldLabels[field]).join(', ');
	return `Partner ${Identifier}: AWS has already approved exactly this profile (update ${TaskId}), but shows something else in ${labels}. No update was started for it again.`;
}

/** The profile that would result from a partial update would not be accepted. */
export function invalidResult({ problems, isFirst }: InvalidPlan): ItemFailure {
	const failure = explainProblems(problems);
	const why = isFirst
		? 'The partner has no profile yet, and its first update has to give all of it'
		: 'The profile that would result cannot be sent';
	const advice = isFirst
		? "Start the first update with the Update Mode 'Whole Profile'; after that, 'Only What Is Given' works as well."
		: 'Give what is missing as well, and correct what else is named here; what this item does not give is as AWS has it now.';
	return new ItemFailure({
		...failure,
		message: `${why}. ${failure.message}`,
		advice: `${advice} No update was started.`,
	});
}
