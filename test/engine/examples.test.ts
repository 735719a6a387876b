/** Every workflow in examples/ can be imported into n8n: structure, types, parameters, credentials. */
import type { INode, INodeParameters } from 'n8n-workflow';
import type { WorkflowExport } from '../../lab/engine';
import { STICKY_NOTE_NODE_TYPE } from '../../lab/engine/builtInNodes';
import {
	credentialNameOf,
	exampleFiles,
	linksOf,
	nodeOf,
	nodesNamedInExpressions,
	ownNodes,
	readExample,
} from '../support/examples/examples';
import {
	industrySegmentChoices,
	primarySolutionTypeChoices,
} from '../../partner-central/profile/choices';
import { n8nNodes, nodesWithWebhookId } from '../support/examples/n8nNodes';
import { standIns } from '../support/examples/standIns';
import { CREDENTIAL_TYPE, PACKAGE_NAME, useTestBed } from '../support/partnerCentral';

const bed = useTestBed({}, { nodeTypes: standIns });

const OWN_TYPES = ['awsPartnerCentral', 'awsPartnerCentralTool', 'awsPartnerCentralTrigger'];

function versionsOf(type: string): readonly number[] {
	return OWN_TYPES.includes(type.replace(`${PACKAGE_NAME}.`, '')) ? [1] : (n8nNodes[type] ?? []);
}

function valuesOf<Value>(values: readonly Value[]): Value[] {
	return [...new Set(values)];
}

function inputsOf({ type, parameters }: INode): number {
	return type === 'n8n-nodes-base.merge' ? Number(parameters.numberInputs ?? 2) : 1;
}

function outputsOf({ type, parameters, onError }: INode): number {
	if (/\.(?:if|splitInBatches)$/.test(type) || onError === 'continueErrorOutput') return 2;
	if (type !== 'n8n-nodes-base.switch') return 1;
	const { values } = parameters.rules as { values: unknown[] };
	return values.length + ((parameters.options as INodeParameters).fallbackOutput ? 1 : 0);
}

/** The paths under which n8n would serve the workflow. */
function pathsOf({ nodes }: WorkflowExport): string[] {
	return nodes
		.map(({ parameters }) => parameters.path ?? (parameters.options as INodeParameters)?.path)
		.filter((path) => typeof path === 'string');
}

it('have addresses that do not collide when all are active', () => {
	const paths = exampleFiles.flatMap((file) => pathsOf(readExample(file)));
	expect(paths).toEqual([
		'smallest-partner-profile-form',
		'partner-profile-form',
		'partner-profile-updates',
		'training-domain-form',
	]);
});

it('open no address to strangers', () => {
	const addresses = exampleFiles.flatMap((file) =>
		readExample(file)
			.nodes.filter(({ type }) => /\.(webhook|formTrigger)$/.test(type))
			.map(({ parameters }) => [file, parameters.authentication]),
	);
	expect(addresses).toEqual([
		['02-smallest-form.json', 'basicAuth'],
		['08-update-profile-by-form.json', 'basicAuth'],
		['10-start-update-by-webhook.json', 'headerAuth'],
		['15-add-training-domain-by-form.json', 'basicAuth'],
	]);
});

it('are numbered, and have names of their own with the same numbers', () => {
	const names = exampleFiles.map((file) => readExample(file).name);
	expect(valuesOf(names)).toEqual(names);
	const numbers = names.map((_name, index) => String(index + 1).padStart(2, '0'));
	expect(exampleFiles.map((file) => file.slice(0, 3))).toEqual(numbers.map((n) => `${n}-`));
	expect(names.map((name) => name?.slice(0, 3))).toEqual(numbers.map((n) => `${n} `));
});

