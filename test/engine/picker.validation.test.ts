/** What the panel marks in red at the partner: an id or ARN that cannot be one. */
import { arnOf, locator, NODE, NODE_TYPE, useTestBed } from '../support/partnerCentral';
import { fieldParameters } from '../../lab/profile/profileParameters';
import { taskDetails } from '../../lab/profile/taskDetails';

const bed = useTestBed();

const ARN = arnOf('partner-abcd1234efgh5');

const issuesOf = (type: string, value: string, mode: 'id' | 'arn' | 'list') =>
	bed.engine.parameterIssues({
		type,
		parameters: { partner: locator(value, mode), ...fieldParameters(taskDetails()) },
	})?.parameters?.partner;

describe.each([NODE_TYPE, `${NODE_TYPE}Trigger`])('%s', (type) => {
	it.each([
		['id', 'partner-abcd1234efgh5'],
		['id', ' partner-ABCD1234efgh5 '],
		['id', '={{ $json.partner }}'],
		['arn', ARN],
		['arn', ARN.replace('catalog/AWS', 'catalog/Sandbox').replace('arn:aws:', 'arn:aws-us-gov:')],
		['list', 'partner-abcd1234efgh5'],
	] as const)('takes by %s: %s', (mode, value) => {
		expect(issuesOf(type, value, mode)).toBeUndefined();
	});

	it.each([
		['id', 'abcd1234efgh5', 'A partner ID is "partner-" followed by 13 letters or digits'],
		['id', 'partner-abcd1234efgh', 'A partner ID is'],
		['id', 'partner-abcd1234efgh56', 'A partner ID is'],
		['id', ARN, 'A partner ID is'],
		['arn', 'partner-abcd1234efgh5', 'A partner ARN looks like'],
		['arn', ARN.replace('123456789012', '12345678901'), 'A partner ARN looks like'],
		['arn', `${ARN}/x`, 'A partner ARN looks like'],
		['list', '', 'Parameter "Partner" is required'],
	] as const)('marks by %s: "%s"', (mode, value, text) => {
		expect(issuesOf(type, value, mode)).toEqual([expect.stringContaining(text)]);
	});
});

it.each(['abcd1234efgh5', 'partner-abcd1234efgh56', 'arn:aws:s3:::partner-abcd1234efgh5'])(
	'refuses "%s" from an expression before anything is sent',
	async (value) => {
		const run = await bed.run({ partner: locator('={{ $json.value }}') }, { input: [{ value }] });
		expect(run.error(NODE)?.message).toContain(`Partner must be a partner ID`);
		expect(run.error(NODE)?.message).toContain(`but is "${value}"`);
		expect(bed.operations()).toEqual([]);
	},
);
