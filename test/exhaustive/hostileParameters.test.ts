/** Hostile values in every parameter of both nodes, through n8n's engine: a clear error or a valid request. */
import { inspect } from 'node:util';
import fc from 'fast-check';

import { AwsPartnerCentralTrigger } from '../../nodes/AwsPartnerCentral/AwsPartnerCentralTrigger.node';
import { nodeProperties } from '../../nodes/AwsPartnerCentral/resources';
import { holdFor } from '../support/fuzz/holdFor';
import { pollHostile, runHostile, type Manner, type Verdict } from '../support/fuzz/hostileRun';
import { hostileValue, largeValues, smallValues } from '../support/fuzz/hostileValues';
import { rowTargets } from '../support/fuzz/rowTargets';
import { targetsOf, type ParameterTarget } from '../support/fuzz/parameterTargets';
import { NODE_TYPE, useTestBed } from '../support/partnerCentral';

/** Tasks end at once and are not rationed, so that a run that waits does not wait long. */
const bed = useTestBed({
	taskDurationMs: 0,
	dailyUpdateQuota: 1_000_000,
	dailyVisibilityQuota: 1_000_000,
});

const triggerProperties = new AwsPartnerCentralTrigger().description.properties;
const nodeTargets = targetsOf(nodeProperties);
const triggerTargets = targetsOf(triggerProperties);

/** A run that takes longer hangs. */
const RUN_TIMEOUT_MS = 60_000;
const PARAMETER_TIMEOUT_MS = 400_000;

/** Random values for each parameter, besides the fixed ones. */
const RANDOM_VALUES = 15;

const ends = { n8n: 0, refused: 0, sent: 0 };

/** Both ways in, and both ways on. */
const way = fc.record({
	manner: fc.constantFrom('literal' as const, 'expression' as const),
	onError: fc.constantFrom('stopWorkflow' as const, 'continueRegularOutput' as const),
});

function expectNoFault({ end, faults }: Verdict, value: unknown): void {
	ends[end] += 1;
	// Of a megabyte nobody wants to see more than the beginning.
	const given = inspect(value, { maxStringLength: 200, maxArrayLength: 5, depth: 4 }).slice(0, 500);
	expect({ given, faults }).toEqual({ given, faults: [] });
}

/**
 * The fixed values that a parameter meets: all that are small, a megabyte of text, and a third of what else is
 * large. Neighbours meet others.
 */
function fixedValues(index: number): Array<() => unknown> {
	const large = largeValues.filter((_, turn) => turn === 0 || (turn + index) % 3 === 0);
	return [...smallValues.map((value) => () => value), ...large];
}

/** Both in turn, where nothing speaks for one of them. */
function mannerOf(value: unknown, { isGroup }: ParameterTarget, turn: number): Manner {
	// An expression is one in the workflow only; in an item it is a text like others.
	if (typeof value === 'string' && value.startsWith('=')) return 'literal';
	// A million entries keep n8n busy for minutes before the node is asked.
	if (isGroup && typeof value === 'string' && value.length > 10_000) return 'expression';
	return turn % 2 === 0 ? 'literal' : 'expression';
}

const named = (targets: ParameterTarget[], prefix = '') =>
	targets.map((target, index) => [`${prefix}${target.name}`, target, index] as const);

/** What every operation has is read by the same code in each. */
const COMMON: ReadonlyArray<string | number | undefined> = [
	'resource',
	'operation',
	'catalog',
	'partner',
];
/** Those that stand for the others: with a partner from a row, with one, and without. */
const ALL_IN = ['profileUpdateTask/start', 'partner/get', 'partner/getAll'];

/** A preview reads its parameters as a start does, with the same code. */
const readOnce = nodeTargets.filter(({ name, path: [first] }) => {
	const [operation = ''] = name.split(': ');
	const isRepeated = COMMON.includes(first) && !ALL_IN.includes(operation);
	return !isRepeated && operation !== 'profileUpdateTask/preview';
});

test.each(named([...readOnce, ...rowTargets]))(
	'%s',
	async (name, target, index) => {
		for (const [turn, make] of fixedValues(index).entries()) {
			const value = make();
			const manner = mannerOf(value, target, turn + index);
			expectNoFault(await runHostile(bed, target, value, manner, 'stopWorkflow'), value);
		}
		const property = fc.asyncProperty(hostileValue, way, async (value, { manner, onError }) => {
			expectNoFault(await runHostile(bed, target, value, manner, onError), value);
		});
		await holdFor(property, name, {
			offset: index,
			numRuns: RANDOM_VALUES,
			timeoutMs: RUN_TIMEOUT_MS,
		});
	},
	PARAMETER_TIMEOUT_MS,
);

test.each(named(triggerTargets, 'trigger: '))(
	'%s',
	async (name, target, index) => {
		for (const make of fixedValues(index)) {
			const value = make();
			expectNoFault(await pollHostile(bed, target, value), value);
		}
		const property = fc.asyncProperty(hostileValue, async (value) => {
			expectNoFault(await pollHostile(bed, target, value), value);
		});
		await holdFor(property, name, {
			offset: index,
			numRuns: RANDOM_VALUES,
			timeoutMs: RUN_TIMEOUT_MS,
		});
	},
	PARAMETER_TIMEOUT_MS,
);

test('the built nodes have these parameters and no others', () => {
	const { nodeTypes } = bed.engine.types;
	const built = (type: string) =>
		targetsOf(
			nodeTypes
				.getByNameAndVersion(type)
				// n8n gives every polling node its schedule, and reads it itself.
				.description.properties.filter(({ name }) => name !== 'pollTimes'),
		).map(({ name }) => name);
	expect(built(NODE_TYPE)).toEqual(nodeTargets.map(({ name }) => name));
	expect(built(`${NODE_TYPE}Trigger`)).toEqual(triggerTargets.map(({ name }) => name));
});

test('the runs ended in every way: refused by n8n, refused by the node, sent', () => {
	const runs = ends.n8n + ends.refused + ends.sent;
	expect(ends.n8n).toBeGreaterThan(0);
	expect(ends.refused).toBeGreaterThan(runs / 4);
	expect(ends.sent).toBeGreaterThan(runs / 20);
});

afterAll(() => {
	const runs = ends.n8n + ends.refused + ends.sent;
	process.stdout.write(
		`\n${runs} runs with a hostile parameter: ${ends.refused} refused by the node, ${ends.n8n} by n8n before it, ${ends.sent} sent as valid requests\n\n`,
	);
});
