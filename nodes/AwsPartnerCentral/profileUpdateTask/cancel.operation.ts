import { failureCodes } from '../../../partner-central/failure/failure';
import { inOrder } from '../../../partner-central/failure/inOrder';
import type { PartnerReference, ProfileUpdateTask } from '../../../partner-central/service/types';
import { cancelTask } from '../../../partner-central/update/conflict';
import { taskState } from '../../../partner-central/update/taskStatus';
import { ItemFailure } from '../errors/itemFailure';
import type { Operation } from '../items/operation';
import { toJson } from '../items/toJson';
import { refuseIdentifier, type IdentifierKind } from '../parameters/identifiers';
import { readPartner } from '../parameters/partner';

interface PreparedCancel {
	partner: PartnerReference;
	/** Empty: the task now in progress. */
	taskId: string;
	ignoreIfFinished: boolean;
}

/** Shape `ProfileTaskId`. */
const taskIdentifier: IdentifierKind = {
	pattern: /^pprofiletask-[A-Za-z0-9]{13}$/,
	beginning: /^pprofiletask-/i,
	rule: 'must look like pprofiletask-abcd1234efgh5',
};

/** Note of the task that an earlier try has found in progress: no other try cancels another one. */
const CHOSEN = 'chosenTask';

/** CancelProfileUpdateTask: stops an update before AWS has approved it. */
export const cancelOperation: Operation<PreparedCancel> = {
	name: 'Cancel',
	action: 'Stop profile update',
	description: 'Stop an update before AWS has approved it',
	properties: [
		{
			displayName: 'Task ID',
			name: 'taskId',
			type: 'string',
			default: '',
			placeholder: 'e.g. pprofiletask-abcd1234efgh5',
			description:
				'The update to cancel. Leave empty for the one that is now in progress; an expression has to give an ID.',
		},
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: [
				{
					displayName: 'Ignore If Finished',
					name: 'ignoreIfFinished',
					type: 'boolean',
					default: false,
					description:
						'Whether the item succeeds when the update has already ended and there is nothing to cancel',
				},
			],
		},
	],

	prepare(parameters) {
		const given = parameters.chosenIdentifier('taskId', 'Task ID');
		const taskId = typeof given === 'string' ? given : '';
		if (given !== undefined && !taskIdentifier.pattern.test(taskId)) {
			parameters.addProblem('Task ID', refuseIdentifier(given, taskIdentifier));
		}
		const { ignoreIfFinished } = parameters.collection('options', 'Options');
		return {
			partner: readPartner(parameters),
			taskId,
			ignoreIfFinished: parameters.flag(ignoreIfFinished, 'Ignore If Finished', false),
		};
	},

	async run(prepared, { service, notes }) {
		const { partner, ignoreIfFinished } = prepared;
		const taskId = prepared.taskId || ((notes[CHOSEN] ?? '') as string);
		const latest = taskId === '' ? await service.getProfileUpdateTask(partner) : undefined;
		const wanted = latest?.TaskId ?? taskId;
		const isOver = latest !== undefined && taskState(latest.Status) !== 'inProgress';
		if (!isOver) notes[CHOSEN] = wanted;
		const canceled = isOver ? undefined : await cancelTask(service, partner, wanted);
		if (canceled) return [toJson(inOrder(canceled))];

		// It may have ended after the first look, and another one may have begun.
		const ended = isOver ? latest : await service.getProfileUpdateTask(partner);
		if (!ignoreIfFinished) throw nothingToCancel(partner, wanted, ended);
		// Only the latest task can be read; of an earlier one nothing but its end is known.
		const output = ended.TaskId === wanted ? { ...ended } : { ...partner, TaskId: wanted };
		return [toJson(inOrder({ ...output, AlreadyFinished: true }))];
	},
};

function nothingToCancel(
	{ Identifier }: PartnerReference,
	taskId: string,
	{ TaskId, Status }: ProfileUpdateTask,
): ItemFailure {
	const latest = `the latest update ${TaskId} is ${Status}`;
	return new ItemFailure({
		message:
			taskId === TaskId
				? `Partner ${Identifier} has no update in progress that could be CANCELED: ${latest}`
				: `The update ${taskId} of partner ${Identifier} has already ended (${latest})`,
		advice: 'Turn on Options > Ignore If Finished if this is no problem for the workflow.',
		details: [],
		errorCode: failureCodes.alreadyFinished,
		TaskId,
		Status,
	});
}
