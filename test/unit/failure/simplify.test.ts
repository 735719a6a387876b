/** One table for all that an item can come to: the same columns, and words for a person. */
import type { Failure } from '../../../partner-central/failure/failure';
import { simplifyFailure, simplifyItem } from '../../../partner-central/failure/simplify';
import { OWN_TASK, partner } from '../../support/domain';

const times = { StartedAt: '2026-03-01T12:00:00Z', EndedAt: '2026-03-02T12:00:00Z' };
const item = {
	Id: partner.Identifier,
	TaskId: OWN_TASK,
	ChangedFields: ['DisplayName', 'LocalizedContents'],
	TaskDetails: { DisplayName: 'Example Widgets' },
	...times,
};
const busyAdvice = expect.stringMatching(/^Wait until it ends and try again, .* AWS CloudTrail/);

describe('an item', () => {
	test.each<[Record<string, unknown>, string, unknown]>([
		[
			{ Status: 'IN_PROGRESS' },
			'AWS has not approved the update yet',
			'Look at it later with the operation Get.',
		],
		[{ Status: 'SUCCEEDED' }, '', ''],
		[
			{ Status: 'FAILED', ErrorDetailList: [{ Message: 'Blurred.', Reason: 'INVALID_LOGO' }] },
			`The update ${OWN_TASK} failed AWS's review: Blurred. (INVALID_LOGO)`,
			expect.stringMatching(/^Use a logo .* Then try again; /),
		],
		[
			{ Status: 'FAILED' },
			`The update ${OWN_TASK} failed AWS's review: AWS gave no reason`,
			'Then try again; each try counts towards the 10 updates a day.',
		],
		[
			{ Status: 'CANCELED' },
			'The update was CANCELED before it was published',
			'Start it again if it is still wanted.',
		],
		[{ Status: 'UNCHANGED' }, 'The profile is as it is wanted already', ''],
		[
			{ Status: 'POSTPONED' },
			'Max Updates was reached before this item',
			'Run the workflow again to go on.',
		],
		[{ Status: 'EMPTY_ROW' }, 'The row has no partner and no field of a profile', ''],
		[{ Status: 'WOULD_CHANGE', Summary: 'Example: 1 change' }, 'Example: 1 change', ''],
		[{ Status: 'BLOCKED', Summary: 'Example: 1 change' }, 'Example: 1 change', busyAdvice],
		[
			{ Status: 'REFUSED_BEFORE', Summary: 'Example: 1 change' },
			'Example: 1 change',
			'Change what AWS names, or choose Options > If Refused Before > Start Again.',
		],
		[
			{ Status: 'SUCCEEDED', Warnings: ['The logo is large', 'The website is slow'] },
			'The logo is large\nThe website is slow',
			'',
		],
		[
			{ Status: 'UNCHANGED', Warnings: ['The logo is large'] },
			'The profile is as it is wanted already\nThe logo is large',
			'',
		],
		[{ Status: 'constructor' }, '', ''],
	])('%j says why and what to do', (outcome, reason, whatToDo) => {
		expect(simplifyItem({ ...item, ...outcome }, 'Example Inc.')).toEqual({
			Status: outcome.Status,
			'Partner Name': 'Example Inc.',
			'Changed Fields': 'Display Name, Localized Contents',
			Reason: reason,
			'What to Do': whatToDo,
			'Partner ID': partner.Identifier,
			'Task ID': OWN_TASK,
			'Started At': times.StartedAt,
			'Ended At': times.EndedAt,
		});
	});

	test.each([
		['of a partner that was not seen has the name of the profile', item, 'Example Widgets'],
		['of a profile that was not seen either has none', { TaskDetails: null }, ''],
	])('%s', (_case, json, name) => {
		expect(simplifyItem(json, undefined)['Partner Name']).toBe(name);
	});

	test('has texts only, however little there is to say', () => {
		const values = new Set(
			Object.values(simplifyItem({ Id: 1, ChangedFields: 'none' }, undefined)),
		);
		expect(values).toEqual(new Set(['']));
	});
});

describe('an item that has failed', () => {
	const failure: Failure = {
		message: 'No.',
		details: ['A line more.'],
		advice: 'Do so.',
		errorCode: 'WaitTimeout',
	};
	const nothing = { 'Changed Fields': '', 'Started At': '', 'Ended At': '' };
	const said = { Reason: 'No.\nA line more.', 'What to Do': 'Do so.' };
	const known = { 'Partner Name': 'Example Inc.', 'Partner ID': partner.Identifier };
	const error = { Status: 'ERROR', 'Task ID': '' };
	const own = { TaskId: OWN_TASK, Status: 'IN_PROGRESS' };

	test.each<[string, Partial<Failure>, object]>([
		['without an update', {}, error],
		['with a status alone', { Status: 'FAILED' }, error],
		['about its own update', own, { Status: 'IN_PROGRESS', 'Task ID': OWN_TASK }],
		['about an update without a status', { TaskId: OWN_TASK }, { Status: '', 'Task ID': OWN_TASK }],
		['because of the update of another', { ...own, errorCode: 'ConflictException' }, error],
		['because an update has ended', { ...own, errorCode: 'TaskAlreadyFinished' }, error],
		[
			'because AWS has refused it before',
			{ TaskId: OWN_TASK, Status: 'FAILED', errorCode: 'RefusedBefore' },
			{ Status: 'REFUSED_BEFORE', 'Task ID': OWN_TASK },
		],
	])('%s', (_case, changes, expected) => {
		const row = simplifyFailure({ ...failure, ...changes }, partner, 'Example Inc.');
		expect(row).toEqual({ ...nothing, ...said, ...known, ...expected });
	});

	const arn = `arn:aws:partnercentral:us-east-1:123456789012:partner/${partner.Identifier}`;
	const byName = { Catalog: 'AWS', Identifier: 'Example', isName: true };

	test.each<[string, Parameters<typeof simplifyFailure>[1], string, string]>([
		['by its ARN', { Catalog: 'AWS', Identifier: arn }, '', partner.Identifier],
		['by its name', byName, 'Example', ''],
		['by nothing', undefined, '', ''],
	])('has the partner %s', (_case, subject, name, id) => {
		const row = simplifyFailure(failure, subject, undefined);
		expect([row['Partner Name'], row['Partner ID']]).toEqual([name, id]);
	});
});
