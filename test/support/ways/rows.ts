/** Rows of a sheet: Map Automatically, partners by name, and several rows that are one update. */
import type { IDataObject } from 'n8n-workflow';
import { locator } from '../partnerCentral';
import { call, list, look, read, start, wait } from './call';
import { APART, EACH, MIXED } from './layouts';
import { partial, published, waiting } from './updates';
import type { Way } from './way';

/** No partner is chosen: the column says it. */
const mapped = {
	updateMode: 'partial',
	profileInput: 'autoMapInputData',
	partner: locator('', 'list'),
};
const see = call('GetProfileVisibility', { role: 'unlessDenied', needs: 'object' });
const LOCALES = ['it-IT', 'pt-BR', 'ko-KR'];

/** The item's words are in it, whatever else is. */
const withWords = (Description: string, Status = 'SUCCEEDED'): IDataObject => ({
	Status,
	TaskDetails: expect.objectContaining({
		LocalizedContents: expect.arrayContaining([expect.objectContaining({ Description })]),
	}) as IDataObject,
});

export const rows: Way[] = [
	{
		name: 'rows by name',
		parameters: { ...mapped, ...waiting },
		row: ({ legalName, name }) => ({ Partner: legalName, 'Display Name': name }),
		opening: [list],
		calls: [...look, start, ...wait],
		starts: true,
		output: published,
	},
	{
		name: 'rows combined',
		parameters: { ...mapped, ...waiting, options: { combineItems: true } },
		row: ({ index, partner, name }) => ({
			'Partner ID': partner,
			Locale: LOCALES[index],
			Description: name,
		}),
		isCombined: true,
		layouts: MIXED,
		calls: [...look, start, ...wait],
		starts: true,
		output: (name) => withWords(name),
	},
	{
		name: 'rows combined by name, all but one',
		parameters: { ...mapped, options: { combineItems: true } },
		row: ({ index, legalName, name }) => ({
			Partner: legalName,
			Locale: LOCALES[index],
			Description: name,
		}),
		isCombined: true,
		leavesOne: true,
		layouts: MIXED,
		opening: [list],
		calls: [...look, start],
		mostCalls: 4,
		starts: true,
		output: (name) => withWords(name, 'IN_PROGRESS'),
		outputLater: withWords,
	},
	{
		name: 'preview of rows by name',
		parameters: { ...mapped, operation: 'preview' },
		row: ({ legalName, name }) => ({ Partner: legalName, 'Display Name': name }),
		opening: [list],
		calls: [...look, see],
		layouts: APART,
		output: (DisplayName) => ({ ...published(DisplayName), Status: 'WOULD_CHANGE' }),
	},
	{
		name: 'preview',
		parameters: { ...partial, operation: 'preview' },
		calls: [...look, see],
		layouts: APART,
		output: (DisplayName) => ({ ...published(DisplayName), Status: 'WOULD_CHANGE' }),
	},
	{
		name: 'read the partner by name',
		parameters: {
			resource: 'partner',
			operation: 'get',
			partner: locator('={{ $json.legalName }}', 'name'),
		},
		opening: [list],
		calls: [read],
		layouts: EACH,
		output: () => ({ LegalName: expect.any(String) as string }),
	},
];
