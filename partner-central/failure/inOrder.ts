/** What a table has to show first; everything else stands between these and the details. */
const FIRST = [
	'Status',
	'Summary',
	'Id',
	'TaskId',
	'ChangedFields',
	'StartedAt',
	'EndedAt',
	'ErrorDetailList',
];

/** The members of an update so that a table shows how it went without scrolling; the long details are last. */
export function inOrder(members: object): Record<string, unknown> {
	const { TaskDetails, ...others } = members as Record<string, unknown>;
	const first = FIRST.filter((name) => others[name] !== undefined);
	return {
		...Object.fromEntries(first.map((name) => [name, others[name]])),
		...others,
		...(TaskDetails === undefined ? {} : { TaskDetails }),
	};
}
