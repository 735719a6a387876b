/** Parameters around the profile that make no sense: named with their rule before anything is sent. */
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { locator, NODE, useTestBed, waiting } from '../support/partnerCentral';
import { jsonParameters } from '../../lab/profile/profileParameters';
import { localizedContent } from '../../lab/profile/taskDetails';

const bed = useTestBed();

const VALUE = '={{ $json.value }}';

it.each<[string, INodeParameters, unknown, string]>([
	['catalog', { catalog: VALUE }, 'Moon', 'Catalog must be one of "AWS", "Sandbox", but is "Moon"'],
	['partner', { partner: locator(VALUE) }, '', 'Partner is missing'],
	[
		'partner',
		{ partner: locator(VALUE) },
		'partner-1',
		'Partner must be a partner ID such as partner-abcd1234efgh5 or a partner ARN, but is "partner-1"',
	],
	[
		'partner',
		{ partner: locator(VALUE, 'arn') },
		'arn:aws:s3:::bucket',
		'Partner must be a partner ID such as partner-abcd1234efgh5 or a partner ARN',
	],
	[
		'partner',
		{ partner: locator(VALUE) },
		{ toString: 1 },
		'Partner must be a partner ID such as partner-abcd1234efgh5 or a partner ARN, but is',
	],
	[
		'profileInput',
		{ profileInput: VALUE },
		'csv',
		'Profile Input must be one of "Using Fields", "Map Automatically", "Using JSON", but is "csv"',
	],
	[
		'localizedContentsInput',
		{ localizedContentsInput: VALUE },
		'csv',
		'Translations Input must be one of "Using Fields", "Using JSON", but is "csv"',
	],
	[
		'waitForCompletion',
		{ waitForCompletion: VALUE },
		'perhaps',
		'Wait for Completion must be true or false, but is "perhaps"',
	],
	[
		'onTimeout',
		waiting({ onTimeout: VALUE }),
		'explode',
		'On Timeout must be one of "Fail", "Return Task", "Cancel Task", but is "explode"',
	],
	[
		'onTaskFailure',
		waiting({ onTaskFailure: VALUE }),
		'cancelTask',
		'On Task Failure must be one of "Fail", "Return Task", but is "cancelTask"',
	],
	['timeout', waiting({ timeout: VALUE }), 0, 'Timeout must be a number of seconds from'],
	['timeout', waiting({ timeout: VALUE }), -5, 'Timeout must be a number of seconds from'],
	['timeout', waiting({ timeout: VALUE }), 'soon', 'but is "soon"'],
	['timeout', waiting({ timeout: VALUE }), 'Infinity', 'but is "Infinity"'],
	['timeout', waiting({ timeout: VALUE }), 31_536_000, 'but is "31536000"'],
	[
		'pollInterval',
		waiting({ pollInterval: VALUE, maxPollInterval: 60 }),
		0,
		'Poll Interval must be a number of seconds from',
	],
	['maxPollInterval', waiting({ maxPollInterval: VALUE }), 'x', 'Max Poll Interval must be a'],
	[
		'maxPollInterval',
		waiting({ pollInterval: 10, maxPollInterval: VALUE }),
		5,
		'Max Poll Interval must not be shorter than Poll Interval',
	],
	[
		'cleanUpText',
		{ options: { cleanUpText: VALUE } },
		'maybe',
		'Clean Up Text must be true or false, but is "maybe"',
	],
	[
		'clientToken',
		{ options: { clientToken: VALUE } },
		'ä',
		'Client Token must have 1 to 64 letters, digits, "-" or "_", but is "ä"',
	],
	[
		'clientToken',
		{ options: { clientToken: VALUE } },
		'x'.repeat(65),
		'Client Token must have 1 to 64 letters',
	],
	[
		'clientToken',
		{ options: { clientToken: VALUE } },
		{ toString: 1 },
		'Client Token must have 1 to 64 letters, digits, "-" or "_", but is "{"toString":1}"',
	],
	[
		'localizedContents',
		{ localizedContents: { content: VALUE } },
		[localizedContent('fr-FR')],
		'Localized Contents cannot be filled by one expression; use expressions in its fields, or give it as JSON',
	],
	[
		'profileJson',
		jsonParameters('{"DisplayName": '),
		'',
		'Profile (JSON) is not valid JSON: "Unexpected end of JSON input"',
	],
	['profileJson', jsonParameters(VALUE), '<html>', 'Profile (JSON) is not valid JSON'],
	['profileJson', jsonParameters(VALUE), [], 'Profile (JSON) must be an object, but is a list'],
	['profileJson', jsonParameters(VALUE), '42', 'Profile (JSON) must be an object, but is a number'],
	[
		'profileJson',
		jsonParameters(VALUE),
		'null',
		'Profile (JSON) must be an object, but is nothing',
	],
])('%s: %j with %j', async (_name, parameters, value, text) => {
	const run = await bed.run(parameters, { input: [{ value } as IDataObject] });
	expect(run.status).toBe('error');
	expect(run.error(NODE)?.message).toContain('One value of this item cannot be sent: ');
	expect(run.error(NODE)?.message).toContain(text);
	expect(bed.simulator.requests.all()).toEqual([]);
});

