/** The README documents what is there, all of it, and nothing else. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { AwsPartnerCentralApi } from '../../credentials/AwsPartnerCentralApi.credentials';
import { AwsPartnerCentralTrigger } from '../../nodes/AwsPartnerCentral/AwsPartnerCentralTrigger.node';
import { nodeProperties } from '../../nodes/AwsPartnerCentral/resources';
import { failureCodes } from '../../partner-central/failure/failure';
import { serviceAdvice } from '../../partner-central/failure/serviceAdvice';
import { readTables, type Table } from '../support/markdown/readTables';
import { listParameters, NOT_DOCUMENTED_BY_TABLE } from '../support/markdown/listParameters';

const PROJECT_DIR = join(__dirname, '..', '..');
const readme = readFileSync(join(PROJECT_DIR, 'README.md'), 'utf8');
const tables = readTables(readme);
const model = JSON.parse(
	readFileSync(
		join(PROJECT_DIR, 'partner-central/model/partner-central-account.model.json'),
		'utf8',
	),
) as { shapes: Record<string, { enum?: string[] }> };

function rowsOf(...header: string[]): Table['rows'] {
	return tables
		.filter((table) => header.every((name, column) => table.header[column] === name))
		.flatMap(({ rows }) => rows);
}

describe('errors', () => {
	const codes = rowsOf('errorCode', 'reason').map(([errorCode, reason]) => {
		if (reason === '' || reason === 'any other') return errorCode;
		return `${errorCode}/${reason?.split(' ')[0]}`;
	});

	it('has a row for every exception and reason the node has advice for', () => {
		// A reason of its own and no reason share a row where the advice is the same.
		const expected = Object.keys(serviceAdvice).filter((key) => key !== 'AccessDeniedException');
		expect(codes.sort()).toEqual(expected.sort());
	});

	it("has a row for every code of the node's own", () => {
		expect(rowsOf('errorCode', 'Meaning').map(([code]) => code)).toEqual(
			expect.arrayContaining(Object.values(failureCodes)),
		);
		expect(rowsOf('errorCode', 'Meaning')).toHaveLength(Object.keys(failureCodes).length);
	});

	it('has a row for every reason of a refused update', () => {
		const reasons = rowsOf('reason', 'What to do').map(([reason]) => reason);
		expect(reasons).toEqual(model.shapes.ProfileValidationErrorReason?.enum);
	});
});

describe('parameters of the nodes', () => {
	const documented = rowsOf('Parameter', 'Name');
	const parameters = listParameters([
		...nodeProperties,
		...new AwsPartnerCentralTrigger().description.properties,
	]);

	it('are all in a table, with their labels, and no others are', () => {
		const inTables = new Set(documented.map(([label, name]) => `${label} (${name})`));
		const inNode = new Set(parameters.map(({ displayName, name }) => `${displayName} (${name})`));
		expect([...inTables].sort()).toEqual([...inNode].sort());
	});

	it.each(documented)('%s (%s): names its choices and its default', (label, name, values, dflt) => {
		const described = parameters.filter(
			(property) => property.name === name && property.displayName === label,
		);
		expect(described).not.toEqual([]);
		for (const property of described) {
			expect(defaultsOf(property)).toContain(dflt);
			for (const choice of choicesOf(property)) expect(values).toContain(choice);
		}
	});

	it('have all values of their long lists in the text', () => {
		const codes = parameters
			.filter(({ name }) => NOT_DOCUMENTED_BY_TABLE.includes(name))
			.flatMap(({ options = [] }) => (options as INodePropertyOptions[]).map(({ value }) => value));
		expect(codes.length).toBeGreaterThan(0);
		expect(codes.filter((code) => !readme.includes(`\`${code}\``))).toEqual([]);
	});
});

describe('the credential', () => {
	it('has a row for every field, with its label', () => {
		const fields = new AwsPartnerCentralApi().properties
			.filter(({ type }) => type !== 'hidden' && type !== 'notice')
			.map(({ displayName, name }) => `${displayName} (${name})`);
		expect(rowsOf('Field', 'Name').map(([label, name]) => `${label} (${name})`)).toEqual(fields);
	});

	it('comes with a policy that allows every action the operations need', () => {
		const policy = JSON.parse(/```json\n(.*?"Version".*?)```/s.exec(readme)?.[1] ?? '') as {
			Statement: Array<{ Action: string[] }>;
		};
		const needed = rowsOf('Operation of the node').flatMap(
			([, actions]) => actions?.match(/partnercentral:[A-Z]\w+/g) ?? [],
		);
		expect(policy.Statement[0]?.Action).toEqual([...new Set(needed)].sort());
	});
});

/** What may stand for the default: as label or as value. */
function defaultsOf({ default: value, options = [] }: INodeProperties): string[] {
	if (typeof value === 'boolean') return [value ? 'on' : 'off'];
	const labelOf = (code: unknown) =>
		(options as INodePropertyOptions[]).find((option) => option.value === code)?.name ?? '';
	if (Array.isArray(value)) return [value.map(labelOf).join(', ')];
	if (typeof value === 'object') return [''];
	return [String(value).replaceAll(/\s+/g, ' '), labelOf(value)].filter(
		(text) => text !== '' || value === '',
	);
}

function choicesOf({ type, name, options = [] }: INodeProperties): string[] {
	if (type !== 'options' && type !== 'multiOptions') return [];
	if (NOT_DOCUMENTED_BY_TABLE.includes(name)) return [];
	return (options as INodePropertyOptions[]).map((option) => option.name);
}