it('leave to settings of the node what an expression would have to work out', () => {
	const logic = /\?\?|\?\.|\bmap\(| \? .* : /;
	const found = exampleFiles.flatMap((file) =>
		readExample(file)
			.nodes.filter(({ type }) => type !== STICKY_NOTE_NODE_TYPE)
			.filter(({ parameters }) => expressionsIn(parameters).some((text) => logic.test(text)))
			.map(({ name }) => `${file.slice(0, 2)} ${name}`),
	);
	// No setting of the node reads a file, answers a request or remembers an earlier step.
	expect(found).toEqual([
		'04 Read CSV',
		'04 Result of Each File Not Read',
		'10 Answer with the Task ID',
		'10 Answer with the Problem',
		'11 Outcome',
	]);
});

function expressionsIn(value: unknown): string[] {
	if (typeof value === 'string') return value.startsWith('=') ? [value] : [];
	return typeof value === 'object' && value !== null
		? Object.values(value).flatMap(expressionsIn)
		: [];
}

it('tell a model every value that it may choose', () => {
	const { parameters } = nodeOf(
		readExample('12-update-profile-with-ai-agent.json'),
		'Start Update',
	);
	const listed = (name: string) => /of: (.+?)\. Empty/.exec(String(parameters[name]))?.[1];
	const labels = (choices: readonly { label: string }[]) =>
		choices.map(({ label }) => label).join('; ');
	expect(listed('industrySegments')).toBe(labels(industrySegmentChoices));
	expect(listed('primarySolutionType')).toBe(labels(primarySolutionTypeChoices));
});

describe.each(exampleFiles)('%s', (file) => {
	const workflow = readExample(file);
	const { nodes } = workflow;
	const names = nodes.map(({ name }) => name);

	it('uses nodes and versions that exist', () => {
		expect(
			nodes.filter(({ type, typeVersion }) => !versionsOf(type).includes(typeVersion)),
		).toEqual([]);
		expect(ownNodes(workflow)).not.toEqual([]);
	});

	it('has nodes with names, IDs and, where n8n wants one, webhook IDs of their own', () => {
		const ids = nodes.map(({ id }) => id);
		expect(valuesOf(names)).toEqual(names);
		expect(valuesOf(ids)).toEqual(ids);
		const withWebhook = nodes.filter(({ webhookId }) => webhookId !== undefined);
		expect(withWebhook.map(({ type }) => type)).toEqual(
			nodes.map(({ type }) => type).filter((type) => nodesWithWebhookId.includes(type)),
		);
	});

	it('has one sticky note that explains it', () => {
		const notes = nodes.filter(({ type }) => type === STICKY_NOTE_NODE_TYPE);
		expect(notes.map(({ parameters }) => parameters.content)).toEqual([
			expect.stringMatching(/^## .+\n\n[^]*\*\*Use it:\*\*/),
		]);
	});

	it('connects what is there, and leaves no node alone', () => {
		const links = linksOf(workflow);
		const ends = links.flatMap(({ from, to }) => [from, to]);
		expect(valuesOf(ends).sort()).toEqual(
			nodes
				.filter(({ type }) => type !== STICKY_NOTE_NODE_TYPE)
				.map(({ name }) => name)
				.sort(),
		);
		for (const { fromType, toType, inputIndex, to } of links) {
			expect(fromType).toBe(toType);
			expect(inputIndex).toBeLessThan(inputsOf(nodeOf(workflow, to)));
		}
	});

	it('uses an output only where there is one', () => {
		for (const { from, outputIndex } of linksOf(workflow)) {
			expect(outputIndex).toBeLessThan(outputsOf(nodeOf(workflow, from)));
		}
	});

	it('refers in expressions and samples to its own nodes only', () => {
		expect(nodes.flatMap(nodesNamedInExpressions).filter((name) => !names.includes(name))).toEqual(
			[],
		);
		expect(Object.keys(workflow.pinData ?? {}).filter((name) => !names.includes(name))).toEqual([]);
	});

	it('carries no account of its maker, and names the same credential throughout', () => {
		const own = ownNodes(workflow);
		expect(own.map(({ credentials }) => credentials)).toEqual(
			own.map(() => ({ [CREDENTIAL_TYPE]: { id: null, name: credentialNameOf(file) } })),
		);
		expect(nodes.filter(({ credentials }) => credentials !== undefined)).toEqual(own);
	});

	it('has parameters that the panel finds nothing wrong with', () => {
		for (const { name, type, typeVersion, parameters } of ownNodes(workflow)) {
			const issues = bed.engine.parameterIssues({
				// n8n makes the tool from the node and adds a description.
				type: type.replace(/Tool$/, ''),
				typeVersion,
				parameters,
				credentials: { [CREDENTIAL_TYPE]: credentialNameOf(file) },
			});
			expect({ name, issues }).toEqual({ name, issues: null });
		}
	});
});
