/**
 * n8n's UX guidelines and its page on the design of nodes, as far as a program can judge them, over everything that
 * a panel shows. docs/verification.md names the rest.
 */
import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';

import { AwsPartnerCentralApi } from '../../../credentials/AwsPartnerCentralApi.credentials';
import { AwsPartnerCentral } from '../../../nodes/AwsPartnerCentral/AwsPartnerCentral.node';
import { AwsPartnerCentralTrigger } from '../../../nodes/AwsPartnerCentral/AwsPartnerCentralTrigger.node';

const panels = {
	node: new AwsPartnerCentral().description.properties,
	trigger: new AwsPartnerCentralTrigger().description.properties,
	credential: new AwsPartnerCentralApi().properties,
};

const all = Object.values(panels).flatMap(withChildren);
const shown = all.filter(({ type }) => type !== 'hidden' && type !== 'notice');

/** A parameter and all that lie in it. */
function withChildren(properties: INodeProperties[]): INodeProperties[] {
	return properties.flatMap((property) => {
		const { options = [] } = property;
		const inner = options.flatMap((option) =>
			'values' in option ? option.values : 'type' in option ? [option] : [],
		);
		return [property, ...withChildren(inner)];
	});
}

/** The entries of dropdowns. */
function choicesOf({ options = [] }: INodeProperties): INodePropertyOptions[] {
	return options.filter((option): option is INodePropertyOptions => 'value' in option);
}

function groupsOf({ options = [] }: INodeProperties): INodePropertyCollection[] {
	return options.filter((option): option is INodePropertyCollection => 'values' in option);
}

/** Names that AWS has given: what it writes with a small letter stays so. */
const LISTS_OF_AWS = ['apiOperation', 'industrySegments', 'primarySolutionType'];

const SMALL_WORDS = /^(?:a|an|and|as|at|by|for|from|if|in|is|it|of|on|or|the|to|with|e\.g\.)$/;

function isTitleCase(text: string): boolean {
	const words = text.split(/[\s(/-]+/).filter((word) => word !== '');
	return words.every(
		(word, index) => !/^[a-z]/.test(word) || (index > 0 && SMALL_WORDS.test(word)),
	);
}

/** One sentence has no full stop, several have each their own. */
function endsAsItShould(text: string): boolean {
	const isSeveral = /[.?!] [A-Z]/.test(text);
	return isSeveral === /[.?!]$/.test(text);
}

const labels = shown.flatMap((property) => [
	property.displayName,
	...groupsOf(property).map(({ displayName }) => displayName),
	...(LISTS_OF_AWS.includes(property.name) ? [] : choicesOf(property).map(({ name }) => name)),
]);

const sentences = all.flatMap((property) => [
	...(property.type === 'notice' ? [property.displayName] : []),
	...(property.description === undefined ? [] : [property.description]),
	...(property.hint === undefined ? [] : [property.hint]),
	...choicesOf(property).flatMap(({ description }) => description ?? []),
]);

test('labels and entries of lists are in title case', () => {
	expect(labels.filter((label) => !isTitleCase(label))).toEqual([]);
});

test('tooltips, hints and notices begin with a capital and end as n8n wants it', () => {
	expect(sentences.filter((text) => !/^[^a-z]/.test(text) || !endsAsItShould(text))).toEqual([]);
});

test('switches say "Whether"', () => {
	const switches = shown.filter(({ type }) => type === 'boolean');
	expect(switches.filter(({ description = '' }) => !description.startsWith('Whether '))).toEqual(
		[],
	);
});

test('examples in fields begin with "e.g."', () => {
	const texts = shown.filter(({ type }) => ['string', 'json', 'number'].includes(type));
	const examples = texts.flatMap(({ placeholder }) => placeholder ?? []);
	expect(examples.filter((example) => !example.startsWith('e.g. '))).toEqual([]);
});

test('names of parameters stand in single quotes, in the texts of the panel that they are in', () => {
	const names = labels.filter((label) => /^[A-Z][a-z]+ .*[A-Z]/.test(label));
	const bare = sentences.flatMap((text) =>
		names
			.filter((name) => text.includes(name) && !text.includes(`'${name}'`))
			.map((name) => [name, text]),
	);
	expect(bare).toEqual([]);
});

test('what is secret is not shown', () => {
	const isSecret = /secret|password|token|externalId|verificationCode/i;
	expect(
		all
			.filter(
				({ name, type, typeOptions }) =>
					type === 'string' && isSecret.test(name) && typeOptions?.password !== true,
			)
			.map(({ name }) => name),
	).toEqual([]);
});

test('lists to choose one thing from begin with "From List"', () => {
	const locators = shown.filter(({ type }) => type === 'resourceLocator');
	expect(locators).not.toEqual([]);
	for (const { modes, default: value } of locators) {
		expect([modes?.[0]?.displayName, value]).toEqual(['From List', { mode: 'list', value: '' }]);
	}
});

test('the trigger says what it reacts to in a parameter of the name n8n wants, without a tooltip', () => {
	const events = panels.trigger.filter(({ name }) => name === 'events');
	expect(events).not.toEqual([]);
	for (const { displayName, description } of events) {
		expect([displayName, description]).toEqual(['Trigger On', undefined]);
	}
});

describe('operations', () => {
	const operations = panels.node
		.filter(({ name }) => name === 'operation')
		.flatMap((property) => choicesOf(property));
	const actions = operations.map(({ action = '' }) => action);

	test('have actions of their own, in sentence case and without articles', () => {
		expect(new Set(actions).size).toBe(actions.length);
		expect(
			actions.filter(
				(action) =>
					!/^[A-Z][^A-Z]*(?:A(?:PI|WS)[^A-Z]*|Sandbox)*$/.test(action) ||
					/\b(?:a|an|the)\b/.test(action),
			),
		).toEqual([]);
	});

	test('begin with what people come for, and end with what hardly anybody needs', () => {
		expect([actions[0], actions.at(-1)]).toEqual([
			'Update partner profile',
			'Call any API operation',
		]);
	});
});

test('at most one notice is seen at a time', () => {
	const notices = panels.node.filter(({ type }) => type === 'notice');
	const pairs = notices.flatMap((one, index) =>
		notices.slice(index + 1).map((other) => [one, other] as const),
	);
	const together = pairs.filter(([one, other]) => !excludeEachOther(one, other));
	expect(together.map((pair) => pair.map(({ name }) => name))).toEqual([]);
});

/** Whether one parameter is shown for values of another only for which the second is not shown. */
function excludeEachOther(one: INodeProperties, other: INodeProperties): boolean {
	const first = one.displayOptions?.show ?? {};
	const second = other.displayOptions?.show ?? {};
	return Object.entries(first).some(([name, values]) => {
		const others = second[name];
		return others !== undefined && !values?.some((value) => others.includes(value));
	});
}
