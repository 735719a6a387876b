/** IDs as people paste them: what nobody sees around one, and what is an ID of something else. */
import { arnOf, locator, NODE, useTestBed } from '../support/partnerCentral';

const bed = useTestBed();

const VALUE = '={{ $json.value }}';
const get = async (value: string | number) =>
	await bed.run(
		{ resource: 'partner', operation: 'get', partner: locator(VALUE) },
		{ input: [{ value }] },
	);

it.each([
	['a zero-width space behind it', (id: string) => `${id}\u200b`],
	['a no-break space before and behind it', (id: string) => `\u00a0${id}\u00a0`],
	['a byte order mark and a direction mark', (id: string) => `\ufeff\u200e${id}\u2069`],
	['a line break', (id: string) => `${id}\r\n`],
	['its ARN, with a soft hyphen', (id: string) => `${arnOf(id)}\u00ad`],
])('a partner is understood with %s', async (_case, bend) => {
	expect((await get(bend(bed.partner()))).json(NODE)[0]?.Id).toBe(bed.partner());
});

const RULE = 'Partner must be a partner ID such as partner-abcd1234efgh5 or a partner ARN, but';

it.each<[string | number, string]>([
	[
		'partner-example\u200baws001',
		'has a blank or an invisible character in it: U+200B behind "partner-example"',
	],
	[
		'partner-\u00a0exampleaws001',
		'has a blank or an invisible character in it: U+00A0 behind "partner-"',
	],
	['4471234', 'is "4471234", an ID of the old AWS Partner Central'],
	[4471234, 'is "4471234", an ID of the old AWS Partner Central'],
	['0018W00002AbCdE', 'is "0018W00002AbCdE", an ID of the old AWS Partner Central'],
	['0018W00002AbCdEQAV', 'is "0018W00002AbCdEQAV", an ID of the old AWS Partner Central'],
	[123456789012, 'is "123456789012", the ID of an AWS account'],
	['pprofile-abcd1234efgh5', 'is "pprofile-abcd1234efgh5", the ID of a profile'],
	['pprofiletask-abcd1234efgh5', 'is "pprofiletask-abcd1234efgh5", the ID of an update task'],
	[
		'arn:aws:iam::123456789012:role/x',
		'is "arn:aws:iam::123456789012:role/x", the ARN of something else',
	],
])('%j is no partner, and the error says what it is', async (value, text) => {
	const run = await get(value);
	expect(run.error(NODE)?.message).toContain(`${RULE} ${text}`);
	expect(bed.operations()).toEqual([]);
});

it('a partner ID with a typo is called nothing else', async () => {
	expect((await get('partner-1')).error(NODE)?.message).toMatch(/but is "partner-1"$/);
});

it.each([
	['partner-exampleaws001', 'the ID of a partner'],
	['pprofile-abcd1234efgh5', 'the ID of a profile'],
])('%j is no task', async (taskId, kind) => {
	const run = await bed.run({ resource: 'profileUpdateTask', operation: 'cancel', taskId });
	expect(run.error(NODE)?.message).toContain(
		`Task ID must look like pprofiletask-abcd1234efgh5, but is "${taskId}", ${kind}`,
	);
	expect(bed.operations()).toEqual([]);
});
