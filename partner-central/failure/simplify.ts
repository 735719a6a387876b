import { profileFieldLabels, type ProfileField } from '../profile/fields';
import { partnerIdOf } from '../service/partnerKey';
import type { TaskErrorDetail } from '../service/types';
import { isObject } from '../text/isObject';
import { explainReview } from './explainReview';
import { failureCodes, type Failure, type Subject } from './failure';
import { serviceAdvice } from './serviceAdvice';

/**
 * An item for a table, the outcome first because a screen shows some columns only: texts under the same names, however
 * the item went; empty where there is nothing to say.
 */
export type SimplifiedItem = Record<
	| 'Status'
	| 'Partner Name'
	| 'Changed Fields'
	| 'Reason'
	| 'What to Do'
	| 'Partner ID'
	| 'Task ID'
	| 'Started At'
	| 'Ended At',
	string
>;

interface Words {
	reason: string;
	whatToDo: string;
}

const WAIT_FOR_OTHER =
	serviceAdvice['ConflictException/INCOMPATIBLE_PARTNER_PROFILE_TASK_STATE'].advice;

/** What a status means to the person who reads the table. */
const wordsByStatus: Record<string, Partial<Words>> = {
	IN_PROGRESS: {
		reason: 'AWS has not approved the update yet',
		whatToDo: 'Look at it later with the operation Get.',
	},
	CANCELED: {
		reason: 'The update was CANCELED before it was published',
		whatToDo: 'Start it again if it is still wanted.',
	},
	UNCHANGED: { reason: 'The profile is as it is wanted already' },
	POSTPONED: {
		reason: 'Max Updates was reached before this item',
		whatToDo: 'Run the workflow again to go on.',
	},
	EMPTY_ROW: { reason: 'The row has no partner and no field of a profile' },
	BLOCKED: { whatToDo: WAIT_FOR_OTHER },
	REFUSED_BEFORE: {
		whatToDo: 'Change what AWS names, or choose Options > If Refused Before > Start Again.',
	},
};

/**
 * An item of an update or of a preview.
 * @param name Of the partner, if it was seen; otherwise the profile's own is taken.
 */
export function simplifyItem(
	item: Record<string, unknown>,
	name: string | undefined,
): SimplifiedItem {
	const details = isObject(item.TaskDetails) ? item.TaskDetails : {};
	const { reason, whatToDo } = wordsOf(item);
	return {
		Status: text(item.Status),
		'Partner Name': name ?? text(details.DisplayName),
		'Changed Fields': list(item.ChangedFields)
			.map((field) => profileFieldLabels[field as ProfileField])
			.join(', '),
		Reason: [reason, ...list(item.Warnings)].filter((line) => line !== '').join('\n'),
		'What to Do': whatToDo,
		'Partner ID': text(item.Id),
		'Task ID': text(item.TaskId),
		'Started At': text(item.StartedAt),
		'Ended At': text(item.EndedAt),
	};
}

/**
 * An item that has failed; its partner may be known by name only. Only a task of its own is named: the reason names
 * another's.
 */
export function simplifyFailure(
	failure: Failure,
	subject: Subject | undefined,
	name: string | undefined,
): SimplifiedItem {
	const { errorCode, Status = '', TaskId = '', message, details, advice } = failure;
	const isName = subject !== undefined && 'isName' in subject;
	const isOwn = TaskId !== '' && !OF_ANOTHER_TASK.has(errorCode);
	return {
		Status: errorCode === failureCodes.refusedBefore ? 'REFUSED_BEFORE' : isOwn ? Status : 'ERROR',
		'Partner Name': name ?? (isName ? subject.Identifier : ''),
		'Changed Fields': '',
		Reason: [message, ...details].join('\n'),
		'What to Do': advice,
		'Partner ID': subject && !isName ? partnerIdOf(subject) : '',
		'Task ID': isOwn ? TaskId : '',
		'Started At': '',
		'Ended At': '',
	};
}

const OF_ANOTHER_TASK = new Set<string>(['ConflictException', failureCodes.alreadyFinished]);

function wordsOf(item: Record<string, unknown>): Words {
	const status = text(item.Status);
	if (status === 'FAILED') {
		const update = `The update ${text(item.TaskId)}`;
		const review = explainReview(update, list(item.ErrorDetailList) as TaskErrorDetail[]);
		return { reason: review.message, whatToDo: review.advice };
	}
	const known = Object.hasOwn(wordsByStatus, status) ? wordsByStatus[status] : undefined;
	return { reason: text(item.Summary), whatToDo: '', ...known };
}

function text(value: unknown): string {
	return typeof value === 'string' ? value : '';
}

function list(value: unknown): unknown[] {
	return Array.isArray(value) ? value : [];
}
