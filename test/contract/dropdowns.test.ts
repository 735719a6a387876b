import * as sdk from '@aws-sdk/client-partnercentral-account';
import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';

import { nodeProperties } from '../../nodes/AwsPartnerCentral/resources';
import model from '../../partner-central/model/partner-central-account.model.json';
import {
	industrySegmentChoices,
	primarySolutionTypeChoices,
} from '../../partner-central/profile/choices';
import { reviewAdvice } from '../../partner-central/failure/reviewAdvice';
import { taskState } from '../../partner-central/update/taskStatus';

type Entry = INodeProperties | INodePropertyOptions | INodePropertyCollection;

/** All parameters of the node, those inside of collections too. */
function parametersOf(entries: readonly Entry[]): INodeProperties[] {
	return entries.flatMap((entry): INodeProperties[] => {
		if ('values' in entry) return parametersOf(entry.values);
		if (!('type' in entry)) return [];
		return [entry, ...parametersOf(entry.options ?? [])];
	});
}

const parameters = parametersOf(nodeProperties);

/** The values of every dropdown of a name, sorted, but for "Keep as It Is", which is none of AWS's. */
function dropdowns(name: string): unknown[][] {
	return parameters
		.filter((parameter) => parameter.name === name)
		.map(({ options = [] }) =>
			options
				.map((option) => ('value' in option ? option.value : undefined))
				.filter((value) => value !== '')
				.sort(),
		);
}

const sorted = (values: object) => (Object.values(values) as string[]).sort();

test.each<[string, object, readonly string[]]>([
	['primarySolutionType', sdk.PrimarySolutionType, model.shapes.PrimarySolutionType.enum],
	['industrySegments', sdk.IndustrySegment, model.shapes.IndustrySegment.enum],
	['visibility', sdk.ProfileVisibility, model.shapes.ProfileVisibility.enum],
	['status', sdk.InvitationStatus, model.shapes.InvitationStatus.enum],
	['participantType', sdk.ParticipantType, model.shapes.ParticipantType.enum],
	['connectionType', sdk.ConnectionType, model.shapes.ConnectionType.enum],
])('%s offers what the official client and the model know', (name, sdkEnum, modelEnum) => {
	expect(dropdowns(name).length).toBeGreaterThan(0);
	for (const values of dropdowns(name)) {
		expect(values).toEqual(sorted(sdkEnum));
		expect(values).toEqual([...modelEnum].sort());
	}
});

test('labels stand for the same codes, in the order of the model', () => {
	expect(primarySolutionTypeChoices.map(({ code }) => code)).toEqual(
		model.shapes.PrimarySolutionType.enum,
	);
	expect(industrySegmentChoices.map(({ code }) => code)).toEqual(model.shapes.IndustrySegment.enum);
});

test('apiOperation offers every operation that the official client has a command for', () => {
	const commands = Object.keys(sdk).flatMap((name) => /^([A-Z]\w+)Command$/.exec(name)?.[1] ?? []);
	const [offered = []] = dropdowns('apiOperation');
	expect(commands.length).toBeGreaterThan(0);
	expect(offered).toEqual(expect.arrayContaining(commands));
	// The model also has operations that came after that version of the client.
	expect(offered).toEqual(Object.keys(model.operations).sort());
});

test('every status of a task is known', () => {
	const states = Object.values(sdk.ProfileTaskStatus).map(taskState);
	expect(states.sort()).toEqual(['canceled', 'failed', 'inProgress', 'succeeded']);
});

test('every reason of a review has advice', () => {
	for (const reason of Object.values(sdk.ProfileValidationErrorReason)) {
		expect([reason, reviewAdvice(reason)]).toEqual([reason, expect.any(String)]);
	}
});

test.each(['locale', 'translationSourceLocale'])(
	'%s offers locales of the form that the model takes',
	(name) => {
		const pattern = new RegExp(`^(?:${model.shapes.Locale.pattern})$`);
		expect(dropdowns(name).length).toBeGreaterThan(0);
		for (const value of dropdowns(name).flat()) expect(value).toMatch(pattern);
	},
);
