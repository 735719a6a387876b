/** What a table of the output shows: how it went first, then what changed, the long details last. */
import type { INodeParameters } from 'n8n-workflow';
import type { TaskEnd } from '../../lab/simulator';
import { richProfile } from '../support/partialUpdate';
import { NODE, useTestBed, waiting } from '../support/partnerCentral';
import { jsonParameters } from '../../lab/profile/profileParameters';

const bed = useTestBed();

const FAILED: TaskEnd = {
	status: 'FAILED',
	errorDetailList: [{ Locale: 'en-US', Message: 'No.', Reason: 'INVALID_LOGO' }],
};

it.each<[string, INodeParameters, string[]]>([
	[
		'a start that changes something',
		{ updateMode: 'partial', ...jsonParameters({ Description: 'New.' }) },
		['Status', 'Id', 'TaskId', 'ChangedFields', 'StartedAt'],
	],
	[
		'an update that was refused',
		waiting({ onTaskFailure: 'returnTask' }),
		['Status', 'Id', 'TaskId', 'StartedAt', 'EndedAt', 'ErrorDetailList'],
	],
	[
		'a profile that is right already',
		{ ...jsonParameters(richProfile()), options: { skipIfUnchanged: true } },
		['Status', 'Id', 'ChangedFields'],
	],
])('%s', async (_case, parameters, first) => {
	bed.simulator.setProfile(bed.partner(), richProfile());
	bed.endOnPoll(2, FAILED);
	const [item = {}] = (await bed.run(parameters)).json(NODE);
	const keys = Object.keys(item);
	expect(keys.slice(0, first.length)).toEqual(first);
	expect(keys.at(-1)).toBe('TaskDetails');
});

it('tells what changes, field by field and locale by locale', async () => {
	const [french] = richProfile().LocalizedContents ?? [];
	bed.simulator.setProfile(bed.partner(), richProfile());
	const run = await bed.run({
		updateMode: 'partial',
		...jsonParameters({ 'Display Name': 'New', 'Description (fr-FR)': 'Neuf.' }),
	});
	expect(run.json(NODE)[0]?.Changes).toEqual([
		{ Field: 'DisplayName', Current: richProfile().DisplayName, Wanted: 'New' },
		{ Field: 'Description', Locale: 'fr-FR', Current: french?.Description, Wanted: 'Neuf.' },
	]);
});
