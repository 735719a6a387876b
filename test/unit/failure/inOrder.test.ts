import { inOrder } from '../../../partner-central/failure/inOrder';
import { task } from '../../support/domain';

test('an update begins with how it went, and ends with the long details', () => {
	const members = {
		...task({ EndedAt: '2026-03-01T13:00:00Z', ErrorDetailList: [] }),
		Changes: [],
	};
	const ordered = inOrder({ ...members, Summary: 'x', ChangedFields: [] });
	expect(Object.keys(ordered)).toEqual([
		...['Status', 'Summary', 'Id', 'TaskId', 'ChangedFields', 'StartedAt', 'EndedAt'],
		...['ErrorDetailList', 'Catalog', 'Arn', 'Changes', 'TaskDetails'],
	]);
	expect(ordered).toEqual({ ...members, Summary: 'x', ChangedFields: [] });
	expect(Object.keys(inOrder({ Catalog: 'AWS', Status: 'UNCHANGED' }))).toEqual([
		'Status',
		'Catalog',
	]);
});