it('an expression that fails is an error of this item, in words for the person who wrote it', async () => {
	const run = await bed.run({ displayName: '={{ $json.name.toUpperCase( }}' });
	expect(run.error(NODE)).toMatchObject({
		context: { itemIndex: 0 },
		message: 'The expression of the parameter "displayName" failed: invalid syntax',
		description: expect.stringContaining('Correct the expression'),
	});
	expect(bed.simulator.requests.all()).toEqual([]);
});

it('an expression that fails spoils its own item only under Continue On Fail', async () => {
	const run = await bed.run(
		{ options: { clientToken: '={{ $json.fails ? $("Nobody").item.json.token : "t-1" }}' } },
		{ input: [{ fails: true }, {}], settings: { onError: 'continueRegularOutput' } },
	);
	expect(run.json(NODE)).toEqual([
		{
			error: expect.stringContaining('The expression of the parameter "options" failed'),
			details: expect.objectContaining({ errorCode: 'InvalidInput' }),
		},
		expect.objectContaining({ Status: 'IN_PROGRESS' }),
	]);
});

it.each(['many', 0, -1, 'NaN'])('parallelPartners refuses %j', async (value) => {
	const run = await bed.run(
		{ options: { parallelPartners: VALUE } },
		{ input: [{ value } as IDataObject] },
	);
	expect(run.error(NODE)?.message).toContain('Parallel Partners must be');
	expect(bed.simulator.requests.all()).toEqual([]);
});

it('names what is missing when n8n hides the fields because their switch is nothing', async () => {
	const run = await bed.run({ profileInput: null as never });
	expect(run.error(NODE)?.message).toMatch(/^7 values of this item .*: Display Name is missing;/);
	expect(bed.operations()).toEqual([]);
});

it('a failed item carries no megabyte of what was wrong with its partner', async () => {
	const run = await bed.run(
		{ partner: locator(VALUE) },
		{
			input: [{ value: 'x'.repeat(1_000_000) }],
			settings: { onError: 'continueRegularOutput' },
		},
	);
	expect(run.json(NODE)).toEqual([
		{
			error: expect.stringContaining('Partner must be a partner ID'),
			details: expect.objectContaining({ Identifier: `${'x'.repeat(99)}…` }),
		},
	]);
});

it('an operation that the node does not have is named, and the run is not recorded as cancelled', async () => {
	const run = await bed.run({ operation: 'canceled<b>' });
	expect(run.status).toBe('error');
	expect(run.error(NODE)).toMatchObject({
		message: 'The node does not know the operation "CANCELED‹b›" of "profileUpdateTask"',
		description: 'Choose the resource and the operation from their lists.',
	});
});
