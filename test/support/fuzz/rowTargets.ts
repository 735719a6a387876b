/** What the panel does not show as a place for a value: cells of a row, names of its columns, a partner's name. */
import type { IDataObject } from 'n8n-workflow';
import { locator, spreadsheetRow } from '../../../lab/profile/profileParameters';
import { taskDetails } from '../../../lab/profile/taskDetails';
import type { ParameterTarget } from './parameterTargets';

/** All rows of a partner are one update: whatever is wrong with one of them, the other is not sent alone. */
const mapped = {
	resource: 'profileUpdateTask',
	operation: 'start',
	updateMode: 'partial',
	profileInput: 'autoMapInputData',
	partner: locator('', 'list'),
	options: { combineItems: true, maxUpdates: 1 },
};
const COLUMNS = [
	'',
	'Partner',
	'Display Name',
	'Website URL',
	'Industry Segments',
	'Primary Solution Type',
	'Headquarters',
	'Locale',
	'Description (fr-FR)',
	'Remove Locales',
	'A column of others',
];

export const rowTargets: ParameterTarget[] = [
	...COLUMNS.map((column) => ({
		name: `row: ${column || 'the name of a column'}`,
		shownWith: mapped,
		path: [],
		isGroup: false,
		column,
	})),
	{
		name: 'partner/get: partner.value of mode name',
		shownWith: { resource: 'partner', operation: 'get', partner: locator('Example', 'name') },
		path: ['partner', 'value'],
		isGroup: false,
	},
];

/** What comes in: a row in which nothing is wrong but the value, and another one of the partner. */
export function hostileRows(partner: string, column: string, value: unknown): IDataObject[] {
	const row = spreadsheetRow(taskDetails(), { Partner: partner });
	const text = typeof value === 'string' ? value : JSON.stringify(value);
	const cell = column === '' ? { [text]: 'x' } : { [column]: value as string };
	return [
		{ ...row, ...cell },
		{ Partner: partner, Locale: 'de-DE', Description: 'Neu.' },
	];
}
